// Times the package in Chromium, with ajv and zod beside it in the same page. Prints; asserts nothing.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { aanmeldingSchema } from "koppelvlak/formulier";
import { build } from "vite";
import { launch } from "../tests/browser/chromium.mjs";
import { serve } from "../tests/browser/server.mjs";

const top = new URL("../../", import.meta.url);
const invoer = JSON.parse(readFileSync(new URL("examples/casussen/01-overlast-purmerend.json", top), "utf8"));
const schema = aanmeldingSchema["~standard"].jsonSchema.input({ target: "draft-2020-12" });

/** Modules that are made here: a browser with a strict policy cannot compile a schema. */
function virtual() {
  const ajv = new Ajv2020({
    strict: false,
    formats: { date: /^\d{4}-\d\d-\d\d$/, uint32: true },
    code: { source: true, esm: true },
    allErrors: true,
  });
  const made = {
    "virtual:ajv": standalone(ajv, ajv.compile(schema)),
    "virtual:schema": `export default ${JSON.stringify(schema)};`,
  };
  return {
    name: "virtual",
    resolveId: (id) => (Object.hasOwn(made, id) ? `\0${id}` : undefined),
    load: (id) => made[id.slice(1)],
  };
}

async function bundle() {
  const root = fileURLToPath(new URL("./", import.meta.url));
  const outDir = fileURLToPath(new URL("target/npm/bench/", top));
  const input = ["index.html", "eerste.html"].map((name) => `${root}${name}`);
  await build({
    root,
    base: "/bench/",
    logLevel: "warn",
    configFile: false,
    plugins: [virtual()],
    build: { chunkSizeWarningLimit: 20_000, outDir, emptyOutDir: true, target: "es2022", rollupOptions: { input } },
  });
}

async function first(context, origin) {
  const times = [];
  for (let visit = 0; visit < 6; visit += 1) {
    const page = await context.newPage();
    await page.goto(`${origin}/bench/eerste.html`);
    await page.waitForFunction(() => window.eerste);
    times.push(await page.evaluate(() => window.eerste.na));
    await page.close();
  }
  return [times[0], times.slice(1).sort((a, b) => a - b)[2]];
}

await bundle();
const [server, browser] = await Promise.all([serve(), launch()]);
const context = await browser.newContext();
const [cold, warm] = await first(context, server.origin);
const page = await context.newPage();
await page.goto(`${server.origin}/bench/index.html`);
await page.waitForFunction(() => window.meet);
const { bytes, fits, rows } = await page.evaluate((invoer) => window.meet(invoer), invoer);
await browser.close();
server.close();

const micro = (value) => `${value.toFixed(value < 10 ? 2 : 1).padStart(8)} µs`;
console.log(`Chromium; a form of ${bytes} bytes; medians of 1 000`);
console.log(`fits: ${JSON.stringify(fits)}\n`);
for (const [what, bar, took] of rows) console.log(`${micro(took)}  ${what}${bar ? ` (bar ${bar} µs)` : ""}`);
console.log(
  `\nfirst finding after navigation: ${cold.toFixed(0)} ms, and ${warm.toFixed(0)} ms when the cache is warm (bar 100 ms)`,
);
