// Both pages for everyone: axe in every state, light and dark; 320 pixels wide; and a website without WebAssembly.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { nieuwePagina, open, startBrowser } from "./hulp/browser.mjs";
import { serveer, ZONDER_WASM } from "./hulp/server.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const CASUS = fileURLToPath(new URL("../../casussen/03-zorgmijding-landsmeer.json", import.meta.url));

let server;
let browser;
before(async () => {
  server = await serveer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function axe(pagina) {
  await pagina.evaluate(AXE);
  const { violations } = await pagina.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join("\n")}`);
}

const allesOpen = (pagina) => pagina.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

const STANDEN = {
  "the empty form": ["index", async () => {}],
  "the form with findings": [
    "index",
    async (pagina) => {
      await pagina.getByLabel("Burgerservicenummer (BSN)").fill("123");
      await pagina.getByRole("button", { name: "Partner toevoegen" }).click();
      await pagina.getByRole("button", { name: "Aanmelding controleren" }).click();
      await pagina.locator("#samenvatting").waitFor();
      await allesOpen(pagina);
    },
  ],
  "the form with an advice": [
    "index",
    async (pagina) => {
      await pagina.getByLabel("Bestand openen").setInputFiles(CASUS);
      await pagina.locator("#lezing:visible").waitFor();
      await allesOpen(pagina);
    },
  ],
  "the rules": ["regels", allesOpen],
  "the rules with a day that does not exist": [
    "regels",
    async (pagina) => {
      await pagina.getByLabel("Regels van welke dag?").fill("31-02-2025");
      await pagina.getByRole("button", { name: "Toon de regels" }).click();
      await pagina.locator(".utrecht-form-field-error-message:visible").waitFor();
    },
  ],
};

for (const [naam, [blad, maak]] of Object.entries(STANDEN)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in ${naam}, ${colorScheme}`, async () => {
      const { context, pagina, fouten } = await nieuwePagina(browser, { colorScheme });
      await open(pagina, `${server.adres}/${blad}.html`);
      await maak(pagina);
      assert.deepEqual(await axe(pagina), []);
      assert.deepEqual(fouten, []);
      await context.close();
    });
  }
  test(`${naam} fits in 320 pixels, as at 400 % zoom`, async () => {
    const { context, pagina } = await nieuwePagina(browser, { viewport: { width: 320, height: 256 } });
    await open(pagina, `${server.adres}/${blad}.html`);
    await maak(pagina);
    const breedte = await pagina.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(breedte <= 320, `${breedte} pixels wide`);
    const buiten = await pagina.evaluate(() =>
      [...document.querySelectorAll("main *, aside *")]
        .filter((element) => !element.closest(".voorwaarde__tekening, .visueel-verborgen, svg"))
        .filter((element) => element.getBoundingClientRect().right > 321)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(buiten, []);
    await context.close();
  });
}

test("everything on paper: no buttons, and the advice after the form", async () => {
  const { context, pagina } = await nieuwePagina(browser);
  await open(pagina, `${server.adres}/index.html`);
  await pagina.emulateMedia({ media: "print" });
  for (const weg of [".bestand", ".klaar", ".kop__nav"]) assert.ok(await pagina.locator(weg).isHidden(), weg);
  assert.equal(await pagina.locator("#advies").evaluate((paneel) => getComputedStyle(paneel).position), "static");
  await context.close();
});

for (const blad of ["index", "regels"]) {
  test(`${blad} says what is the matter where WebAssembly is not allowed`, async () => {
    const streng = await serveer(ZONDER_WASM);
    const { context, pagina } = await nieuwePagina(browser);
    await open(pagina, `${streng.adres}/${blad}.html`);
    const bericht = pagina.locator("#geen-wasm");
    assert.ok(await bericht.isVisible());
    assert.match(await bericht.textContent(), /'wasm-unsafe-eval'/);
    assert.ok(await pagina.locator("#werk").isHidden(), "no form that does nothing");
    assert.deepEqual(await axe(pagina), []);
    await context.close();
    await streng.stop();
  });
}

test("paper shows the reasons and what is filled in, and the page is as before after printing", async () => {
  const { context, pagina } = await nieuwePagina(browser);
  await open(pagina, `${server.adres}/index.html`);
  await pagina.getByLabel("Bestand openen").setInputFiles(CASUS);
  await pagina.locator("#lezing:visible").waitFor();
  const standen = () => pagina.evaluate(() => [...document.querySelectorAll("details")].map(({ open }) => open));
  const vooraf = await standen();
  assert.ok(vooraf.includes(false) && vooraf.length > 10);
  await pagina.evaluate(() => {
    addEventListener("beforeprint", () => {
      const dicht = [...document.querySelectorAll("details:not([open])")];
      const eersteLaag = dicht.filter((details) => details.closest("#advies") && !details.parentElement.closest("details"));
      globalThis.opPapier = { eersteLaag: eersteLaag.length, alles: dicht.length };
    });
  });
  await pagina.pdf();
  const { eersteLaag, alles } = await pagina.evaluate(() => globalThis.opPapier);
  assert.equal(eersteLaag, 0);
  assert.ok(alles > 0, "what is empty, and reasons of reasons, stay folded");
  assert.deepEqual(await standen(), vooraf);
  await context.close();
});

test("the page says so when the module cannot be fetched", async () => {
  const { context, pagina } = await nieuwePagina(browser);
  await pagina.route("**/*.wasm", (vraag) => vraag.abort());
  await open(pagina, `${server.adres}/index.html`);
  assert.ok(await pagina.locator("#geen-start").isVisible());
  assert.ok(await pagina.locator("#geen-wasm").isHidden());
  await context.close();
});

test("the rules of another day, a day that does not exist, and no request after the start", async () => {
  const { context, pagina, fouten } = await nieuwePagina(browser);
  await open(pagina, `${server.adres}/regels.html`);
  const vragen = [];
  pagina.on("request", (vraag) => vragen.push(vraag.url()));
  assert.ok(await pagina.locator("#bgs-2025").isVisible());
  const tekeningen = await pagina.locator(".tekening").count();
  assert.equal(tekeningen, await pagina.locator(".lezing").count());
  const dag = pagina.getByLabel("Regels van welke dag?");
  await dag.fill("01-02-2025");
  await pagina.getByRole("button", { name: "Toon de regels" }).click();
  assert.equal(await pagina.locator("#bgs-2025").count(), 0, "before the Wgs there is no legal test");
  await dag.fill("31-02-2025");
  await pagina.getByRole("button", { name: "Toon de regels" }).click();
  assert.match(await pagina.locator(".utrecht-form-field-error-message").textContent(), /Vul een datum in die bestaat/);
  assert.match(await pagina.title(), /^Fout: /);
  await pagina.getByLabel("Zoek een begrip").fill("procesregisseur");
  assert.ok(await pagina.locator("#begrippen dt:visible", { hasText: /^procesregisseur$/ }).isVisible());
  assert.deepEqual(vragen, []);
  assert.deepEqual(fouten, []);
  await context.close();
});

test("how fast the first result is there (for information)", async () => {
  const { context, pagina } = await nieuwePagina(browser);
  const tijden = [];
  for (let keer = 0; keer < 6; keer += 1) {
    await open(pagina, `${server.adres}/index.html`);
    tijden.push(Number(await pagina.locator("html").getAttribute("data-klaar")));
  }
  console.log(`first result after navigation: ${tijden[0]} ms cold, then ${tijden.slice(1).join(", ")} ms with a warm cache`);
  assert.ok(tijden.every((tijd) => tijd > 0));
  await context.close();
});
