// The package without WebAssembly: the same vectors, the same bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DAG, lines, timed } from "./hulp.mjs";
import { run } from "./vectors.mjs";

test("every vector gives the same bytes where there is no WebAssembly", async () => {
  delete globalThis.WebAssembly;
  const alles = await import("koppelvlak/zonder-wasm");
  const formulier = await import("koppelvlak/formulier/zonder-wasm");
  assert.throws(() => alles.describeRegels({ peildatum: DAG }), { code: "niet-gestart" });
  await alles.init();
  formulier.initSync();
  const all = lines();
  const seen = timed("all operations, without WebAssembly", () => run(alles, all));
  assert.deepEqual(seen, { aantal: all.length, anders: [] });
  const { aantal, anders } = run(formulier, all);
  assert.deepEqual(anders, []);
  assert.ok(aantal > 0 && aantal < all.length);
  const casus = new formulier.Casus({ peildatum: DAG });
  assert.equal(casus.zet("niet-binnen-een-keten", "nee").beleid, "onbekend");
  assert.equal(formulier.aanmeldingSchema["~standard"].validate({}).issues.length > 0, true);
  const slim = await import("koppelvlak/slim");
  await assert.rejects(slim.init(new Uint8Array(8)), { code: "wasm-geweigerd" });
});
