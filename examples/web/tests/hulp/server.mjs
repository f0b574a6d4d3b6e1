// Serves the built pages on this machine, with a policy as strict as a website can set.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const MAP = fileURLToPath(new URL("../../../../target/web", import.meta.url));
const SOORT = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The policy under which the pages must work. */
export const STRENG =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The same for a website that allows no WebAssembly. */
export const ZONDER_WASM = STRENG.replace(" 'wasm-unsafe-eval'", "");

/** Starts a server; gives its address and how to stop it. */
export async function serveer(csp = STRENG) {
  const server = createServer(async ({ url = "/" }, antwoord) => {
    const pad = normalize(decodeURIComponent(new URL(url, "http://lokaal").pathname)).replace(/^\/$/, "/index.html");
    try {
      const inhoud = await readFile(join(MAP, pad));
      antwoord.writeHead(200, {
        "content-type": SOORT[extname(pad)] ?? "application/octet-stream",
        "content-security-policy": csp,
        "cache-control": pad.startsWith("/assets/") ? "public, max-age=3600, immutable" : "no-cache",
      });
      antwoord.end(inhoud);
    } catch {
      antwoord.writeHead(404).end();
    }
  });
  await new Promise((klaar) => server.listen(0, "127.0.0.1", klaar));
  return {
    adres: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((klaar) => server.close(klaar)).finally(() => server.closeAllConnections()),
  };
}
