// A module in plain JavaScript out of the very module that browsers load, by binaryen's wasm2js.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minifySync } from "rolldown/utils";

const tools = join(dirname(createRequire(import.meta.url).resolve("binaryen/package.json")), "bin");
const run = (tool, args) =>
  execFileSync(process.execPath, ["--max-old-space-size=8192", join(tools, tool), ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });

// what compilers use of WebAssembly that is younger than its first version, and how it is undone
const YOUNGER = ["bulk-memory", "bulk-memory-opt", "sign-ext", "nontrapping-float-to-int", "mutable-globals"].map(
  (feature) => `--enable-${feature}`,
);
const UNDO = ["--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering", "--signext-lowering"];

/** Makes it in the folder of the module, if it is not there yet; gives the file. */
export function withoutWasm(folder) {
  const module = fileURLToPath(new URL("koppelvlak_bg.wasm", folder));
  const out = fileURLToPath(new URL("plain.js", folder));
  const mark = `// from ${createHash("sha256").update(readFileSync(module)).digest("hex")}\n`;
  if (existsSync(out) && readFileSync(out, "utf8").startsWith(mark)) return out;
  const [low, raw] = ["low.wasm", "raw.js"].map((name) => fileURLToPath(new URL(name, folder)));
  run("wasm-opt", [module, ...YOUNGER, ...UNDO, "-o", low]);
  run("wasm2js", [low, "-O1", "-o", raw]);
  writeFileSync(out, mark + small(asFunction(readFileSync(raw, "utf8"))));
  for (const step of [low, raw]) rmSync(step);
  return out;
}

/**
 * The glue for such a module. When WebAssembly grows its memory, old views of it turn empty, and the
 * glue looks for that; plain JavaScript moves to a new buffer, and the old views stay as they were.
 */
export function plainGlue(text) {
  const STALE = /\b(cached\w+Memory0)\.(?:byteLength === 0|buffer\.detached === true \|\| \(.+?\))(?=\) \{)/g;
  const views = text.match(/^let cached\w+Memory0 = null;$/gm) ?? [];
  const found = text.match(STALE) ?? [];
  if (found.length === 0 || found.length !== views.length)
    throw new Error("wasm-bindgen wrote something else than this knows");
  return text.replace(STALE, "$1.buffer !== wasm.memory.buffer");
}

/** wasm2js starts the module when it is imported; here it waits until it is called. */
function asFunction(text) {
  const [head, tail] = [/^import \* as \S+ from '\S+';\n/gm, /^var retasmFunc = asmFunc\(/m];
  const end = text.search(tail);
  if (end < 0 || !head.test(text)) throw new Error("wasm2js wrote something else than this knows");
  return `${text.slice(0, end).replace(head, "")}export default asmFunc;\n`;
}

function small(text) {
  const { code, errors } = minifySync("plain.js", text, { module: true });
  if (errors.length > 0) throw new Error(String(errors[0].message));
  return code;
}
