// The files that a module is imported by. Every operation is an export with a name, so that what
// is not used can be left out, and so that the types can say what is there.

const LOCATED = (naam) => `\
/** Starts the package; once. Without an argument it fetches the module that lies beside this file. */
export const init = (source) => start(() => source ?? new URL("./${naam}.wasm", import.meta.url));
`;

const NODE = (naam) => `\
const here = () => new URL("./${naam}.wasm", import.meta.url);
/** Starts the package; once. Without an argument it reads the module that lies beside this file. */
export const init = (source) => start(async () => source ?? (await import("node:fs/promises")).readFile(here()));
/** The same at once. */
export const initSync = (source) => startSync(() => source ?? readFileSync(here()));
`;

const GIVEN = `\
/** Starts the package with the module that is given; once. */
export const init = (source) => start(() => source);
`;

const AT_ONCE = `\
/** The same at once, with the bytes of the module or a WebAssembly.Module. */
export const initSync = (source) => startSync(() => source);
`;

const PLAIN = `\
/** Starts the package; once. Nothing is fetched. */
export const init = async () => startPlain(make);
/** The same at once. */
export const initSync = () => startPlain(make);
`;

/** The functions behind one piece of glue. */
function core(deel, doors) {
  const text = doors.map((door) => `export const ${door} = onText("${door}");`);
  const value = doors.map((door) => `export const ${door.replace(/Json$/, "")} = onValue("${door}");`);
  return (up) => `\
import { open } from "${up}deur.js";
import * as glue from "./${deel}_bg.js";

const { start, startSync, startPlain, onText, onValue, Casus, createAanmeldingSchema } = /* @__PURE__ */ open(glue);
export { start, startSync, startPlain, Casus, createAanmeldingSchema };
export { KoppelvlakError } from "${up}fout.js";
export const aanmeldingSchema = /* @__PURE__ */ createAanmeldingSchema();
${[...value, ...text].map((line) => line.replace("= ", "= /* @__PURE__ */ ")).join("\n")}
`;
}

const exported = (doors, from) => `\
export { Casus, KoppelvlakError, aanmeldingSchema, createAanmeldingSchema, ${doors.flatMap((door) => [door.replace(/Json$/, ""), door]).join(", ")} } from "${from}";
`;

const types = (deel, start) => `\
import type { InitInvoer } from "./types/start.js";
export type { InitInvoer } from "./types/start.js";
export * from "./types/types.js";
export * from "./types/basis.js";
export * from "./types/formulier.js";
${deel === "alles" ? 'export * from "./types/alles.js";\n' : ""}${start}`;

const TYPES = {
  located: `\
/** Starts the package; once. Without an argument it loads the module that lies in the package. */
export function init(source?: InitInvoer): Promise<void>;
/** The same at once. Only in node the argument may be left out. */
export function initSync(source?: BufferSource | WebAssembly.Module): void;
`,
  given: `\
/** Starts the package with the module that is given; once. */
export function init(source: InitInvoer): Promise<void>;
/** The same at once. */
export function initSync(source: BufferSource | WebAssembly.Module): void;
`,
  plain: `\
/** Starts the package; once. Nothing is fetched. */
export function init(): Promise<void>;
/** The same at once. */
export function initSync(): void;
`,
};

/** The files of one part: its name in the package, and its text. */
export function entries(deel, naam, doors) {
  const from = `./lib/${deel}.js`;
  const plain = `./lib/zonder-wasm/${deel}.js`;
  const make = core(deel, doors);
  return [
    [`lib/${deel}.js`, make("./")],
    [`lib/zonder-wasm/${deel}.js`, make("../")],
    [`${naam}.js`, `import { start, startSync } from "${from}";\n${exported(doors, from)}${LOCATED(naam)}${AT_ONCE}`],
    [
      `${naam}.node.js`,
      `import { readFileSync } from "node:fs";\nimport { start, startSync } from "${from}";\n${exported(doors, from)}${NODE(naam)}`,
    ],
    [`${naam}.slim.js`, `import { start, startSync } from "${from}";\n${exported(doors, from)}${GIVEN}${AT_ONCE}`],
    [
      `${naam}.zonder-wasm.js`,
      `import { startPlain } from "${plain}";\nimport make from "./lib/zonder-wasm/${deel}_plain.js";\n${exported(doors, plain)}${PLAIN}`,
    ],
    [`${naam}.d.ts`, types(deel, TYPES.located)],
    [`${naam}.slim.d.ts`, types(deel, TYPES.given)],
    [`${naam}.zonder-wasm.d.ts`, types(deel, TYPES.plain)],
  ];
}
