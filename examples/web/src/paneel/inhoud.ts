// What the panel says: the route, law and policy, what to ask, what is missing.

import type { Advies } from "../advies";
import { el } from "../dom";
import { meldinglijst } from "../formulier/meldingen";
import type { Plekken } from "../formulier/onderdeel";
import type { Criteria, Melding, ProfielToets, Regels, Stap, Triage, Vraag } from "../typen";
import { naarFeit } from "./feitlink";
import { merk, uitkomstInWoord, vindplaatsen } from "./uitkomst";
import { Waarom } from "./waarom";

/** How many questions and points are shown before "meer". */
const EERST = 5;

export function route(triage: Triage, regels: Regels): HTMLElement[] {
  const { leidend, ook = [], mogelijk = [] } = triage;
  const blokken = [
    leidend ? stapblok(leidend, regels, "leidend") : el("p", {}, "Er is nog geen voorstel."),
    ...ook.map((stap) => stapblok(stap, regels, `ook ${stap.stap}`, "Ook")),
  ];
  if (mogelijk.length > 0) {
    blokken.push(
      el(
        "details",
        { "data-sleutel": "mogelijk" },
        el("summary", {}, `Misschien ook (${mogelijk.length})`),
        ...mogelijk.map((stap) => stapblok(stap, regels, `mogelijk ${stap.stap}`)),
      ),
    );
  }
  const afspraken = triage.regio?.afspraken ?? [];
  if (afspraken.length > 0) {
    blokken.push(
      el(
        "details",
        { "data-sleutel": "regio" },
        el("summary", {}, "Zo werkt deze regio"),
        ...afspraken.flatMap((afspraak) => [el("p", {}, afspraak.tekst), vindplaatsen(afspraak.vindplaatsen, regels)]),
      ),
    );
  }
  return blokken;
}

function stapblok(stap: Stap, regels: Regels, sleutel: string, vooraf?: string): HTMLElement {
  const naam = stap.inRegio && stap.inRegio.naam !== stap.titel ? `${stap.titel}: ${stap.inRegio.naam}` : stap.titel;
  return el(
    "div",
    { class: "stap" },
    el("p", { class: "stap__titel" }, vooraf ? `${vooraf}: ${naam}` : naam),
    el("p", {}, stap.tekst),
    el(
      "details",
      { "data-sleutel": sleutel },
      el("summary", {}, "Waarom dit voorstel"),
      el("ul", { class: "uitleg" }, ...(stap.uitleg ?? []).map(uitlegregel)),
      vindplaatsen(stap.vindplaatsen ?? [], regels),
    ),
  );
}

/** The library indents by two spaces for each step down. */
function uitlegregel(regel: string): HTMLElement {
  const diepte = Math.min(3, Math.floor((regel.length - regel.trimStart().length) / 2));
  return el("li", { class: `uitleg__regel uitleg__regel--${diepte}` }, regel.trim());
}

export function toets({ toets: uitslag }: Criteria, regels: Regels): HTMLElement[] {
  const waarom = new Waarom(uitslag, regels);
  return [
    el("p", {}, uitslag.tekst),
    profiel("Wet", uitslag.wet, waarom),
    profiel("Beleid", uitslag.beleid, waarom),
  ];
}

function profiel(soort: string, uitslag: ProfielToets, waarom: Waarom): HTMLElement {
  const anders = [
    ...(uitslag.lezingen ?? []).filter((lezing) => lezing.uitkomst !== uitslag.uitkomst),
    ...(uitslag.andersGelezen ?? []).filter((lezing) => lezing.uitkomst !== uitslag.uitkomst),
  ];
  const gekozen = (uitslag.lezingen ?? []).find(({ lezing }) => lezing === uitslag.lezing);
  const meer = (uitslag.lezingen ?? []).length > 1;
  return el(
    "div",
    { class: "profiel" },
    el("h4", { class: "profiel__titel" }, el("span", {}, soort), merk(uitslag.uitkomst)),
    el("p", { class: "profiel__naam" }, uitslag.titel ?? uitslag.reden ?? ""),
    meer && gekozen && el("p", { class: "profiel__naam" }, `Gelezen als: ${gekozen.titel}`),
    uitslag.criteria &&
      el(
        "ul",
        { class: "criteria" },
        ...uitslag.criteria.map((criterium) => el("li", {}, el("span", {}, criterium.titel), merk(criterium.uitkomst))),
      ),
    anders.length > 0 &&
      el(
        "div",
        { class: "anders" },
        el("p", {}, "In een andere lezing van de tekst komt er iets anders uit:"),
        el("ul", {}, ...anders.map((lezing) => el("li", {}, `${lezing.titel}: ${uitkomstInWoord(lezing.uitkomst)}`))),
      ),
    !!uitslag.verklaring &&
      el(
        "details",
        { "data-sleutel": `waarom ${soort}` },
        el("summary", {}, "Waarom", el("span", { class: "visueel-verborgen" }, `: ${soort}`)),
        waarom.boom(uitslag.verklaring, `waarom ${soort}`),
      ),
  );
}

