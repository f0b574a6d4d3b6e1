// The door to a module: started once, then its operations, its casus and its schema.
import { casusClass } from "./casus.js";
import { KoppelvlakError } from "./fout.js";
import { schemaMaker } from "./schema.js";
import { given, text } from "./tekst.js";
import { compile, compileSync, instantiate, instantiateSync } from "./wasm.js";

const FROM = "./koppelvlak_bg.js";

/** The door to what wasm-bindgen made. `glue` works only after one of the starts. */
export function open(glue) {
  let started = false;
  let starting;

  const set = (exports) => {
    if (started) return;
    glue.__wbg_set_wasm(exports);
    started = true;
  };
  const ready = () => {
    if (started) return glue;
    throw new KoppelvlakError("niet-gestart", "Wait for `await init()` first, or call `initSync(bytes)`.");
  };

  /** Starts with a function that gives what `compile` takes. Once; after a failure again. */
  const start = (source) => {
    if (started) return Promise.resolve();
    starting ??= (async () => set(await instantiate(await compile(source()), { [FROM]: glue })))().catch((error) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
  const startSync = (source) => {
    if (!started) set(instantiateSync(compileSync(source()), { [FROM]: glue }));
  };
  /** Starts with a module in plain JavaScript. */
  const startPlain = (make) => {
    if (!started) set(make({ [FROM]: glue }));
  };

  const onText = (name) => (invoer) => ready()[name](given(invoer));
  const onValue = (name) => (invoer) => JSON.parse(ready()[name](text(invoer)));

  return {
    start,
    startSync,
    startPlain,
    onText,
    onValue,
    Casus: casusClass(ready),
    createAanmeldingSchema: schemaMaker(onValue("validateAanmeldingJson")),
  };
}
