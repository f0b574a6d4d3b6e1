// The only module that calls the library. Everything runs in this page.

import * as koppelvlak from "koppelvlak/formulier";
import type { Criteria, JsonObject, Melding, Regels, Triage, Validatie } from "./typen";

/** What is asked for, or everything that stands in the way. */
export type Antwoord<T> = { status: "ok"; waarde: T } | { status: "fout"; fouten: Melding[] };

/** The form with its choices: the input of `advise_triage`, and the file that people keep. */
export interface Casus extends JsonObject {
  peildatum: string;
  aanmelding: JsonObject;
}

/** Everything that the panel shows, computed from one casus. */
export interface Advies {
  validatie: Antwoord<Validatie>;
  criteria: Antwoord<Criteria>;
  triage: Antwoord<Triage>;
}

/** Starts the library. Fails where the page forbids WebAssembly. */
export async function start(): Promise<void> {
  await koppelvlak.init();
}

/** Checks the form, holds it against law and policy, and proposes a route. */
export function adviseer(casus: Casus): Advies {
  const { peildatum, aanmelding } = casus;
  const keuzes = kies(casus, ["profiel", "lezing", "leefgebiedenlijst", "criteriumLezingen"]);
  return {
    validatie: vraag<Validatie>(koppelvlak.validateAanmelding, { peildatum, aanmelding }),
    criteria: vraag<Criteria>(koppelvlak.checkCriteria, { peildatum, aanmelding, ...keuzes }),
    triage: vraag<Triage>(koppelvlak.adviseTriage, casus),
  };
}

/** Everything that does not fit in the text of a file, with line and column where it cannot be read. */
export function leesBestand(tekst: string): Melding[] {
  const antwoord = JSON.parse(koppelvlak.adviseTriageJson(tekst)) as Antwoord<Triage>;
  return antwoord.status === "fout" ? antwoord.fouten : (antwoord.waarde.bevindingen ?? []);
}

/** The rules in force on a day, with those of a region. */
export function regelsOp(peildatum: string, regio?: string): Antwoord<Regels> {
  return vraag<Regels>(koppelvlak.describeRegels, regio ? { peildatum, regio } : { peildatum });
}

/** The types of the package are closed and exact; a form in progress is neither, so they are left at this border. */
function vraag<T>(bewerking: (invoer: never) => unknown, invoer: JsonObject): Antwoord<T> {
  return bewerking(invoer as never) as Antwoord<T>;
}

function kies(van: JsonObject, namen: string[]): JsonObject {
  const deel: JsonObject = {};
  for (const naam of namen) {
    const waarde = van[naam];
    if (waarde !== undefined) deel[naam] = waarde;
  }
  return deel;
}
