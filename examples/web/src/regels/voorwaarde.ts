// A condition as a tree of words: the same for the list and for the drawing.

import { leefgebiedNaam, vraagteksten } from "../inhoud/delen";
import type { Regels, Voorwaarde } from "../typen";

/** A part of a condition: a question, another rule, or a step over its parts. */
export interface Knoop {
  soort: "feit" | "regel" | "alle" | "eenVan" | "minstens" | "niet";
  /** In full, for the list. */
  tekst: string;
  /** In one or two words, for the drawing of a step. */
  kort: string;
  /** The rule it stands for. */
  regel?: string;
  onder: Knoop[];
}

/** The condition in words. */
export function boom(voorwaarde: Voorwaarde, regels: Regels): Knoop {
  const onder = (delen: readonly Voorwaarde[]): Knoop[] => delen.map((deel) => boom(deel, regels));
  if ("feit" in voorwaarde) return { soort: "feit", tekst: vraag(voorwaarde.feit, regels), kort: "", onder: [] };
  if ("regel" in voorwaarde) {
    const titel = regels.criteria.find(({ regel }) => regel === voorwaarde.regel)?.titel ?? voorwaarde.regel;
    return { soort: "regel", tekst: titel, kort: "", regel: voorwaarde.regel, onder: [] };
  }
  if ("alle" in voorwaarde) {
    return { soort: "alle", tekst: "Dit moet allemaal zo zijn:", kort: "alles", onder: onder(voorwaarde.alle) };
  }
  if ("eenVan" in voorwaarde) {
    return { soort: "eenVan", tekst: "Hiervan moet er één zo zijn:", kort: "één", onder: onder(voorwaarde.eenVan) };
  }
  if ("niet" in voorwaarde) {
    return { soort: "niet", tekst: "Dit moet niet zo zijn:", kort: "niet", onder: onder([voorwaarde.niet]) };
  }
  if ("minstens" in voorwaarde) {
    const { aantal, van } = voorwaarde.minstens;
    return { soort: "minstens", tekst: `Hiervan moeten er ${aantal} of meer zo zijn:`, kort: `${aantal} of meer`, onder: onder(van) };
  }
  const { aantal, geldt } = voorwaarde.perLeefgebied;
  return {
    soort: "minstens",
    tekst: `Dit moet zo zijn op ${aantal} of meer leefgebieden:`,
    kort: `${aantal} of meer gebieden`,
    onder: onder([geldt]),
  };
}

/** A question for each leefgebied is asked of "dit leefgebied". */
function vraag(feit: string, regels: Regels): string {
  const teksten = vraagteksten(regels);
  if (!feit.endsWith("-*")) return teksten(feit).vraag;
  const eerste = regels.feiten.find(({ id }) => id.startsWith(feit.slice(0, -1)));
  if (!eerste) return feit;
  return eerste.vraag.replace(leefgebiedNaam(teksten, eerste.id.slice(feit.length - 1)), "dit leefgebied");
}
