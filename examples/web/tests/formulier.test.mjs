// The form as a person uses it: with the mouse and with the keyboard, with mistakes and without.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { nieuwePagina, open, startBrowser } from "./hulp/browser.mjs";
import { serveer } from "./hulp/server.mjs";

const CASUS = fileURLToPath(new URL("../../casussen/01-overlast-purmerend.json", import.meta.url));
const VOLLEDIG = fileURLToPath(new URL("../../../core/tests/fixtures/volledig.json", import.meta.url));
const STUK = fileURLToPath(new URL("../../casussen/stuk/", import.meta.url));

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

/** A fresh form. Ends with a failure when the page reported one, or asked for anything after it had started. */
async function metFormulier(werk, opties) {
  const { context, pagina, fouten } = await nieuwePagina(browser, opties);
  await open(pagina, `${server.adres}/index.html`);
  const vragen = [];
  // A download of the page itself has an address too, but leaves the page as little as it leaves this machine.
  pagina.on("request", (vraag) => vraag.url().startsWith("blob:") || vragen.push(vraag.url()));
  await werk(pagina);
  assert.deepEqual(vragen, [], "no request after the start");
  assert.deepEqual(fouten, []);
  assert.equal(await pagina.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await context.close();
}

const stand = (pagina) => pagina.locator("#advies-stand").textContent();
const antwoord = (pagina, vraag, keuze) =>
  pagina.getByRole("radiogroup", { name: vraag, exact: true }).getByLabel(keuze, { exact: true }).check();

test("an empty form blames nobody, and nothing is answered beforehand", () =>
  metFormulier(async (pagina) => {
    assert.equal(await pagina.locator(".utrecht-form-field-error-message:visible").count(), 0);
    assert.equal(await pagina.locator("#formulier input:checked").count(), 0);
    assert.equal(await pagina.title(), "Aanmelden bij het Zorg- en Veiligheidshuis Zaanstreek-Waterland");
    assert.match(await stand(pagina), /Wet: nog niet bekend\. Beleid: nog niet bekend\. Voorstel: Aanmelding aanvullen\./);
    assert.match(await pagina.locator("#advies").textContent(), /Mensen beslissen/);
  }));

test("a mistake is named on leaving the field, above the input, and goes when it is mended", () =>
  metFormulier(async (pagina) => {
    const bsn = pagina.getByLabel("Burgerservicenummer (BSN)");
    await bsn.focus();
    await pagina.keyboard.type("12345");
    await pagina.waitForTimeout(50);
    assert.equal(await bsn.getAttribute("aria-invalid"), null, "not while typing");
    await pagina.keyboard.press("Tab");
    const veld = pagina.locator(".veld", { has: bsn });
    const fout = veld.locator(".utrecht-form-field-error-message");
    await fout.waitFor();
    assert.match(await fout.textContent(), /Een BSN heeft 9 cijfers\. Vul alle cijfers in, ook de nul aan het begin\./);
    assert.equal(await bsn.getAttribute("aria-invalid"), "true");
    const beschreven = (await bsn.getAttribute("aria-describedby")).split(" ");
    assert.ok(beschreven.includes(await fout.getAttribute("id")), "the error is tied to the input");
    assert.ok((await fout.boundingBox()).y < (await bsn.boundingBox()).y, "the error stands above the input");
    await bsn.fill("999990019");
    await bsn.blur();
    await fout.waitFor({ state: "hidden" });
    assert.equal(await bsn.getAttribute("aria-invalid"), null);
  }));

test("a person fills the form, is told what to mend, and sees the advice change", () =>
  metFormulier(async (pagina) => {
    await pagina.getByLabel("Voor welke organisatie werkt u?").selectOption("politie");
    await pagina.getByLabel("Uw naam").fill("R. Voorbeeld");
    await pagina.getByLabel("Telefoonnummer van uw werk").fill("06 12345678");
    await pagina.getByLabel("Datum van de aanmelding").fill("31-2-2026");
    await pagina.getByLabel("Een casusoverleg").check();
    await pagina.getByLabel("Voornamen").fill("Sam");
    await pagina.getByRole("button", { name: "Aanmelding controleren" }).click();

    const samenvatting = pagina.locator("#samenvatting");
    await samenvatting.waitFor();
    assert.ok(await samenvatting.evaluate((blok) => blok === document.activeElement), "the summary has the focus");
    assert.match(await pagina.title(), /^Fout: /);
    await samenvatting.getByRole("link", { name: "Vul een datum in die bestaat: jaar, maand, dag." }).click();
    const datum = pagina.getByLabel("Datum van de aanmelding");
    assert.ok(await datum.evaluate((veld) => veld === document.activeElement), "the link goes to the field");
    await datum.fill("28-02-2026");
    await datum.blur();
    await samenvatting.getByRole("link", { name: "Vul een datum in die bestaat" }).waitFor({ state: "detached" });

    const vooraf = await stand(pagina);
    await antwoord(pagina, "Is er nu gevaar voor iemand?", "Ja");
    await pagina.locator("#advies-stand", { hasText: "Spoed: nu handelen" }).waitFor();
    await pagina.getByRole("radiogroup", { name: "Is er nu gevaar voor iemand?" }).getByRole("button", { name: /Wis antwoord/ }).click();
    await pagina.waitForFunction((tekst) => document.getElementById("advies-stand").textContent === tekst, vooraf);
  }));

test("area problems settle the policy, and unknown stays unknown", () =>
  metFormulier(async (pagina) => {
    const beleid = pagina.locator(".profiel", { has: pagina.getByRole("heading", { name: /^Beleid/ }) }).locator("h4 .merk");
    await antwoord(pagina, "Is er een ernstig veiligheidsprobleem?", "Ja");
    await antwoord(pagina, "Is het veiligheidsprobleem lokaal?", "Ja");
    await antwoord(pagina, "Vraagt het veiligheidsprobleem om een aanpak door meer dan één keten?", "Onbekend");
    await pagina.waitForTimeout(100);
    assert.equal(await beleid.textContent(), "nog niet bekend");
    await antwoord(pagina, "Vraagt het veiligheidsprobleem om een aanpak door meer dan één keten?", "Ja");
    await pagina.locator(".profiel .merk--ja").first().waitFor();
    assert.equal(await beleid.textContent(), "ja");
    const anders = pagina.locator(".anders");
    assert.match(await anders.first().textContent(), /In een andere lezing/);
  }));

test("a question in the panel leads to its field, and why opens down to the source", () =>
  metFormulier(async (pagina) => {
    const vraag = pagina.locator("#advies-vragen a").first();
    const tekst = await vraag.textContent();
    await vraag.click();
    const legende = await pagina.evaluate(() => document.activeElement.closest("fieldset")?.querySelector("legend")?.textContent);
    assert.equal(legende, tekst);
    const waarom = pagina.locator(".profiel", { hasText: "Wettelijke toets" }).locator("> details");
    // What was just typed renews the panel; the click that ends the typing still counts.
    await pagina.getByLabel("Uw naam").fill("R. Voorbeeld");
    await waarom.locator("> summary").click();
    await pagina.waitForTimeout(50);
    await waarom.locator("summary", { hasText: "c. Ernstige gevolgen" }).click();
    const bron = waarom.locator("details[open] > .bronnen");
    assert.ok(await bron.isVisible());
    assert.match(await bron.textContent(), /art\. 2\.20, eerste lid, onder c \(staat er letterlijk\)/);
  }));

test("the keyboard alone is enough", () =>
  metFormulier(async (pagina) => {
    await pagina.keyboard.press("Tab");
    assert.equal(await pagina.evaluate(() => document.activeElement.textContent), "Naar het formulier");
    await pagina.keyboard.press("Enter");
    const gezien = [];
    // What has the focus can be seen, and keeps it while findings come and go.
    for (let stap = 0; stap < 60; stap += 1) {
      await pagina.keyboard.press("Tab");
      await pagina.waitForTimeout(15);
      const hier = await pagina.evaluate(() => {
        const actief = document.activeElement;
        const vak = actief.getBoundingClientRect();
        return { naam: actief.id || actief.textContent, kop: actief === document.body, vak: vak.width * vak.height };
      });
      assert.ok(!hier.kop, `step ${stap} lost the focus after ${gezien.at(-1)}`);
      gezien.push(hier.naam);
    }
    assert.ok(new Set(gezien).size > 50, "it moves on");
    const knop = pagina.getByRole("button", { name: "Partner toevoegen" });
    await knop.focus();
    await pagina.keyboard.press("Enter");
    assert.equal(await pagina.evaluate(() => document.activeElement.closest("fieldset").querySelector("legend").textContent), "Partner 1");
    await pagina.keyboard.press("Tab");
    await pagina.keyboard.press("Tab");
    await pagina.keyboard.press("Space");
    await pagina.keyboard.press("Escape");
    const weg = pagina.locator(".lijst", { hasText: "Partner 1" }).getByRole("button", { name: "Verwijderen" }).last();
    await weg.focus();
    await pagina.keyboard.press("Enter");
    assert.ok(await knop.evaluate((element) => element === document.activeElement), "the focus goes to what is left");
    await pagina.getByLabel("Een casusoverleg").focus();
    await pagina.keyboard.press("ArrowDown");
    assert.ok(await pagina.getByLabel("Procesregie", { exact: true }).isChecked());
    await pagina.getByLabel("Uw naam").focus();
    await pagina.keyboard.press("Enter");
    await pagina.locator("#samenvatting").waitFor();
    await pagina.keyboard.press("Tab");
    await pagina.keyboard.press("Enter");
    const veld = await pagina.evaluate(() => document.activeElement.tagName);
    assert.equal(veld, "SELECT", "the first link leads to the first field");
  }));

/** What "opslaan" gives. */
async function opgeslagen(pagina) {
  const [bestand] = await Promise.all([
    pagina.waitForEvent("download"),
    pagina.getByRole("button", { name: "Opslaan als bestand" }).click(),
  ]);
  assert.match(bestand.suggestedFilename(), /^aanmelding-\d{4}-\d{2}-\d{2}\.json$/);
  return JSON.parse(await readFile(await bestand.path(), "utf8"));
}

async function openBestand(pagina, pad) {
  await pagina.getByLabel("Bestand openen").setInputFiles(pad);
  await pagina.locator("#lezing:visible").waitFor();
}

test("a file comes back as it was", () =>
  metFormulier(async (pagina) => {
    const volledig = JSON.parse(await readFile(VOLLEDIG, "utf8"));
    await openBestand(pagina, VOLLEDIG);
    assert.deepEqual((await opgeslagen(pagina)).aanmelding, volledig);
    const casus = JSON.parse(await readFile(CASUS, "utf8"));
    await openBestand(pagina, CASUS);
    const { regio, ...uit } = await opgeslagen(pagina);
    assert.equal(regio, "zaanstreek-waterland");
    assert.deepEqual(uit, casus);
    assert.match(await stand(pagina), /Compleet\. Wet: ja\. Beleid: ja\. Voorstel: Casusoverleg\./);
    await pagina.getByRole("button", { name: "Aanmelding controleren" }).click();
    await pagina.getByText("Alles wat nodig is, is ingevuld.", { exact: false }).first().waitFor();
    assert.ok(await pagina.locator("#samenvatting").isHidden());
  }));

test("every field of the aanmelding has a place on the form", () =>
  metFormulier(async (pagina) => {
    const volledig = JSON.parse(await readFile(VOLLEDIG, "utf8"));
    await openBestand(pagina, VOLLEDIG);
    const getoond = await pagina.evaluate(() =>
      [...document.querySelectorAll("#formulier :is(input, select, textarea)")]
        .filter((veld) => !["radio", "checkbox"].includes(veld.type) || veld.checked)
        .map((veld) => veld.value),
    );
    // Each value is shown as often as it is said: a second "ja" does not stand for a field that is not there.
    const staatEr = (tekst) => {
      const plaats = [tekst, tekst.split("-").reverse().join("-")].map((vorm) => getoond.indexOf(vorm)).find((nummer) => nummer >= 0);
      if (plaats !== undefined) getoond.splice(plaats, 1);
      return plaats !== undefined;
    };
    // The key of a row is the question itself.
    const sleutels = ["leefgebied", "keten", "domein", "criterium"];
    const missend = [];
    const zoek = (waarde, pad) => {
      if (typeof waarde !== "object") return void (staatEr(String(waarde)) || missend.push(pad));
      for (const [naam, inhoud] of Object.entries(waarde)) if (!sleutels.includes(naam)) zoek(inhoud, `${pad}/${naam}`);
    };
    zoek(volledig, "");
    assert.deepEqual(missend, []);
  }));

for (const naam of ["onbekend-veld", "verkeerd-type", "onmogelijke-datum", "onbekende-code"]) {
  test(`nothing is lost of a file with ${naam}, and it is said what does not fit`, () =>
    metFormulier(async (pagina) => {
      const casus = JSON.parse(await readFile(`${STUK}${naam}.json`, "utf8"));
      await openBestand(pagina, `${STUK}${naam}.json`);
      if (naam !== "onmogelijke-datum") {
        assert.ok((await pagina.locator("#lezing li").count()) > 0);
        assert.ok(!/verplicht|ongeldig/i.test(await pagina.locator("#lezing").textContent()));
      }
      const { regio: _, ...uit } = await opgeslagen(pagina);
      assert.deepEqual(uit, casus);
    }));
}

test("what is empty in a file stays empty in its own way", () =>
  metFormulier(async (pagina) => {
    const aanmelding = {
      aanmelder: { naam: null, functie: "", rsin: null },
      betrokkenen: [{ vertegenwoordiger: null, adressen: [], naam: {} }, {}],
      problematiek: [{ leefgebied: "huisvesting" }, { leefgebied: null }, 7],
      systeem: null,
      titels: [],
      veiligheidsrisico: { voorWie: [], acuut: { waarde: null } },
      samenwerking: { ketens: [{ keten: "zorg", nodig: {} }] },
      informeren: { datum: "31-03-2025" },
    };
    const casus = { peildatum: "2026-01-02", lezing: "p2", aanmelding };
    await pagina.getByLabel("Bestand openen").setInputFiles({
      name: "leeg.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(casus)),
    });
    await pagina.locator("#lezing:visible").waitFor();
    const { regio: _, ...uit } = await opgeslagen(pagina);
    assert.deepEqual(uit, casus);
    // An answer that is taken back leaves no row behind.
    await antwoord(pagina, "Zijn er problemen met huisvesting?", "Ja");
    const groep = pagina.getByRole("radiogroup", { name: "Zijn er problemen met huisvesting?" });
    await groep.getByRole("button", { name: /Wis antwoord/ }).click();
    assert.deepEqual((await opgeslagen(pagina)).aanmelding.problematiek, [{ leefgebied: null }, 7]);
  }));

test("findings go with the row that they were about", () =>
  metFormulier(async (pagina) => {
    const naam = pagina.getByLabel("Voornamen");
    await naam.fill("Sam");
    await pagina.getByLabel("Burgerservicenummer (BSN)").focus();
    await pagina.getByLabel("Geboortedatum", { exact: true }).focus();
    const fout = pagina.locator(".utrecht-form-field-error-message:visible");
    await fout.filter({ hasText: "Vul het burgerservicenummer (BSN) in" }).waitFor();
    await naam.fill("");
    await naam.blur();
    await fout.filter({ hasText: "BSN" }).waitFor({ state: "detached" });
  }));

test("a field that stands in a file twice is named", () =>
  metFormulier(async (pagina) => {
    await openBestand(pagina, `${STUK}dubbele-sleutel.json`);
    assert.match(await pagina.locator("#lezing").textContent(), /Dit veld staat er twee keer/);
  }));

test("a file that is no JSON leaves the form as it is", () =>
  metFormulier(async (pagina) => {
    await pagina.getByLabel("Uw naam").fill("R. Voorbeeld");
    await openBestand(pagina, `${STUK}geen-json.json`);
    assert.match(await pagina.locator("#lezing").textContent(), /geen leesbare JSON.*regel \d+, kolom \d+/);
    assert.equal(await pagina.getByLabel("Uw naam").inputValue(), "R. Voorbeeld");
  }));

test("an answer to a question of a table is kept, and emptying asks first", () =>
  metFormulier(async (pagina) => {
    await openBestand(pagina, CASUS);
    await pagina.getByLabel("Past de aanmelding bij een van deze onderwerpen?").selectOption("onbegrepenGedrag");
    const vraag = "Is de betrokkene 18 jaar of ouder?";
    await antwoord(pagina, vraag, "Ja");
    const uit = await opgeslagen(pagina);
    assert.deepEqual(uit.antwoorden, [{ feit: "levensloop-achttien-of-ouder", waarde: "ja" }]);
    await pagina.getByRole("button", { name: "Formulier leegmaken" }).click();
    await pagina.getByRole("button", { name: "Niet leegmaken" }).click();
    assert.notEqual(await pagina.getByLabel("Uw naam").inputValue(), "");
    await pagina.getByRole("button", { name: "Formulier leegmaken" }).click();
    await pagina.getByRole("button", { name: "Ja, alles leegmaken" }).click();
    assert.equal(await pagina.getByLabel("Uw naam").inputValue(), "");
    const leeg = await opgeslagen(pagina);
    assert.deepEqual(leeg.aanmelding, {});
    assert.equal(leeg.antwoorden, undefined);
  }));

test("another region gives its own route", () =>
  metFormulier(async (pagina) => {
    await openBestand(pagina, CASUS);
    const regio = pagina.getByLabel("Regio", { exact: true });
    const vooraf = await pagina.locator("#advies-route").textContent();
    await regio.selectOption("fryslan");
    await pagina.waitForFunction((tekst) => document.getElementById("advies-route").textContent !== tekst, vooraf);
    assert.ok(await regio.evaluate((element) => element.isConnected));
  }));
