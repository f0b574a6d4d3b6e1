// The panel beside the form. What someone has opened stays open when it is written anew.

import type { Advies } from "../advies";
import { el, vind } from "../dom";
import type { Plekken } from "../formulier/onderdeel";
import type { Melding, Regels } from "../typen";
import * as inhoud from "./inhoud";

let vorige = "";

/** Shows an advice. The same advice leaves the panel as it is. */
export function toonAdvies(advies: Advies, plekken: Plekken, regels: Regels): void {
  const nu = JSON.stringify([advies, [...plekken.keys()]]);
  if (nu === vorige) return;
  vorige = nu;
  const open = openDetails();
  const sleutel = sleutelMetFocus();
  const { validatie, criteria, triage } = advies;
  const uitslag = criteria.status === "ok" ? criteria.waarde : undefined;
  vul("advies-route", triage.status === "ok" ? inhoud.route(triage.waarde, regels) : fouten(triage.fouten));
  vul("advies-toets", uitslag ? inhoud.toets(uitslag, regels) : criteria.status === "fout" ? fouten(criteria.fouten) : []);
  vul("advies-vragen", triage.status === "ok" ? inhoud.vragen(triage.waarde.vragen ?? [], uitslag) : []);
  vul(
    "advies-volledigheid",
    inhoud.volledigheid(validatie.status === "ok" ? validatie.waarde.bevindingen : validatie.fouten, plekken),
  );
  zetTekst("advies-letop", uitslag?.letOp ?? "");
  zetTekst("advies-stand", inhoud.stand(advies));
  const bewijs = uitslag?.bewijs;
  zetTekst("advies-bewijs", bewijs ? `Regelset ${bewijs.regelsetVersie}, koppelvlak ${bewijs.versie}.` : "");
  for (const details of vind("advies").querySelectorAll<HTMLDetailsElement>("details[data-sleutel]")) {
    details.open = open.has(details.dataset["sleutel"] ?? "");
  }
  if (sleutel) metSleutel(sleutel)?.focus();
}

function fouten(meldingen: readonly Melding[]): HTMLElement[] {
  return [el("ul", { class: "bestand__punten" }, ...meldingen.map((melding) => el("li", {}, melding.tekst)))];
}

function vul(id: string, blokken: HTMLElement[]): void {
  vind(id).replaceChildren(...blokken);
}

function zetTekst(id: string, tekst: string): void {
  const element = vind(id);
  if (element.textContent !== tekst) element.textContent = tekst;
}

function openDetails(): Set<string> {
  const open = vind("advies").querySelectorAll<HTMLDetailsElement>("details[open]");
  return new Set([...open].map((details) => details.dataset["sleutel"] ?? ""));
}

/** The key of what has the focus in the panel, to give it back. */
function sleutelMetFocus(): string | undefined {
  const actief = document.activeElement;
  if (!(actief instanceof HTMLElement) || !vind("advies").contains(actief)) return undefined;
  return actief.dataset["sleutel"] ?? actief.parentElement?.dataset["sleutel"];
}

function metSleutel(sleutel: string): HTMLElement | undefined {
  const alle = vind("advies").querySelectorAll<HTMLElement>("[data-sleutel]");
  const element = [...alle].find((kandidaat) => kandidaat.dataset["sleutel"] === sleutel);
  return element instanceof HTMLDetailsElement ? (element.querySelector("summary") ?? undefined) : element;
}
