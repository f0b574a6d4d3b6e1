// The closed lists of the aanmelding in plain words, complete: a value without words does not compile.

import type * as T from "koppelvlak/formulier";
import type { Optie } from "../formulier/blad";

/** In words, and where it helps with an explanation. */
type Woorden = string | readonly [tekst: string, uitleg: string];

function lijst<Waarde extends string>(woorden: Record<Waarde, Woorden>): readonly Optie[] {
  return Object.entries<Woorden>(woorden).map(([waarde, tekst]) =>
    typeof tekst === "string" ? [waarde, tekst] : [waarde, ...tekst],
  );
}

export const ANTWOORDEN = lijst<T.Waarheid>({
  ja: "Ja",
  nee: "Nee",
  onbekend: "Onbekend",
});

export const ORGANISATIES = lijst<T.Organisatie>({
  politie: "Politie",
  openbaarMinisterie: "Openbaar Ministerie",
  burgemeester: "Burgemeester",
  college: "College van burgemeester en wethouders",
  gemeentelijkeUitvoerder: "Uitvoerder voor de gemeente, zoals een wijkteam",
  ggd: "GGD",
  ggzInstelling: "GGZ-instelling",
  reclassering: "Reclassering",
  veiligThuis: "Veilig Thuis",
  rvdk: "Raad voor de Kinderbescherming",
  gecertificeerdeInstelling: "Gecertificeerde instelling (jeugdbescherming)",
  dji: "Dienst Justitiële Inrichtingen",
  slachtofferhulp: "Slachtofferhulp Nederland",
  halt: "Halt",
  overigeDerde: "Andere organisatie",
});

export const VERZOEKEN = lijst<T.SoortVerzoek>({
  advies: ["Advies", "U wilt overleggen. Er komt nog geen casus."],
  informatievraag: ["Informatie", "U zoekt bijvoorbeeld een contactpersoon."],
  casusoverleg: ["Een casusoverleg", "Partners komen bij elkaar over deze casus."],
  procesregie: ["Procesregie", "Het ZVH leidt de samenwerking tussen de partners."],
  levensloop: "De Levensloopaanpak",
  cter: "De aanpak van extremisme en radicalisering (CTER)",
  mdaPlusPlus: "MDA++, bij huiselijk geweld of kindermishandeling",
  nazorg: "Nazorg na detentie",
  zsmMelding: "Een melding vanaf de ZSM-tafel",
  anders: "Anders",
});

export const KENNISDOMEINEN = lijst<T.Kennisdomein>({
  onbegrepenGedrag: "Onbegrepen gedrag met een hoog veiligheidsrisico",
  mensenhandel: "Mensenhandel",
  cter: "Extremisme en radicalisering (CTER)",
  excessiefGeweld: "Excessief geweld",
  ernstigHuiselijkGeweld: "Ernstig huiselijk geweld",
  nazorg: "Nazorg na detentie",
  nietGespecificeerd: "Geen van deze",
});

/** The seven gemeenten of Zaanstreek-Waterland. */
export const GEMEENTEN: readonly Optie[] = [
  ["0385", "Edam-Volendam"],
  ["0415", "Landsmeer"],
  ["0431", "Oostzaan"],
  ["0439", "Purmerend"],
  ["0852", "Waterland"],
  ["0880", "Wormerland"],
  ["0479", "Zaanstad"],
];

export const ROLLEN = lijst<T.Rol>({
  betrokkene: "Betrokkene: om deze persoon gaat het",
  gezinslid: "Gezinslid",
  directeKring: "Iemand anders uit de directe kring",
});

export const NAAM_ONBEKEND = lijst<T.NaamOnbekendReden>({
  identiteitOnbekend: "Niemand weet wie dit is",
  afgeschermd: "De naam is bewust weggelaten",
});

export const GEEN_BSN = lijst<T.GeenBsnReden>({
  nogNietBekend: "Ik heb het BSN nog niet",
  nietToegekend: "Deze persoon heeft geen BSN",
  identiteitOnbekend: "Niemand weet wie dit is",
  geenGrondslag: "Ik mag het BSN niet gebruiken",
  nietNodig: "Het BSN is niet nodig voor deze vraag",
});

export const GEBOORTEDATUM_ONBEKEND = lijst<T.GeboortedatumOnbekendReden>({
  nietBekend: "Ik weet de datum niet",
  identiteitOnbekend: "Niemand weet wie dit is",
});

export const GESLACHTEN = lijst<T.Geslacht>({
  man: "Man",
  vrouw: "Vrouw",
  anders: "Anders",
  onbekend: "Onbekend",
});

export const ADRESSEN = lijst<T.AdresSoort>({
  woonadres: "Woonadres",
  verblijfsadres: "Verblijfsadres",
  briefadres: "Briefadres",
  correspondentieadres: "Postadres",
  geenVastAdres: "Geen vast adres",
  detentie: "In detentie",
  kliniek: "In een kliniek",
  buitenland: "In het buitenland",
  onbekend: "Onbekend",
});

export const VERTEGENWOORDIGERS = lijst<T.VertegenwoordigerSoort>({
  gezaghebbendeOuder: "Ouder met gezag",
  voogd: "Voogd",
  curator: "Curator",
  mentor: "Mentor",
  bewindvoerder: "Bewindvoerder",
  gemachtigde: "Gemachtigde",
});

