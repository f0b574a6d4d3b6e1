// The only module that calls the library. Everything runs in this page.

import * as koppelvlak from "koppelvlak/formulier";
import type { Antwoord, CriteriaInvoer, TriageInvoer } from "koppelvlak/formulier";
import type { Criteria, JsonObject, Melding, Regels, Triage, Validatie } from "./typen";

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

/** Whether it is the page that does not allow it. */
export function isGeweigerd(oorzaak: unknown): boolean {
  return oorzaak instanceof koppelvlak.KoppelvlakError && oorzaak.code === "wasm-geweigerd";
}

/** Checks the form, holds it against law and policy, and proposes a route. */
export function adviseer(casus: Casus): Advies {
  // The types of the package are closed; a form in progress is not, and the library says what does not fit.
  const invoer = casus as unknown as TriageInvoer;
  const { peildatum, aanmelding } = invoer;
  const toets: CriteriaInvoer = { peildatum, aanmelding };
  for (const keuze of KEUZES) {
    if (casus[keuze] !== undefined) Object.assign(toets, { [keuze]: casus[keuze] });
  }
  return {
    validatie: koppelvlak.validateAanmelding({ peildatum, aanmelding }),
    criteria: koppelvlak.checkCriteria(toets),
    triage: koppelvlak.adviseTriage(invoer),
  };
}

/** Everything that does not fit in the text of a file, with line and column where it cannot be read. */
export function leesBestand(tekst: string): Melding[] {
  const antwoord = JSON.parse(koppelvlak.adviseTriageJson(tekst)) as Antwoord<Triage>;
  return antwoord.status === "fout" ? antwoord.fouten : (antwoord.waarde.bevindingen ?? []);
}

/** The rules in force on a day, with those of a region. */
export function regelsOp(peildatum: string, regio?: string): Antwoord<Regels> {
  return koppelvlak.describeRegels(regio ? { peildatum, regio } : { peildatum });
}

/** What a file can choose for the toets, beside the aanmelding. */
const KEUZES = ["profiel", "lezing", "leefgebiedenlijst", "criteriumLezingen"] as const;
