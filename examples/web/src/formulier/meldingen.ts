// Findings: at their fields, and together at the top after "controleren".

import { el, naar, vind } from "../dom";
import type { Melding } from "../typen";
import type { Plekken } from "./onderdeel";
import type { Plek } from "./plek";

const TITEL = document.title;

const getoondBij = new Set<Plek>();

/** Where a finding is shown: its own place, or the nearest one around it. */
export function plekVan(pad: string, plekken: Plekken): Plek | undefined {
  for (let hier = pad; ; hier = hier.slice(0, hier.lastIndexOf("/"))) {
    const plek = plekken.get(hier);
    if (plek || hier === "") return plek;
  }
}

/** Shows each finding at a place where someone has been, or everywhere. The title of the page tells of errors. */
export function toonBijVelden(meldingen: readonly Melding[], plekken: Plekken, overal: boolean): void {
  // What was shown at a row that no longer counts goes too.
  const perPlek = new Map<Plek, Melding[]>([...getoondBij].map((plek) => [plek, []]));
  for (const plek of plekken.values()) perPlek.set(plek, []);
  for (const melding of meldingen) {
    const plek = plekVan(melding.plaats, plekken);
    if (plek && (overal || plek.geraakt)) perPlek.get(plek)?.push(melding);
  }
  getoondBij.clear();
  for (const [plek, eigen] of perPlek) {
    plek.toon(eigen);
    if (eigen.length > 0) getoondBij.add(plek);
  }
  const getoond = [...perPlek.values()].flat();
  document.title = getoond.some((melding) => melding.ernst === "fout") ? `Fout: ${TITEL}` : TITEL;
}

/** The list at the top. Gone when there is nothing to mend. */
export function toonSamenvatting(meldingen: readonly Melding[], plekken: Plekken): void {
  const blok = vind("samenvatting");
  const fouten = meldingen.filter((melding) => melding.ernst === "fout");
  const later = meldingen.filter((melding) => melding.ernst === "waarschuwing");
  blok.hidden = fouten.length === 0;
  if (fouten.length === 0) {
    blok.replaceChildren();
    return;
  }
  const open = blok.querySelector("details")?.open ?? false;
  const aantal = fouten.length === 1 ? "Er is 1 punt om aan te vullen" : `Er zijn ${fouten.length} punten om aan te vullen`;
  blok.replaceChildren(
    el("h2", { class: "utrecht-heading-2", id: "samenvatting-kop" }, `${aantal} of te verbeteren`),
    el("p", {}, "Kies een punt om naar de vraag te gaan."),
    meldinglijst(fouten, plekken),
    ...(later.length > 0
      ? [
          el(
            "details",
            { class: "samenvatting__later", open },
            el("summary", {}, `Let op: ${later.length} ${later.length === 1 ? "punt mag" : "punten mogen"} ook later`),
            meldinglijst(later, plekken),
          ),
        ]
      : []),
  );
}

/** Links to the fields, with the name of the field where the text alone does not say enough. */
export function meldinglijst(meldingen: readonly Melding[], plekken: Plekken): HTMLUListElement {
  const dubbel = new Set(
    meldingen.map(({ tekst }) => tekst).filter((tekst, plaats, alle) => alle.indexOf(tekst) !== plaats),
  );
  return el(
    "ul",
    { class: "utrecht-link-list" },
    ...meldingen.map((melding) => {
      const plek = plekVan(melding.plaats, plekken);
      if (!plek) return el("li", {}, melding.tekst);
      const over = dubbel.has(melding.tekst) ? el("span", { class: "melding__veld" }, ` (${vraagBij(plek)})`) : undefined;
      const link = el("a", { class: "utrecht-link", href: `#${zichtbaar(plek.doel).id}` }, melding.tekst, over);
      link.addEventListener("click", (gebeurtenis) => {
        gebeurtenis.preventDefault();
        naar(zichtbaar(plek.doel));
      });
      return el("li", {}, link);
    }),
  );
}

/** The question a place belongs to: for "Uitleg" the question above it. */
function vraagBij(plek: Plek): string {
  const vraag = plek.omhulsel.closest(".groep--uitspraak, .vastelijst__rij")?.querySelector("legend");
  return vraag?.textContent ?? plek.label;
}

/** What can take the focus: for something that is not shown, the question that opens it. */
export function zichtbaar(doel: HTMLElement): HTMLElement {
  let verborgen: HTMLElement | null = doel.closest<HTMLElement>("[hidden]");
  let hier = doel;
  while (verborgen) {
    const boven: HTMLElement | null = verborgen.parentElement;
    hier = boven?.querySelector<HTMLElement>("input, select, textarea") ?? hier;
    verborgen = boven?.closest<HTMLElement>("[hidden]") ?? null;
  }
  return hier;
}
