// The whole form: its parts in order.

import type { Regels } from "../typen";
import { administratie, informeren, inzet, samenwerking, verzoek, type Criterium } from "./aanpak";
import { aanleiding, gebied, gevolgen, problemen, systeem, veiligheid } from "./problemen";
import type { Deel, Vraagteksten } from "./uitspraak";
import { aanmelder, betrokkenen } from "./wie";

/** The parts, with the questions in the words of the rules in force. */
export function delen(regels: Regels): readonly Deel[] {
  const teksten = vraagteksten(regels);
  return [
    aanmelder(),
    betrokkenen(),
    aanleiding(),
    systeem(teksten),
    problemen(teksten, leefgebieden(regels), (id) => leefgebiedNaam(teksten, id)),
    gevolgen(teksten),
    veiligheid(teksten),
    gebied(teksten),
    inzet(teksten),
    samenwerking(teksten),
    verzoek(criteria(regels)),
    informeren(),
    administratie(),
  ];
}

/** The question about a feit; for a name that the rules do not know, that name. */
export function vraagteksten(regels: Regels): Vraagteksten {
  const bekend = new Map(regels.feiten.map((feit) => [feit.id, feit]));
  return (feit) => bekend.get(feit) ?? { vraag: feit, uitleg: "" };
}

const VOOR = "problematiek-";

/** The leefgebieden in the order of the rules. */
function leefgebieden(regels: Regels): string[] {
  const feiten = regels.feiten.filter((feit) => feit.id.startsWith(VOOR));
  return feiten.map((feit) => feit.id.slice(VOOR.length));
}

/** A leefgebied as the question about it calls it. */
export function leefgebiedNaam(teksten: Vraagteksten, id: string): string {
  return /^Zijn er problemen met (.+)\?$/.exec(teksten(VOOR + id).vraag)?.[1] ?? id;
}

/** What an aanmelder can give reasons for: the criteria that the law and the newest policy stand on. */
export function criteria(regels: Regels): Criterium[] {
  const boven = regels.criteria.filter(({ regel }) => /^(bgs|mja)-[a-d]$/.test(regel));
  return boven.map(({ regel, titel }) => ({ id: regel, titel }));
}
