// What the pages use of the answers of the library, as its schemas have it.

export type Json = null | boolean | number | string | Json[] | { [naam: string]: Json };
export type JsonObject = { [naam: string]: Json };

export type Waarheid = "ja" | "nee" | "onbekend";

export interface Vindplaats {
  bron: string;
  plaats: string;
  zekerheid: "letterlijk" | "lezing" | "voorstel";
}

/** A finding: what is missing or does not fit, where, in the words of the library. */
export interface Melding {
  plaats: string;
  pad: string[];
  code: string;
  ernst: "fout" | "waarschuwing";
  tekst: string;
  regel?: number | null;
  kolom?: number | null;
}

export interface Validatie {
  volledigheid: "compleet" | "aanvullen";
  bevindingen: Melding[];
  bewijs: Bewijs;
}

export interface Bewijs {
  versie: string;
  regelsetVersie: string;
  peildatum: string;
}

export interface Vraag {
  feit: string;
  vraag: string;
  uitleg: string;
  beslist?: { antwoord: Waarheid; uitkomst: Waarheid }[];
}

export interface Verklaring {
  soort: "feit" | "alle" | "eenVan" | "minstens" | "niet";
  uitkomst: Waarheid;
  regel?: string | null;
  lezing?: string | null;
  domein?: string | null;
  feit?: string | null;
  aantal?: number | null;
  onder?: Verklaring[];
}

export interface ProfielToets {
  soort: "wet" | "beleid";
  uitkomst: Waarheid | "nietGetoetst" | string;
  reden?: string | null;
  titel?: string | null;
  lezing?: string | null;
  lezingen?: { lezing: string; titel: string; uitkomst: Waarheid }[];
  andersGelezen?: { regel: string; lezing: string; titel: string; uitkomst: Waarheid }[];
  criteria?: { criterium: string; titel: string; uitkomst: Waarheid }[];
  verklaring?: Verklaring | null;
  vragen?: Vraag[];
}

export interface GebruikteRegel {
  regel: string;
  titel: string;
  vindplaatsen: Vindplaats[];
}

export interface BekendFeit {
  feit: string;
  waarde: Waarheid;
  herkomst?: { plaats: string; organisatie?: string | null; datum?: string | null }[];
}

export interface Toets {
  indicatie: string;
  tekst: string;
  wet: ProfielToets;
  beleid: ProfielToets;
  feiten?: BekendFeit[];
  regels: GebruikteRegel[];
}

export interface Criteria {
  toets: Toets;
  letOp: string;
  bewijs: Bewijs;
}

export interface Stap {
  stap: string;
  uitkomst: string;
  titel: string;
  inRegio?: { naam: string } | null;
  tekst: string;
  uitleg?: string[];
  vindplaatsen?: Vindplaats[];
}

export interface Afspraak {
  dimensie: string;
  tekst: string;
  vindplaatsen: Vindplaats[];
}

export interface Triage {
  leidend?: Stap | null;
  ook?: Stap[];
  mogelijk?: Stap[];
  vragen?: Vraag[];
  regio?: { regio: string; titel: string; afspraken?: Afspraak[] } | null;
  bevindingen?: Melding[];
  letOp: string;
}

export type Voorwaarde =
  | { feit: string }
  | { regel: string }
  | { niet: Voorwaarde }
  | { alle: Voorwaarde[] }
  | { eenVan: Voorwaarde[] }
  | { minstens: { aantal: number; van: Voorwaarde[] } }
  | { perLeefgebied: { aantal: number; geldt: Voorwaarde } };

export interface Lezing {
  lezing: string;
  titel: string;
  uitleg?: string | null;
  voorwaarde: Voorwaarde;
  leesbaar: string[];
}

export interface Regel {
  regel: string;
  titel: string;
  tekst: string;
  geldigVanaf: string;
  geldigTot?: string | null;
  vindplaatsen: Vindplaats[];
  lezingen: Lezing[];
}

export interface Feit {
  id: string;
  vraag: string;
  uitleg: string;
  soort: "vraag" | "aanvullend" | "afgeleid";
}

export interface Bron {
  id: string;
  titel: string;
  soort: string;
  datum?: string | null;
  waar?: string | null;
}

export interface Regels {
  profielen: Regel[];
  criteria: Regel[];
  triage: Regel[];
  tafels: Regel[];
  regios: { regio: string; titel: string }[];
  feiten: Feit[];
  bronnen: Bron[];
  bewijs: Bewijs;
}
