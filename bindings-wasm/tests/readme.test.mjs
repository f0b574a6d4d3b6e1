// The JavaScript on the page for web teams runs, in its order.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("what the README shows works", () => {
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const pieces = [...text.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);
  assert.ok(pieces.length > 3);
  const shown =
    "console.log([stand.wet, casus.explain().toets.wet.uitleg.length > 0, issues.length > 0, bewijs.regelsetVingerafdruk.length].join());";
  const script = `${pieces.join("\n")}\n${shown}`;
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: new URL("../", import.meta.url),
    encoding: "utf8",
  });
  assert.match(out, /^fout aanmelder\.organisatie Kies de organisatie/);
  assert.match(out, /\nonbekend,true,true,64\n$/);
});

test("the README names every import of the package, and no other", () => {
  const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const manifest = JSON.parse(readFileSync(new URL("../npm/package.json", import.meta.url), "utf8"));
  const named = new Set(
    [...text.matchAll(/[`"](koppelvlak(?:\/[\w./-]+)?)[`"]/g)].map(([, name]) =>
      name.replace("koppelvlak", ".").replace(/schema\/[\w.]+\.json/, "schema/*.json"),
    ),
  );
  named.add("./package.json");
  assert.deepEqual([...named].sort(), Object.keys(manifest.exports).sort());
});