/** The questions that make a difference, with what an answer settles. */
export function vragen(lijst: readonly Vraag[], criteria: Criteria | undefined): HTMLElement[] {
  if (lijst.length === 0) return [el("p", {}, "Er zijn geen vragen meer die het advies veranderen.")];
  const beslist = new Map<string, string>();
  for (const [naam, uitslag] of [
    ["het beleid", criteria?.toets.beleid],
    ["de wet", criteria?.toets.wet],
  ] as const) {
    for (const vraag of uitslag?.vragen ?? []) {
      const genoeg = vraag.beslist?.[0];
      if (genoeg) beslist.set(vraag.feit, `‘${genoeg.antwoord}’ is genoeg om ${naam} op ‘${genoeg.uitkomst}’ te zetten.`);
    }
  }
  const punt = (vraag: Vraag): HTMLElement => {
    const genoeg = beslist.get(vraag.feit);
    return el("li", {}, naarFeit(vraag.feit, vraag.vraag), genoeg && el("span", { class: "vraag__beslist" }, genoeg));
  };
  return metMeer(lijst.map(punt), "vragen", (aantal) => (aantal === 1 ? "Nog 1 vraag" : `Nog ${aantal} vragen`));
}

export function volledigheid(meldingen: readonly Melding[], plekken: Plekken): HTMLElement[] {
  const nodig = meldingen.filter((melding) => melding.ernst === "fout");
  const later = meldingen.filter((melding) => melding.ernst === "waarschuwing");
  const blokken: HTMLElement[] = [];
  if (nodig.length === 0) blokken.push(el("p", {}, "Alles wat nodig is, is ingevuld."));
  else {
    blokken.push(el("p", {}, nodig.length === 1 ? "Dit moet nog:" : `Deze ${nodig.length} punten moeten nog:`));
    blokken.push(...metMeer([...meldinglijst(nodig, plekken).children], "volledigheid", (aantal) => `Nog ${aantal}`));
  }
  if (later.length > 0) {
    blokken.push(
      el(
        "details",
        { "data-sleutel": "later" },
        el("summary", {}, `Let op: ${later.length} ${later.length === 1 ? "punt mag" : "punten mogen"} ook later`),
        meldinglijst(later, plekken),
      ),
    );
  }
  return blokken;
}

function metMeer(punten: Element[], sleutel: string, hoeveel: (aantal: number) => string): HTMLElement[] {
  const [eerst, meer] = [punten.slice(0, EERST), punten.slice(EERST)];
  const blokken: HTMLElement[] = [el("ul", { class: "utrecht-link-list" }, ...eerst)];
  if (meer.length > 0) {
    blokken.push(
      el(
        "details",
        { "data-sleutel": `meer ${sleutel}` },
        el("summary", {}, hoeveel(meer.length)),
        el("ul", { class: "utrecht-link-list" }, ...meer),
      ),
    );
  }
  return blokken;
}

/** One short line that is read out when it changes. */
export function stand(advies: Advies): string {
  const { validatie, criteria, triage } = advies;
  const punten =
    validatie.status === "ok" ? validatie.waarde.bevindingen.filter(({ ernst }) => ernst === "fout").length : 0;
  const delen = [punten === 0 ? "Compleet." : `Nog ${punten} ${punten === 1 ? "punt" : "punten"} om aan te vullen.`];
  if (criteria.status === "ok") {
    const { wet, beleid } = criteria.waarde.toets;
    delen.push(`Wet: ${uitkomstInWoord(wet.uitkomst)}. Beleid: ${uitkomstInWoord(beleid.uitkomst)}.`);
  }
  if (triage.status === "ok") {
    const stappen = [...(triage.waarde.leidend ? [triage.waarde.leidend] : []), ...(triage.waarde.ook ?? [])];
    if (stappen.length > 0) delen.push(`Voorstel: ${stappen.map(({ titel }) => titel).join(" + ")}.`);
  }
  return delen.join(" ");
}
