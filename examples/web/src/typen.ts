// The names of the pages for the types of the package, and JSON as a form in progress has it.

export type {
  Bewijs,
  Bron,
  CriteriaAdvies as Criteria,
  Feit,
  Fout as Melding,
  LezingTekst as Lezing,
  Meldingcode,
  ProfielToets,
  Regels,
  RegelTekst as Regel,
  StapAdvies as Stap,
  Toetsverslag as Toets,
  TriageAdvies as Triage,
  Validatie,
  Verklaring,
  Vindplaats,
  Voorwaarde,
  Vraag,
  Waarheid,
} from "koppelvlak/formulier";

export type Json = null | boolean | number | string | Json[] | { [naam: string]: Json };
export type JsonObject = { [naam: string]: Json };
