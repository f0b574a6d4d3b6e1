// The casus as a file on this computer: out with a download, in with a file field. Nothing is sent.

import { leesBestand, type Casus } from "./advies";
import { el, vind } from "./dom";
import { alsCasus } from "./formulier/casus";
import { isObject } from "./formulier/onderdeel";
import type { Json, JsonObject, Melding } from "./typen";

/** Gives the casus to keep. The name of the file says nothing about anyone. */
export function bewaar(casus: Casus): void {
  const blob = new Blob([`${JSON.stringify(casus, null, 2)}\n`], { type: "application/json" });
  const adres = URL.createObjectURL(blob);
  const link = el("a", { href: adres, download: `aanmelding-${casus.peildatum}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
}

/** The casus in a text, or nothing when it cannot be read. What does not fit is shown either way. */
export function lees(tekst: string, peildatum: string): JsonObject | undefined {
  const waarde = ontleed(tekst);
  const casus = waarde === undefined ? undefined : alsCasus(waarde);
  // Only the text itself shows a field that stands there twice.
  const omhuld = casus === undefined || (isObject(waarde) && casus === waarde);
  const meldingen = leesBestand(omhuld ? tekst : `{"peildatum":"${peildatum}","aanmelding":${tekst}}`);
  toonLezing(casus === undefined ? meldingen : meldingen.filter(overHetBestand), casus !== undefined);
  return casus;
}

/** What is missing is shown in the form; this is what does not fit in it. */
const VAN_HET_LEZEN = new Set([
  "veld-onbekend",
  "veld-dubbel",
  "type-onjuist",
  "keuze-onbekend",
  "waarde-ongeldig",
  "naam-ongeldig",
  "lijst-te-lang",
  "feit-onbekend",
  "feit-dubbel",
  "feit-op-formulier",
  "feit-afgeleid",
  "regio-onbekend",
  "profiel-onbekend",
  "lezing-onbekend",
  "lijst-onbekend",
  "invoer-te-groot",
]);

const overHetBestand = ({ code }: Melding): boolean => VAN_HET_LEZEN.has(code);

function ontleed(tekst: string): Json | undefined {
  try {
    return JSON.parse(tekst) as Json;
  } catch {
    return undefined;
  }
}

function toonLezing(meldingen: readonly Melding[], gelukt: boolean): void {
  const blok = vind("lezing");
  blok.hidden = false;
  blok.classList.toggle("bestand__lezing--fout", !gelukt);
  const kop = gelukt ? "Het bestand is geopend." : "Dit bestand is niet te lezen. Het formulier is niet veranderd.";
  const punten = meldingen.map((melding) => el("li", {}, `${melding.tekst}${plaatsInWoord(melding)}`));
  blok.replaceChildren(
    el("p", { class: "bestand__kop" }, kop),
    ...(punten.length > 0 && gelukt ? [el("p", {}, "Dit past niet in de aanmelding. Het blijft bewaard.")] : []),
    ...(punten.length > 0 ? [el("ul", { class: "bestand__punten" }, ...punten)] : []),
  );
}

function plaatsInWoord({ plaats, regel, kolom }: Melding): string {
  if (regel) return ` (regel ${regel}, kolom ${kolom ?? 1})`;
  return plaats ? ` (${plaats.slice(1).replaceAll("/", " › ")})` : "";
}
