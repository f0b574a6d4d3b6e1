// Questions that weigh: an answer, and with it who says so, since when, and why.

import type { Tekst } from "../formulier/blad";
import type { Veld } from "../formulier/bouw";
import type { Groep } from "../formulier/groep";
import type { Json } from "../typen";
import { AARD, ANTWOORDEN, MODALITEITEN, ORGANISATIES } from "./opties";

/** A part of the form: a heading with fields below it. */
export interface Deel {
  id: string;
  titel: string;
  inleiding?: string;
  velden: readonly Veld[];
}

/** The question about a feit and the help with it, in the words of the rules. */
export type Vraagteksten = (feit: string) => { vraag: string; uitleg: string };

/** Dates are typed; a calendar would be slower for a day of long ago. */
export const datum = (naam: string, label: string, meer: Partial<Tekst> = {}): Tekst => ({
  soort: "tekst",
  vorm: "datum",
  breed: "kort",
  hulp: "Dag, maand en jaar. Bijvoorbeeld 31-03-2025.",
  naam,
  label,
  ...meer,
});

/** A date of which only the year, or the year and the month, may be known. */
export const deeldatum = (naam: string, label: string, meer: Partial<Tekst> = {}): Tekst =>
  datum(naam, label, { vorm: "deeldatum", hulp: "Bijvoorbeeld 31-03-2025. Alleen 03-2025 of 2025 mag ook.", ...meer });

type Waarden = Readonly<Record<string, Json | undefined>>;

const gezegd = (waarden: Waarden): boolean => waarden["waarde"] === "ja" || waarden["waarde"] === "nee";

/** Who says so and why, below an answer. */
const onderbouwing = (als: (waarden: Waarden) => boolean): Veld[] => [
  { soort: "keuze", naam: "organisatie", label: "Wie zegt dit?", opties: ORGANISATIES, nodig: "graag", naast: true, als },
  datum("datum", "Op welke datum?", { hulp: "Bijvoorbeeld 31-03-2025.", nodig: "graag", naast: true, als }),
  { soort: "radio", naam: "aard", label: "Is dit een feit of een mening?", opties: AARD, naastElkaar: true, als },
  {
    soort: "tekst",
    naam: "motivering",
    label: "Uitleg",
    hulp: "Noem feiten, en waar ze vandaan komen.",
    regels: 3,
    nodig: "graag",
    als,
  },
];

interface Over {
  label: string;
  hulp?: string;
  feiten?: string[];
  nodig?: boolean;
}

/** A judgement. */
export function uitspraak(naam: string, over: Over): Groep {
  return {
    soort: "groep",
    vorm: "uitspraak",
    naam,
    label: over.label,
    velden: [vraag("waarde", over), ...onderbouwing(gezegd)],
  };
}

/** A judgement that is the question about one feit. */
export function uitspraakOver(teksten: Vraagteksten, naam: string, feit: string, meer: Partial<Over> = {}): Groep {
  const { vraag: label, uitleg: hulp } = teksten(feit);
  return uitspraak(naam, { label, hulp, feiten: [feit], ...meer });
}

/** A judgement on a consequence: with how certain it is. */
export function gevolg(naam: string, over: Over): Groep {
  const groep = uitspraak(naam, over);
  const zeker: Veld = {
    soort: "radio",
    naam: "modaliteit",
    label: "Hoe zeker is dit?",
    hulp: "Kies het sterkste dat u kunt onderbouwen.",
    opties: MODALITEITEN,
    als: (waarden) => waarden["waarde"] === "ja",
  };
  const [eerste, ...rest] = groep.velden;
  return { ...groep, velden: eerste ? [eerste, zeker, ...rest] : rest };
}

const MOMENTEN = [
  ["leidt", "leidt"],
  ["heeftGeleid", "heeft-geleid"],
  ["zouLeiden", "zou-leiden"],
  ["aanwijzingen", "aanwijzingen"],
] as const;

/** A serious consequence: now, before, without intervention, and the signs for it. */
export function ernstigGevolg(teksten: Vraagteksten, naam: string, label: string, feit: string): Groep {
  const beslist = (waarden: Waarden): boolean =>
    MOMENTEN.some(([moment]) => waarden[moment] === "ja" || waarden[moment] === "nee");
  const vragen = MOMENTEN.map(([moment, achter]): Veld => {
    const over = teksten(`${feit}-${achter}`);
    return vraag(moment, { label: over.vraag, hulp: over.uitleg, feiten: [`${feit}-${achter}`] });
  });
  return { soort: "groep", naam, label, velden: [...vragen, ...onderbouwing(beslist)] };
}

function vraag(naam: string, over: Over): Veld {
  return {
    soort: "radio",
    vraag: true,
    naastElkaar: true,
    naam,
    label: over.label,
    opties: ANTWOORDEN,
    ...(over.hulp ? { hulp: over.hulp } : {}),
    ...(over.feiten ? { feiten: over.feiten } : {}),
    ...(over.nodig ? { nodig: over.nodig } : {}),
  };
}
