// From what a caller has of the module to the compiled module, with a clear message when it fails.
import { KoppelvlakError } from "./fout.js";

const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Whether this page may compile any WebAssembly at all. */
function isRefused() {
  try {
    return !new WebAssembly.Module(EMPTY);
  } catch {
    return true;
  }
}

function failed(cause) {
  if (typeof WebAssembly === "undefined" || isRefused()) {
    return new KoppelvlakError(
      "wasm-geweigerd",
      "This page may not run WebAssembly. Add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy, " +
        'or import "koppelvlak/zonder-wasm" (or "koppelvlak/formulier/zonder-wasm"), which needs none.',
      { cause },
    );
  }
  return new KoppelvlakError("wasm-onbruikbaar", "What was loaded is not the WebAssembly module of this package.", {
    cause,
  });
}

function unfetched(url, detail, cause) {
  const message = `The WebAssembly module could not be fetched (${detail}): ${url}. Serve the file, and allow its host in connect-src.`;
  return new KoppelvlakError("wasm-niet-opgehaald", message, { cause });
}

async function fetched(source) {
  if (source instanceof Response) return source;
  const url = source instanceof Request ? source.url : String(source);
  try {
    return await fetch(source, { credentials: "same-origin" });
  } catch (cause) {
    throw unfetched(url, "no answer", cause);
  }
}

const isBytes = (source) => source instanceof ArrayBuffer || ArrayBuffer.isView(source);
const isModule = (source) => typeof WebAssembly !== "undefined" && source instanceof WebAssembly.Module;

/** @returns {Promise<WebAssembly.Module>} */
export async function compile(given) {
  const source = await given;
  if (isModule(source)) return source;
  if (isBytes(source)) return compiled(() => WebAssembly.compile(source));
  const answer = await fetched(source);
  if (!answer.ok) throw unfetched(answer.url, `status ${answer.status}`);
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm")) return compiled(() => WebAssembly.compileStreaming(answer));
  const bytes = await answer.arrayBuffer();
  return compiled(() => WebAssembly.compile(bytes));
}

async function compiled(make) {
  try {
    return await make();
  } catch (cause) {
    throw failed(cause);
  }
}

/** @returns {WebAssembly.Module} */
export function compileSync(source) {
  if (isModule(source)) return source;
  if (!isBytes(source)) {
    throw new KoppelvlakError("wasm-onbruikbaar", "initSync takes the bytes of the module, or a WebAssembly.Module.");
  }
  try {
    return new WebAssembly.Module(source);
  } catch (cause) {
    throw failed(cause);
  }
}

/** @returns {Promise<WebAssembly.Exports>} */
export async function instantiate(module, imports) {
  try {
    return (await WebAssembly.instantiate(module, imports)).exports;
  } catch (cause) {
    throw failed(cause);
  }
}

/** @returns {WebAssembly.Exports} */
export function instantiateSync(module, imports) {
  try {
    return new WebAssembly.Instance(module, imports).exports;
  } catch (cause) {
    throw failed(cause);
  }
}
