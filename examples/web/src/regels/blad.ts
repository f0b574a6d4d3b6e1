// The rules as they can be read: per rule the text, its lezingen, the condition, and where it comes from.

import { el, nieuwId, vind } from "../dom";
import { datumInWoord } from "../formulier/waarden";
import { vindplaatsen } from "../paneel/uitkomst";
import type { Lezing, Regel, Regels, Vindplaats } from "../typen";
import { schrijfBegrippen } from "./begrippen";
import { teken } from "./tekening";
import { boom, type Knoop } from "./voorwaarde";

/** Fills the page with these rules, in the place of those before. */
export function schrijfRegels(regels: Regels): void {
  const vragen = regels.feiten.filter(({ soort }) => soort !== "afgeleid");
  const delen = [
    deel("definities", "Wet en beleid", "Een casus wordt naast de wet gelegd, en daarnaast naast het beleid.", regels.profielen, regels),
    deel("criteria", "Criteria", "De criteria waar wet en beleid uit bestaan.", regels.criteria, regels),
    deel("triage", "Stappen van de triage", "De stappen in volgorde. De eerste stap die past, is het voorstel.", regels.triage, regels),
    deel("tafels", "Andere tafels", "Soms past een casus ook, of beter, bij een andere tafel.", regels.tafels, regels),
    sectie("vragen", "Vragen", "Dit vragen de regels. Elke vraag is met ja, nee of onbekend te beantwoorden.", [
      schrijfBegrippen(vragen.map(({ vraag, uitleg }) => [vraag, uitleg]), "Zoek een vraag"),
    ]),
    sectie("begrippen", "Begrippen", "Wat woorden in deze regels betekenen.", [
      schrijfBegrippen(regels.begrippen.map(({ naam, betekenis }) => [naam, betekenis]), "Zoek een begrip"),
    ]),
    bronnen(regels),
  ];
  vind("regels").replaceChildren(...delen);
  vind("inhoud").replaceChildren(
    ...delen.map((element) =>
      el("li", {}, el("a", { class: "utrecht-link", href: `#${element.id}` }, element.querySelector("h2")?.textContent ?? "")),
    ),
  );
  houdPassend();
}

function sectie(id: string, titel: string, inleiding: string, inhoud: HTMLElement[]): HTMLElement {
  const kop = el("h2", { id: `${id}-kop`, class: "utrecht-heading-2" }, titel);
  return el("section", { id, class: "sectie", "aria-labelledby": kop.id }, kop, el("p", {}, inleiding), ...inhoud);
}

function deel(id: string, titel: string, inleiding: string, lijst: Regel[], regels: Regels): HTMLElement {
  return sectie(id, titel, inleiding, lijst.map((regel) => artikel(regel, regels)));
}

function artikel(regel: Regel, regels: Regels): HTMLElement {
  const kop = el("h3", { id: `${regel.regel}-kop`, class: "regel__titel" }, regel.titel);
  const tot = regel.geldigTot ? ` tot en met ${datumInWoord(regel.geldigTot)}` : "";
  return el(
    "article",
    { class: "regel", id: regel.regel, "aria-labelledby": kop.id },
    kop,
    el("p", { class: "regel__geldig" }, `Geldt vanaf ${datumInWoord(regel.geldigVanaf)}${tot}. `, el("code", {}, regel.regel)),
    el("p", { class: "regel__tekst" }, regel.tekst),
    ...regel.lezingen.map((lezing) => lezingblok(regel, lezing, regels)),
    el("details", {}, el("summary", {}, `Bronnen (${regel.vindplaatsen.length})`), vindplaatsen(regel.vindplaatsen, regels)),
  );
}

function lezingblok(regel: Regel, lezing: Lezing, regels: Regels): HTMLElement {
  const meer = regel.lezingen.length > 1;
  const knoop = boom(lezing.voorwaarde, regels);
  const id = nieuwId("voorwaarde");
  const ruimte = el("div", { class: "voorwaarde__tekening", tabindex: "0", role: "group", "aria-label": `Tekening: ${lezing.titel}` });
  TEKENINGEN.set(ruimte, { knoop, titel: `Tekening van de voorwaarde: ${lezing.titel}`, beschrijving: id });
  return el(
    "div",
    { class: "lezing" },
    meer && el("h4", { class: "lezing__titel" }, lezing.titel),
    meer && !!lezing.uitleg && el("p", {}, lezing.uitleg),
    el("div", { class: "voorwaarde" }, ruimte, el("div", { class: "voorwaarde__woorden", id }, inWoorden(knoop))),
  );
}

function inWoorden(knoop: Knoop): HTMLElement {
  const tekst = knoop.regel
    ? el("a", { class: "utrecht-link", href: `#${knoop.regel}` }, knoop.tekst)
    : el("span", { class: knoop.onder.length > 0 ? "voorwaarde__stap" : "" }, knoop.tekst);
  if (knoop.onder.length === 0) return tekst;
  return el("div", {}, tekst, el("ul", {}, ...knoop.onder.map((deelknoop) => el("li", {}, inWoorden(deelknoop)))));
}

const TEKENINGEN = new Map<HTMLElement, { knoop: Knoop; titel: string; beschrijving: string }>();
let kijker: ResizeObserver | undefined;

/** Draws what is in the page, and again when its room changes. */
function houdPassend(): void {
  kijker?.disconnect();
  const breedtes = new WeakMap<HTMLElement, number>();
  const pas = (ruimte: HTMLElement): void => {
    const tekening = TEKENINGEN.get(ruimte);
    const stijl = getComputedStyle(ruimte);
    const breedte = Math.floor(ruimte.clientWidth - parseFloat(stijl.paddingLeft) - parseFloat(stijl.paddingRight));
    if (!tekening || breedte === 0 || breedtes.get(ruimte) === breedte) return;
    breedtes.set(ruimte, breedte);
    ruimte.replaceChildren(teken(tekening.knoop, breedte, tekening.titel, tekening.beschrijving));
    // Only what can scroll takes the focus.
    ruimte.toggleAttribute("tabindex", false);
    if (ruimte.scrollWidth > ruimte.clientWidth + 1) ruimte.tabIndex = 0;
  };
  kijker = new ResizeObserver((regels) => regels.forEach(({ target }) => pas(target as HTMLElement)));
  for (const ruimte of [...TEKENINGEN.keys()]) {
    if (ruimte.isConnected) kijker.observe(ruimte);
    else TEKENINGEN.delete(ruimte);
  }
}

function bronnen(regels: Regels): HTMLElement {
  const gebruikt = new Set<string>();
  const noteer = (lijst: readonly Vindplaats[]): void => lijst.forEach(({ bron }) => gebruikt.add(bron));
  for (const regel of [...regels.profielen, ...regels.criteria, ...regels.triage, ...regels.tafels]) noteer(regel.vindplaatsen);
  const lijst = regels.bronnen.filter(({ id }) => gebruikt.has(id)).sort((een, ander) => een.titel.localeCompare(ander.titel, "nl"));
  const punt = ({ titel, soort, datum, waar }: Regels["bronnen"][number]): HTMLElement =>
    el(
      "li",
      {},
      waar?.startsWith("https://") ? el("a", { class: "utrecht-link", href: waar, rel: "noreferrer" }, titel) : titel,
      el("span", { class: "bronnen__zeker" }, ` (${[soort, datum ? datumInWoord(datum) : ""].filter(Boolean).join(", ")})`),
    );
  return sectie("bronnen", "Bronnen", "De documenten waar deze regels uit komen.", [el("ul", { class: "bronlijst" }, ...lijst.map(punt))]);
}
