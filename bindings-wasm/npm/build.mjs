// Makes target/npm/koppelvlak: the package as it goes to npm.   usage: node npm/build.mjs [--keep]
// --keep: the module is not compiled again if it is there.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { entries } from "./entries.mjs";
import { plainGlue, withoutWasm } from "./zonder-wasm.mjs";

const here = new URL("./", import.meta.url);
const top = new URL("../../", here);
const made = new URL("target/npm/bouw/", top);
const out = new URL("target/npm/koppelvlak/", top);
const file = (url) => fileURLToPath(url);
const read = (url) => readFileSync(url, "utf8");
const write = (name, text) => writeFileSync(new URL(name, out), text);

const DELEN = ["alles", "formulier"];
/** The name of each module in the package. */
const NAAM = { alles: "koppelvlak", formulier: "formulier" };

function compile() {
  for (const deel of DELEN) {
    if (process.argv.includes("--keep") && existsSync(new URL(`${deel}/koppelvlak_bg.wasm`, made))) continue;
    execFileSync("bash", [file(new URL("../build.sh", here)), "bundler", file(new URL(deel, made)), deel], {
      stdio: "inherit",
    });
  }
}

/** The functions that a module exports for JSON. */
const doors = (deel) =>
  [...read(new URL(`${deel}/koppelvlak_bg.js`, made)).matchAll(/^export function (\w+Json)\(/gm)].map(
    ([, name]) => name,
  );

/** The schema of an aanmelding by itself, without its texts. */
function aanmelding() {
  const plain = (value) => {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, value]) =>
        key === "description" && typeof value === "string" ? [] : [[key, plain(value)]],
      ),
    );
  };
  const { $defs } = JSON.parse(read(new URL("core/schema/validate_aanmelding.schema.json", top)));
  return `export const aanmelding = ${JSON.stringify({ $ref: "#/$defs/Aanmelding", $defs: plain($defs) })};\n`;
}

function sri(name) {
  return `sha384-${createHash("sha384")
    .update(readFileSync(new URL(name, out)))
    .digest("base64")}`;
}

function assemble() {
  rmSync(out, { recursive: true, force: true });
  for (const folder of ["lib/", "lib/zonder-wasm/", "types/", "schema/"])
    mkdirSync(new URL(folder, out), { recursive: true });
  cpSync(new URL("lib/", here), new URL("lib/", out), { recursive: true });
  cpSync(new URL("types/", here), new URL("types/", out), { recursive: true });
  write("lib/aanmelding.schema.js", aanmelding());
  for (const deel of DELEN) {
    const glue = read(new URL(`${deel}/koppelvlak_bg.js`, made));
    // the module without WebAssembly has glue of its own: both may run in one page
    write(`lib/${deel}_bg.js`, glue);
    write(`lib/zonder-wasm/${deel}_bg.js`, plainGlue(glue));
    cpSync(new URL(`${deel}/koppelvlak_bg.wasm`, made), new URL(`${NAAM[deel]}.wasm`, out));
    cpSync(withoutWasm(new URL(`${deel}/`, made)), new URL(`lib/zonder-wasm/${deel}_plain.js`, out));
    for (const [name, text] of entries(deel, NAAM[deel], doors(deel))) write(name, text);
  }
  const schemas = new URL("core/schema/", top);
  for (const name of readdirSync(schemas)) cpSync(new URL(name, schemas), new URL(`schema/${name}`, out));
  cpSync(new URL("LICENSE", top), new URL("LICENSE", out));
  cpSync(new URL("../README.md", here), new URL("README.md", out));
  const [, version] = read(new URL("Cargo.toml", top)).match(/^version = "(.+)"$/m);
  const manifest = { ...JSON.parse(read(new URL("package.json", here))), version };
  write("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
  write(
    "integrity.json",
    `${JSON.stringify(Object.fromEntries(Object.values(NAAM).map((naam) => [`${naam}.wasm`, sri(`${naam}.wasm`)])), null, 2)}\n`,
  );
}

/** The tests and the examples import it by its name. */
function link() {
  const place = new URL("../node_modules/koppelvlak", here);
  mkdirSync(new URL("../node_modules/", here), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  symlinkSync("../../target/npm/koppelvlak", place);
}

compile();
assemble();
link();
console.log(`made: ${file(out)}`);
