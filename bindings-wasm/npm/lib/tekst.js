// From values to JSON and back, with nothing lost on the way.
import { KoppelvlakError } from "./fout.js";

// JSON has no NaN and no bigint. As text they are found by the reader, with their place;
// JSON.stringify would make nothing of the one and throw on the other.
const plain = (_, value) => {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return typeof value === "bigint" ? String(value) : value;
};

/** The input as JSON. */
export function text(invoer) {
  try {
    return quickly(invoer) ?? JSON.stringify(invoer, plain) ?? "null";
  } catch (cause) {
    throw new KoppelvlakError("invoer-onleesbaar", "The input cannot be written as JSON.", { cause });
  }
}

/** The same, where nothing can have been lost: without the function, which takes long. */
function quickly(invoer) {
  try {
    const json = JSON.stringify(invoer);
    return json?.includes("null") ? undefined : json; // NaN is written as null
  } catch {
    return undefined;
  }
}

/** A text that a caller gave. */
export function given(tekst) {
  if (typeof tekst === "string") return tekst;
  throw new KoppelvlakError(
    "type-onjuist",
    "This function takes JSON as a string. The one without `Json` in its name takes an object.",
  );
}
