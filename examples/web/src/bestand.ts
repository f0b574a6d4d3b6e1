// The casus as a file on this computer: out with a download, in with a file field. Nothing is sent.

import { leesBestand, type Casus } from "./advies";
import { el, vind } from "./dom";
import { alsCasus } from "./formulier/casus";
import { meldinglijst } from "./formulier/meldingen";
import { isObject, type Plekken } from "./formulier/onderdeel";
import type { Json, JsonObject, Melding, Meldingcode } from "./typen";

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

/** A file as it was read: the casus, if it could be read at all, and what does not fit in it. */
export interface Lezing {
  casus: JsonObject | undefined;
  meldingen: Melding[];
}

/** Reads the text of a file. */
export function lees(tekst: string, peildatum: string): Lezing {
  const waarde = ontleed(tekst);
  const casus = isObject(waarde) ? alsCasus(waarde) : undefined;
  // Only the text itself shows a field that stands there twice.
  const omhuld = casus === undefined || casus === waarde;
  const meldingen = leesBestand(omhuld ? tekst : `{"peildatum":"${peildatum}","aanmelding":${tekst}}`);
  return { casus, meldingen: casus === undefined ? meldingen : meldingen.filter(overHetBestand) };
}

/** What is missing is shown in the form; this is what does not fit in it. */
const VAN_HET_LEZEN: ReadonlySet<Meldingcode> = new Set<Meldingcode>([
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

/** Says how it went. The places are those of the form with the file in it. */
export function toonLezing({ casus, meldingen }: Lezing, plekken: Plekken): void {
  const blok = vind("lezing");
  blok.hidden = false;
  blok.classList.toggle("bestand__lezing--fout", casus === undefined);
  blok.classList.toggle("bestand__lezing--let-op", casus !== undefined && meldingen.length > 0);
  if (casus === undefined) {
    const punten = meldingen.map((melding) => el("li", {}, `${melding.tekst}${plaatsInWoord(melding)}`));
    blok.replaceChildren(
      el("p", { class: "bestand__kop" }, "Dit bestand is niet te lezen. Het formulier is niet veranderd."),
      el("ul", { class: "bestand__punten" }, ...punten),
    );
    return;
  }
  blok.replaceChildren(el("p", { class: "bestand__kop" }, "Het bestand is geopend."));
  if (meldingen.length === 0) return;
  blok.append(
    el("p", {}, "Dit past niet in de aanmelding. Het blijft bewaard tot u het verandert."),
    meldinglijst(meldingen, plekken),
  );
}

function plaatsInWoord({ regel, kolom }: Melding): string {
  return regel ? ` (regel ${regel}, kolom ${kolom ?? 1})` : "";
}
