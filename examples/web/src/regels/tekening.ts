// A condition as a drawing: steps as pills, with what they ask for to the right of them.
// It is drawn for the width there is, so that its letters keep their size.

import { svg } from "../dom";
import type { Knoop } from "./voorwaarde";

const LETTER = 15;
const REGEL = 21;
const VULLING = 12;
const TUSSEN = 12;
/** Narrower than this a question is not readable; then the drawing scrolls. */
const SMALST = 120;
const BREEDST = 400;

interface Maat {
  /** Between a step and its parts. */
  gang: number;
  pil: number;
  /** The right side of the drawing: every question ends there. */
  rechts: number;
}

interface Blok {
  knoop: Knoop;
  regels: string[];
  breedte: number;
  hoogte: number;
  /** With everything below it. */
  geheel: number;
  onder: Blok[];
}

/** Draws it. `titel` is what it is called, `beschrijving` the id of the same in words. */
export function teken(top: Knoop, ruimte: number, titel: string, beschrijving: string): SVGSVGElement {
  const maat = meet(top, ruimte);
  const blok = deelIn(top, maat, 0);
  const breedte = maat.rechts;
  const tekening = svg("svg", {
    class: "tekening",
    role: "img",
    "aria-label": titel,
    "aria-describedby": beschrijving,
    width: breedte + 2,
    height: blok.geheel + 2,
    viewBox: `-1 -1 ${breedte + 2} ${blok.geheel + 2}`,
  });
  plaats(tekening, blok, 0, 0, maat);
  return tekening;
}

function diepte(knoop: Knoop): number {
  return knoop.onder.length === 0 ? 0 : 1 + Math.max(...knoop.onder.map(diepte));
}

/** The width of the longest word in a step: that is not cut. */
function langsteWoord(knoop: Knoop): number {
  const eigen = knoop.kort.split(" ").map((woord) => lengte(woord, true));
  return Math.max(...eigen, ...knoop.onder.map(langsteWoord));
}

function meet(top: Knoop, ruimte: number): Maat {
  const krap = ruimte < 480;
  const gang = krap ? 16 : 32;
  const pil = krap ? Math.max(56, langsteWoord(top) + 16) : 104;
  const stappen = diepte(top) * (pil + gang);
  return { gang, pil, rechts: Math.max(stappen + SMALST, Math.min(stappen + BREEDST, ruimte - 2)) };
}

function deelIn(knoop: Knoop, maat: Maat, x: number): Blok {
  const onder = knoop.onder.map((deel) => deelIn(deel, maat, x + maat.pil + maat.gang));
  const blad = onder.length === 0;
  const breedte = blad ? maat.rechts - x : maat.pil;
  const regels = breek(blad ? knoop.tekst : knoop.kort, breedte - 2 * (blad ? VULLING : 6), !blad || knoop.soort === "regel");
  const hoogte = regels.length * REGEL + (blad ? 2 * VULLING - 4 : 12);
  const samen = onder.reduce((som, deel) => som + deel.geheel, 0) + TUSSEN * Math.max(0, onder.length - 1);
  return { knoop, regels, breedte, hoogte, geheel: Math.max(hoogte, samen), onder };
}

function plaats(tekening: SVGSVGElement, blok: Blok, x: number, y: number, maat: Maat): void {
  const midden = y + blok.geheel / 2;
  let hier = y + (blok.geheel - blok.onder.reduce((som, deel) => som + deel.geheel + TUSSEN, -TUSSEN)) / 2;
  for (const deel of blok.onder) {
    const naar = hier + deel.geheel / 2;
    const [van, tot] = [x + blok.breedte, x + blok.breedte + maat.gang];
    const bocht = (van + tot) / 2;
    const d = `M${van} ${midden}C${bocht} ${midden} ${bocht} ${naar} ${tot} ${naar}`;
    tekening.append(svg("path", { class: "tekening__lijn", d }));
    plaats(tekening, deel, tot, hier, maat);
    hier += deel.geheel + TUSSEN;
  }
  const boven = midden - blok.hoogte / 2;
  const pil = blok.onder.length > 0;
  tekening.append(
    svg("rect", {
      class: `tekening__vak tekening__vak--${blok.knoop.soort}`,
      x,
      y: boven,
      width: blok.breedte,
      height: blok.hoogte,
      rx: pil ? Math.min(16, blok.hoogte / 2) : 4,
    }),
    svg(
      "text",
      { class: `tekening__tekst tekening__tekst--${blok.knoop.soort}`, "text-anchor": pil ? "middle" : "start" },
      ...blok.regels.map((regel, nummer) =>
        svg(
          "tspan",
          {
            x: pil ? x + blok.breedte / 2 : x + VULLING,
            y: boven + (blok.hoogte - blok.regels.length * REGEL) / 2 + REGEL * (nummer + 0.72),
          },
          regel,
        ),
      ),
    ),
  );
}

let meter: CanvasRenderingContext2D | null | undefined;

function lengte(tekst: string, vet: boolean): number {
  meter ??= document.createElement("canvas").getContext("2d");
  if (!meter) return tekst.length * LETTER * 0.58;
  meter.font = `${vet ? "600 " : ""}${LETTER}px ${getComputedStyle(document.body).fontFamily}`;
  return meter.measureText(tekst).width;
}

/** Lines that fit. A word that does not fit is cut with a hyphen. */
function breek(tekst: string, breedte: number, vet: boolean): string[] {
  const regels: string[] = [];
  let regel = "";
  for (let woord of tekst.split(" ")) {
    const erbij = regel ? `${regel} ${woord}` : woord;
    if (lengte(erbij, vet) <= breedte) {
      regel = erbij;
      continue;
    }
    if (regel) regels.push(regel);
    while (lengte(woord, vet) > breedte && woord.length > 4) {
      let past = woord.length - 1;
      while (past > 3 && lengte(`${woord.slice(0, past)}-`, vet) > breedte) past -= 1;
      regels.push(`${woord.slice(0, past)}-`);
      woord = woord.slice(past);
    }
    regel = woord;
  }
  return regel ? [...regels, regel] : regels;
}
