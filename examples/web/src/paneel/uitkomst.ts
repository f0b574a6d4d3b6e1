// Outcomes and sources in words and signs: never by colour alone.

import { el } from "../dom";
import type { Regels, Vindplaats } from "../typen";

const WOORDEN: Readonly<Record<string, string>> = {
  ja: "ja",
  nee: "nee",
  onbekend: "nog niet bekend",
  nietVanToepassing: "niet van toepassing",
};

export function uitkomstInWoord(uitkomst: string): string {
  return WOORDEN[uitkomst] ?? uitkomst;
}

/** The outcome as a small label. */
export function merk(uitkomst: string): HTMLElement {
  return el("span", { class: `merk merk--${uitkomst}` }, uitkomstInWoord(uitkomst));
}

const ZEKERHEID: Readonly<Record<Vindplaats["zekerheid"], string>> = {
  letterlijk: "staat er letterlijk",
  lezing: "zo gelezen",
  voorstel: "voorstel van dit project",
};

/** Where a rule comes from: document, place, and how sure that is. */
export function vindplaatsen(lijst: readonly Vindplaats[], regels: Regels): HTMLElement {
  return el(
    "ul",
    { class: "bronnen" },
    ...lijst.map((vindplaats) => {
      const bron = regels.bronnen.find(({ id }) => id === vindplaats.bron);
      return el(
        "li",
        {},
        el("span", { class: "bronnen__titel" }, bron?.titel ?? vindplaats.bron),
        `, ${vindplaats.plaats} `,
        el("span", { class: "bronnen__zeker" }, `(${ZEKERHEID[vindplaats.zekerheid]})`),
      );
    }),
  );
}
