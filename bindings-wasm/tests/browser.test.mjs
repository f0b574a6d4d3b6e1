// The package in a browser without a window: every vector, under a strict policy, and what goes wrong.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { installed, launch } from "./browser/chromium.mjs";
import { serve } from "./browser/server.mjs";
import { DAG, lines, top, volledig } from "./hulp.mjs";

const skip = installed() ? false : "chromium is not installed";
let server;
let browser;

before(async () => {
  if (skip) return;
  [server, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** A page with a policy; `asked` fills with what it asks for, `hurt` with what went wrong unseen. */
async function open(path) {
  const page = await browser.newPage();
  const [asked, hurt] = [[], []];
  page.on("request", (request) => asked.push(request.url().replace(server.origin, "")));
  page.on("pageerror", (error) => hurt.push(String(error)));
  await page.goto(`${server.origin}${path}`);
  return { page, asked, hurt };
}

/** Runs every vector in the page. */
const vectors = async (entry) => {
  const [koppelvlak, { parse, run }] = await Promise.all([import(entry), import("/tests/vectors.mjs")]);
  await koppelvlak.init();
  const lines = parse(await (await fetch("/vectors/answers.ndjson")).text());
  const start = performance.now();
  return { ...run(koppelvlak, lines), duurt: Math.round(performance.now() - start) };
};

test("every vector gives the bytes that Rust gives, under a strict policy", { skip }, async () => {
  const { page, hurt } = await open("/strikt");
  const { duurt, ...seen } = await page.evaluate(vectors, "/pkg/koppelvlak.js");
  console.log(`all operations, in Chromium: ${duurt} ms`);
  assert.deepEqual(seen, { aantal: lines().length, anders: [] });
  const { anders } = await page.evaluate(vectors, "/pkg/formulier.js");
  assert.deepEqual(anders, []);
  assert.deepEqual(hurt, []);
});

test("importing asks for code only, init for the module, and nothing else for anything", { skip }, async () => {
  const { page, asked } = await open("/strikt");
  asked.length = 0;
  await page.evaluate(() => import("/pkg/formulier.js"));
  assert.ok(
    asked.length > 0 && asked.every((path) => path.startsWith("/pkg/") && path.endsWith(".js")),
    asked.join(" "),
  );
  asked.length = 0;
  const volledigheid = await page.evaluate(
    async (invoer) => {
      const { Casus, adviseTriage, init, validateAanmelding } = await import("/pkg/formulier.js");
      await Promise.all([init(), init()]);
      new Casus({ peildatum: invoer.peildatum }).zet("gebied-lokaal", "ja");
      adviseTriage(invoer);
      return validateAanmelding(invoer).waarde.volledigheid;
    },
    { peildatum: DAG, aanmelding: volledig() },
  );
  assert.equal(volledigheid, "compleet");
  assert.deepEqual(asked, ["/pkg/formulier.wasm"]);
});

/** The error with which `init` fails. */
const refusal = async (entry) => {
  const { KoppelvlakError, init } = await import(entry);
  return init().then(
    () => ({}),
    (error) => ({ own: error instanceof KoppelvlakError, code: error.code, message: error.message }),
  );
};

test("without wasm-unsafe-eval it says what to do, and the build without WebAssembly works", { skip }, async () => {
  const { page, hurt } = await open("/zonder-wasm");
  const { own, code, message } = await page.evaluate(refusal, "/pkg/koppelvlak.js");
  assert.deepEqual([own, code], [true, "wasm-geweigerd"]);
  assert.match(message, /'wasm-unsafe-eval' to script-src/);
  assert.match(message, /"koppelvlak\/zonder-wasm"/);
  const { duurt, ...seen } = await page.evaluate(vectors, "/pkg/koppelvlak.zonder-wasm.js");
  console.log(`all operations, in Chromium without WebAssembly: ${duurt} ms`);
  assert.deepEqual(seen, { aantal: lines().length, anders: [] });
  assert.deepEqual((await page.evaluate(vectors, "/pkg/formulier.zonder-wasm.js")).anders, []);
  assert.deepEqual(hurt, []);
});

test("a module that cannot be fetched says so", { skip }, async () => {
  const { page } = await open("/zonder-ophalen");
  const { code, message } = await page.evaluate(refusal, "/pkg/koppelvlak.js");
  assert.equal(code, "wasm-niet-opgehaald");
  assert.match(message, /koppelvlak\.wasm.*connect-src/);
});

test("a server that does not know what a .wasm is will do", { skip }, async () => {
  const { page } = await open("/strikt");
  assert.deepEqual(await page.evaluate(refusal, "/octet/formulier.js"), {});
});

test("a worker takes the compiled module", { skip }, async () => {
  const { page, hurt } = await open("/strikt");
  const antwoord = await page.evaluate(
    async (invoer) => {
      const module = await WebAssembly.compileStreaming(fetch("/pkg/formulier.wasm"));
      const worker = new Worker("/tests/browser/werker.js", { type: "module" });
      worker.postMessage({ module, invoer });
      return new Promise((done, fail) => {
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => fail(new Error(message));
      });
    },
    { peildatum: DAG, aanmelding: volledig() },
  );
  assert.equal(antwoord.waarde.volledigheid, "compleet");
  assert.deepEqual(hurt, []);
});

test("the published hash lets the module through, and nothing else", { skip }, async () => {
  const hashes = JSON.parse(readFileSync(new URL("target/npm/koppelvlak/integrity.json", top), "utf8"));
  const { page } = await open("/strikt");
  const started = (integrity) =>
    page.evaluate(async (integrity) => {
      const { init } = await import("/pkg/formulier.slim.js");
      return init(fetch("/pkg/formulier.wasm", { integrity })).then(
        () => true,
        () => false,
      );
    }, integrity);
  assert.equal(await started(hashes["koppelvlak.wasm"]), false);
  assert.equal(await started(hashes["formulier.wasm"]), true);
});

test("a page that Vite builds starts by itself, and takes only the module it uses", { skip }, async () => {
  const root = fileURLToPath(new URL("browser/vite/", import.meta.url));
  const outDir = fileURLToPath(new URL("target/npm/vite/", top));
  await build({
    root,
    base: "/vite/",
    logLevel: "warn",
    configFile: false,
    build: { outDir, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const modules = readdirSync(new URL("target/npm/vite/assets/", top)).filter((name) => name.endsWith(".wasm"));
  assert.equal(modules.length, 1, modules.join(" "));
  const { page, asked, hurt } = await open("/vite/index.html");
  await page.waitForFunction(() => document.title !== "bezig");
  assert.equal(await page.title(), "true");
  assert.equal(asked.filter((path) => path.endsWith(".wasm")).length, 1);
  assert.ok(
    asked.every((path) => path.startsWith("/vite/")),
    asked.join(" "),
  );
  assert.deepEqual(hurt, []);
});
