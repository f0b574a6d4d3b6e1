// What each module weighs, and what takes the space.   usage: node npm/maat.mjs, after a build
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const top = new URL("../../", import.meta.url);
const SECTIONS = { imports: 2, code: 10, data: 11 };

/** The size after brotli at its best, as a web server sends it. */
export function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** Reads numbers and texts of a WebAssembly module, from a place on. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      number += (byte & 127) * 2 ** shift;
      if (byte < 128) return number;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return Buffer.from(this.take(this.number())).toString("utf8");
  }
}

function sections(bytes) {
  const found = new Map();
  for (const reader = new Reader(bytes, 8); reader.at < bytes.length; ) {
    const id = reader.number();
    const body = reader.take(reader.number());
    found.set(id === 0 ? new Reader(body).text() : id, body);
  }
  return found;
}

/** How many functions a module takes from outside: they have the first numbers. */
function imported(body) {
  const reader = new Reader(body);
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    if (reader.number() !== 0) return functions;
    reader.number();
    functions += 1;
  }
  return functions;
}

/** The name of each function, by number. */
function names(body) {
  const reader = new Reader(body);
  reader.text();
  const found = new Map();
  while (reader.at < body.length) {
    const kind = reader.number();
    const inside = new Reader(reader.take(reader.number()));
    if (kind !== 1) continue;
    for (let left = inside.number(); left > 0; left -= 1) found.set(inside.number(), inside.text());
  }
  return found;
}

/** What a function is for, by its name as the compiler writes it. */
function group(name) {
  if (/FromJson|ToJson|koppelvlak4json/.test(name)) return "JSON in and out";
  if (/serde/.test(name)) return "reading text as JSON (serde_json)";
  if (/btree|slice4sort|6stable|8unstable/.test(name)) return "sets and sorting (library)";
  if (/chrono|sha2|dlmalloc|compiler_builtins/.test(name)) return "days, SHA-256, memory (libraries)";
  const own = /koppelvlak(?:\.\.|\d+)_?([a-z]+)/.exec(name);
  if (own) return `koppelvlak::${own[1]}`;
  return "lists, texts, iterators (library)";
}

/** The functions of a module with names, by group, largest first. */
function groups(bytes) {
  const all = sections(bytes);
  const named = names(all.get("name"));
  const first = imported(all.get(SECTIONS.imports));
  const code = new Reader(all.get(SECTIONS.code));
  const found = new Map();
  for (let at = 0, left = code.number(); at < left; at += 1) {
    const body = code.take(code.number());
    const key = group(named.get(first + at) ?? "");
    found.set(key, [...(found.get(key) ?? []), body]);
  }
  const rows = [...found].map(([key, bodies]) => [key, Buffer.concat(bodies)]);
  return rows.map(([key, bytes]) => [key, bytes.length, brotli(bytes)]).sort((a, b) => b[2] - a[2]);
}

/** What a module weighs: the whole, and its parts. Parts by themselves add up to a little more. */
export function measure(naam, deel) {
  const module = readFileSync(new URL(`target/npm/koppelvlak/${naam}.wasm`, top));
  const parts = sections(module);
  const rules = readFileSync(new URL("core/regelset.json", top));
  const data = Buffer.from(parts.get(SECTIONS.data));
  const at = data.indexOf(rules);
  if (at < 0) throw new Error(`${naam}.wasm does not hold the rules in one piece`);
  const rest = Buffer.concat([data.subarray(0, at), data.subarray(at + rules.length)]);
  const code = parts.get(SECTIONS.code);
  return {
    naam,
    bytes: module.length,
    brotli: brotli(module),
    parts: [
      ["the rules", rules.length, brotli(rules)],
      ["texts and tables", rest.length, brotli(rest)],
      ["code", code.length, brotli(code)],
    ],
    groups: groups(readFileSync(new URL(`target/npm/bouw/${deel}/met-namen.wasm`, top))),
  };
}

export function report({ naam, bytes, brotli, parts, groups }) {
  const row = ([what, raw, small]) => `${kB(raw)} ${kB(small)}  ${what}`;
  const few = groups.slice(0, 14);
  return [
    "    raw  brotli",
    `${kB(bytes)} ${kB(brotli)}  ${naam}.wasm`,
    ...parts.map((part) => row([`  ${part[0]}`, part[1], part[2]])),
    ...few.map((part) => row([`    ${part[0]}`, part[1], part[2]])),
  ].join("\n");
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(report(measure("formulier", "formulier")));
  console.log(report(measure("koppelvlak", "alles")));
}
