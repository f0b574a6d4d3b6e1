// What to show where the page may not compile WebAssembly.

import { vind } from "./dom";

/** A readable notice in the place of a form that cannot work. */
export function geenWasm(oorzaak: unknown): void {
  console.error(oorzaak);
  vind("geen-wasm").hidden = false;
  document.documentElement.dataset["klaar"] = "zonder-wasm";
}
