// A small server on this machine only: the package, the vectors and the pages of the tests.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDERS = {
  "/pkg/": "target/npm/koppelvlak/",
  "/octet/": "target/npm/koppelvlak/",
  "/vite/": "target/npm/vite/",
  "/vectors/": "target/vectors/",
  "/tests/": "bindings-wasm/tests/",
  "/bench/": "target/npm/bench/",
};
const TYPES = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".html": "text/html",
  ".json": "application/json",
};

/** What a page may do, by the first part of its path. */
export const CSP = {
  strikt: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'",
  "zonder-wasm": "default-src 'none'; script-src 'self'; connect-src 'self'",
  "zonder-ophalen": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
};

function file(path) {
  const folder = Object.keys(FOLDERS).find((folder) => path.startsWith(folder));
  if (!folder) return undefined;
  const rest = normalize(path.slice(folder.length));
  const found = join(top, FOLDERS[folder], rest);
  return rest.startsWith("..") || !existsSync(found) ? undefined : found;
}

function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const page = path.slice(1);
  if (Object.hasOwn(CSP, page)) {
    response.writeHead(200, { "content-type": "text/html", "content-security-policy": CSP[page] });
    response.end("<!doctype html><title>toets</title>");
    return;
  }
  const found = file(path);
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  const type =
    path.startsWith("/octet/") && path.endsWith(".wasm") ? "application/octet-stream" : TYPES[extname(found)];
  // what is timed may be kept, as on a real site; a page by itself has a finer clock
  const timed = path.startsWith("/bench/");
  const cache = timed && path.includes("/assets/") ? "max-age=3600" : "no-store";
  const alone = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  response.writeHead(200, {
    "content-type": type ?? "application/octet-stream",
    "content-security-policy": CSP.strikt,
    "cache-control": cache,
    ...(timed && alone),
  });
  createReadStream(found).pipe(response);
}

/** Starts it; gives where it is, and how it is closed. */
export function serve() {
  const server = createServer(answer);
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () =>
      done({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}
