// Pictures of both pages: phone and desktop, light and dark, empty, with findings, and with an advice.
// usage: npm run schermen [-- part of a name]

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { nieuwePagina, open, startBrowser } from "./hulp/browser.mjs";
import { serveer } from "./hulp/server.mjs";

const MAP = fileURLToPath(new URL("../../../target/schermen/", import.meta.url));
const CASUS = fileURLToPath(new URL("../../casussen/03-zorgmijding-landsmeer.json", import.meta.url));
const BREEDTES = { telefoon: { width: 390, height: 844 }, scherm: { width: 1280, height: 900 } };
const alleen = process.argv[2] ?? "";

const STANDEN = {
  leeg: (pagina, adres) => open(pagina, `${adres}/index.html`),
  async fouten(pagina, adres) {
    await open(pagina, `${adres}/index.html`);
    await pagina.getByLabel("Burgerservicenummer (BSN)").fill("123");
    await pagina.getByLabel("Geboortedatum").first().fill("31-02-1990");
    await pagina.getByRole("button", { name: "Aanmelding controleren" }).click();
  },
  async advies(pagina, adres) {
    await open(pagina, `${adres}/index.html`);
    await pagina.getByLabel("Bestand openen").setInputFiles(CASUS);
    await pagina.getByText("Het bestand is geopend.").waitFor();
    for (const tekst of ["Waarom: Wet", "c. Ernstige gevolgen"]) {
      await pagina.locator("#advies summary", { hasText: tekst }).first().click();
    }
  },
  regels: (pagina, adres) => open(pagina, `${adres}/regels.html`),
  async "regels-fouten"(pagina, adres) {
    await open(pagina, `${adres}/regels.html`);
    await pagina.getByLabel("Regels van welke dag?").fill("31-02-2025");
    await pagina.getByRole("button", { name: "Toon de regels" }).click();
  },
};

await mkdir(MAP, { recursive: true });
const server = await serveer();
const browser = await startBrowser();
for (const [breedte, viewport] of Object.entries(BREEDTES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [stand, maak] of Object.entries(STANDEN)) {
      const naam = `${stand}-${breedte}-${colorScheme === "light" ? "licht" : "donker"}`;
      if (!naam.includes(alleen)) continue;
      const { context, pagina } = await nieuwePagina(browser, { viewport, colorScheme });
      await maak(pagina, server.adres);
      await pagina.screenshot({ path: `${MAP}${naam}.png` });
      await pagina.screenshot({ path: `${MAP}${naam}-heel.png`, fullPage: true });
      console.log(naam);
      await context.close();
    }
  }
}
await browser.close();
await server.stop();
