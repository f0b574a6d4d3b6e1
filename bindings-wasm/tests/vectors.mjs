// Every vector through the package that node loads: the same bytes as Rust.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const target = new URL("../../target/", import.meta.url);
const koppelvlak = createRequire(import.meta.url)(new URL("wasm/nodejs/koppelvlak.js", target).pathname);
const door = (op) => op.replace(/_(.)/g, (_, letter) => letter.toUpperCase()) + "Json";

const doors = Object.keys(koppelvlak).filter((name) => name.endsWith("Json"));
assert.deepEqual(doors.sort(), koppelvlak.operations().map(door).sort());

const lines = readFileSync(new URL("vectors/answers.ndjson", target), "utf8").split("\n").filter(Boolean);
assert.notEqual(lines.length, 0);
for (const { naam, op, invoer, antwoord } of lines.map((line) => JSON.parse(line))) {
  assert.equal(koppelvlak[door(op)](invoer), antwoord, naam);
}
console.log(`${lines.length} vectors, the same bytes as Rust`);