export const RELATIES = lijst<T.Relatie>({
  partner: "Partner",
  exPartner: "Ex-partner",
  kind: "Kind",
  ouder: "Ouder",
  broerOfZus: "Broer of zus",
  andereFamilie: "Andere familie",
  huisgenoot: "Huisgenoot",
  belangrijkeAnder: "Iemand anders die belangrijk is",
});

export const AARD = lijst<T.Aard>({
  feit: "Feit",
  mening: "Mening",
});

export const MODALITEITEN = lijst<T.Modaliteit>({
  feitelijk: "Het is nu al zo",
  verwacht: "Het is te verwachten",
  mogelijk: "Het is mogelijk",
});

export const BIJ_WIE = lijst<T.BijWie>({
  betrokkene: "Bij de betrokkene",
  gezinssituatie: "In het gezin",
});

export const VOOR_WIE = lijst<T.VoorWie>({
  zelf: "De betrokkene zelf",
  gezin: "Het gezin",
  omgeving: "De omgeving",
  professionals: "Professionals",
  samenleving: "De samenleving",
});

export const SCHALEN = lijst<T.Schaal>({
  adres: "Een adres",
  straat: "Een straat",
  buurt: "Een buurt",
  groep: "Een groep",
});

export const DOMEINEN = lijst<T.Domein>({
  strafrecht: "Strafrecht",
  zorg: "Zorg",
  bestuur: "Bestuur",
  sociaalDomein: "Sociaal domein",
});

export const REGISSEURS = lijst<T.RegisseurStatus>({
  aanwezig: "Aanwezig",
  geen: "Geen",
  onbekend: "Onbekend",
});

export const OPSCHALINGEN = lijst<T.OpschalingSoort>({
  wijkteam: "Wijkteam of sociaal team",
  lokalePga: "Lokale persoonsgerichte aanpak",
  mdaPlusPlus: "MDA++",
  ave: "Aanpak Voorkoming Escalatie (AVE)",
  anders: "Anders",
});

export const TITELS = lijst<T.TitelSoort>({
  lopendeZaak: "Strafzaak die nog loopt",
  detentie: "Detentie",
  voorwaardelijkeInvrijheidstelling: "Voorwaardelijke invrijheidstelling",
  penitentiairProgramma: "Penitentiair programma",
  zorgmachtiging: "Zorgmachtiging",
  ondertoezichtstelling: "Ondertoezichtstelling",
  huisverbod: "Tijdelijk huisverbod",
  anders: "Anders",
});

export const REDENEN_NIET = lijst<T.RedenNiet>({
  zwaarwegendVeiligheidsbelang: "Een zwaar belang van veiligheid",
  lopendStrafonderzoek: "Er loopt een strafonderzoek",
  veiligheidPartijen: "De veiligheid van de mensen om wie het gaat",
  anders: "Anders",
});

export const TOESTEMMINGEN = lijst<T.Toestemming>({
  gegeven: "Gevraagd en gegeven",
  nietGegeven: "Gevraagd en niet gegeven",
  nietGevraagd: "Niet gevraagd",
  nietVanToepassing: "Niet van toepassing",
});

export const GRONDSLAGEN = lijst<T.Grondslag>({
  wgsVerstrekkingDeelnemer: "Deelnemer geeft aan het ZVH (Wgs, artikel 1.5)",
  wgsResultaatDeelnemer: "Resultaat aan een deelnemer (Wgs, artikel 1.7, eerste lid)",
  wgsResultaatDerde: "Resultaat aan een derde (Wgs, artikel 1.7, tweede lid)",
  wgsAnderVerband: "Aan een ander samenwerkingsverband (Wgs, artikel 1.7, achtste lid)",
  wgsAnderZvh: "Aan een ander ZVH (Wgs, artikel 2.28)",
  wpgSamenwerkingsverband: "Politie aan een samenwerkingsverband (Wpg, artikel 20, derde lid)",
  wpgGezag: "Politie aan OM of burgemeester (Wpg, artikel 16)",
  wpgIncidenteel: "Politie, in een enkel geval (Wpg, artikel 19)",
  wpgStructureel: "Politie, structureel (Wpg, artikel 20, eerste lid)",
  bpgGenoemdeInstanties: "Politie aan genoemde instanties (Bpg, artikel 4:2)",
  wjsg8b: "OM aan een samenwerkingsverband (Wjsg, artikel 8b)",
  wjsg39fa: "OM aan een samenwerkingsverband (Wjsg, artikel 39fa)",
  wjsg51ca: "OM aan een samenwerkingsverband (Wjsg, artikel 51ca)",
  wmoVeiligThuis: "Veilig Thuis (Wmo 2015, artikel 5.1.6)",
  uitdrukkelijkeToestemming: "Uitdrukkelijke toestemming (Wgs, artikel 2.29, tweede lid)",
  goedHulpverlenerschap: "Goed hulpverlenerschap (Wgs, artikel 2.29, tweede lid)",
  pgaRadicalisering: "Persoonsgerichte aanpak radicalisering (artikel 4 en 5 van die wet)",
  uavgBsn: "Het BSN (UAVG, artikel 46)",
});

export const BEPERKINGEN = lijst<T.BeperkingSoort>({
  geheimhouding: "Geheimhouding",
  opsporingsbelang: "Belang van een onderzoek",
  nietDelenMet: "Niet delen met bepaalde organisaties",
  voorwaarde: "Een voorwaarde",
  anders: "Anders",
});

export const VOLLEDIGHEID = lijst<T.Volledigheidsstatus>({
  compleet: "Compleet",
  aanvullen: "Er moet nog iets bij",
});
