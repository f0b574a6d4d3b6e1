// Starting the package: what an import may do, and what goes wrong with a name.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as formulierSlim from "koppelvlak/formulier/slim";
import * as slim from "koppelvlak/slim";
import { DAG, top } from "./hulp.mjs";

const ENTRIES = [
  "koppelvlak",
  "koppelvlak/slim",
  "koppelvlak/formulier",
  "koppelvlak/formulier/slim",
  "koppelvlak/zonder-wasm",
  "koppelvlak/formulier/zonder-wasm",
];
const wasm = (naam) => readFileSync(new URL(`target/npm/koppelvlak/${naam}.wasm`, top));

test("importing reads, fetches and compiles nothing", () => {
  const none = `() => { throw new Error("touched") }`;
  const traps = `globalThis.fetch = ${none}; globalThis.WebAssembly = new Proxy({}, { get: ${none} }); fs.readFileSync = ${none};`;
  for (const entry of ENTRIES) {
    const script = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; ${traps} syncBuiltinESMExports(); await import(${JSON.stringify(entry)});`;
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: new URL("../", import.meta.url) });
  }
});

test("nothing answers before it is started, and a start that failed can be tried again", async () => {
  const code = (code) => (error) => error instanceof slim.KoppelvlakError && error.code === code;
  assert.throws(() => formulierSlim.validateAanmelding({ peildatum: DAG, aanmelding: {} }), { code: "niet-gestart" });
  assert.throws(() => formulierSlim.validateAanmeldingJson("{}"), { code: "niet-gestart" });
  assert.throws(() => new formulierSlim.Casus({ peildatum: DAG }), { code: "niet-gestart" });
  assert.throws(() => formulierSlim.aanmeldingSchema["~standard"].validate({}), { code: "niet-gestart" });
  await assert.rejects(slim.init(new Uint8Array([1, 2, 3])), code("wasm-onbruikbaar"));
  assert.throws(() => slim.initSync("koppelvlak.wasm"), code("wasm-onbruikbaar"));
  await assert.rejects(slim.init(new Response("", { status: 404 })), code("wasm-niet-opgehaald"));
  await assert.rejects(slim.init("http://127.0.0.1:9/"), code("wasm-niet-opgehaald"));
  await slim.init(new Response(wasm("koppelvlak"), { headers: { "content-type": "text/plain" } }));
  assert.equal(slim.describeRegels({ peildatum: DAG }).status, "ok");
});
