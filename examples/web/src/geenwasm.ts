// What to show where the library cannot start.

import { isGeweigerd } from "./advies";
import { vind } from "./dom";

/** A readable notice in the place of a page that cannot work. */
export function geenWasm(oorzaak: unknown): void {
  console.error(oorzaak);
  vind(isGeweigerd(oorzaak) ? "geen-wasm" : "geen-start").hidden = false;
  document.documentElement.dataset["klaar"] = "niet-gestart";
}
