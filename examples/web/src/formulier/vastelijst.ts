// A list with a fixed set of keys, asked one by one: leefgebieden, ketens, domeinen, criteria.
// In the aanmelding it is a list of rows, in the order in which they came about.

import { el, nieuwId } from "../dom";
import type { Json, JsonObject } from "../typen";
import type { Veld } from "./bouw";
import { Velden } from "./groep";
import { isObject, stap, type Basis, type Onderdeel } from "./onderdeel";
import { Plek } from "./plek";

export interface Sleutel {
  waarde: string;
  /** The name of this key in a button or a heading. */
  titel: string;
  /** A heading above its fields. */
  kop?: boolean;
}

export interface VasteLijst extends Basis {
  soort: "vasteLijst";
  /** The field of a row that holds the key. */
  sleutel: string;
  sleutels: readonly Sleutel[];
  velden: (sleutel: Sleutel) => readonly Veld[];
  /** On the button for a second row with the same key; absent: there is one at most. */
  nog?: (sleutel: Sleutel) => string;
  /** Whether this row makes room for a second one. */
  nogAls?: (rij: JsonObject) => boolean;
}

interface Rij {
  sleutel: string | undefined;
  velden: Velden;
  element: HTMLElement;
  telt: boolean;
}

/** A list to which keys can be added later. */
export interface GroeiendeLijst extends Onderdeel {
  vulAan(sleutel: Sleutel): void;
}

export function maakVasteLijst(basis: VasteLijst): GroeiendeLijst {
  let rijen: Rij[] = [];
  let ruw: Json | undefined;
  const vakken = new Map<string, { vak: HTMLElement; knop: HTMLButtonElement | undefined; sleutel: Sleutel }>();
  const rest = el("div", { class: "lijst__rijen" });
  const titelId = nieuwId("lijst");
  const hulp = basis.hulp && el("p", { class: "utrecht-form-field-description", id: nieuwId("hulp") }, basis.hulp);
  const element = el("div", { class: "groep vastelijst", role: "group", "aria-labelledby": titelId });
  const eerste = (): HTMLElement => element.querySelector<HTMLElement>("input") ?? element;
  const plek = new Plek(element, basis.label, eerste, element, hulp ? hulp.id : undefined);
  const kop = el("h3", { id: titelId, class: "groep__titel" }, basis.label);
  element.append(kop, ...(hulp ? [hulp] : []), plek.fouten, plek.waarschuwingen, rest);

  const leeg = (rij: Rij): boolean => !rij.telt && rij.velden.lees() === undefined;
  const gewijzigd = (): void => void element.dispatchEvent(new Event("change", { bubbles: true }));

  function maakRij(sleutel: Sleutel, telt: boolean, extra: boolean): Rij {
    const velden = new Velden(basis.velden(sleutel));
    const legende = el("legend", { class: "lijst__titel" }, extra ? `Nog een: ${sleutel.titel}` : sleutel.titel);
    const omhulsel = el(
      sleutel.kop || extra ? "fieldset" : "div",
      { class: `vastelijst__rij${sleutel.kop || extra ? " utrecht-form-fieldset" : ""}` },
      (sleutel.kop || extra) && legende,
      ...(sleutel.kop ? velden.elementen : velden.vraagEnAntwoord),
    );
    const rij: Rij = { sleutel: sleutel.waarde, velden, element: omhulsel, telt };
    if (extra) {
      const weg = el("button", { type: "button", class: "lijst__weg" }, "Verwijderen");
      weg.append(el("span", { class: "visueel-verborgen" }, `: ${sleutel.titel}`));
      weg.addEventListener("click", () => {
        rijen = rijen.filter((andere) => andere !== rij);
        omhulsel.remove();
        vakken.get(sleutel.waarde)?.knop?.focus();
        gewijzigd();
      });
      omhulsel.append(weg);
    }
    omhulsel.addEventListener("change", () => {
      // Whoever takes back every answer has not been asked; a second row goes with its button.
      if (!extra) rij.telt = false;
      velden.gewijzigd();
      ververs(sleutel.waarde);
    });
    velden.verberg();
    return rij;
  }

  function magNog(rij: Rij): boolean {
    const inhoud = rij.velden.lees();
    return isObject(inhoud) && (basis.nogAls?.(inhoud) ?? true);
  }

  function ververs(sleutel: string): void {
    const knop = vakken.get(sleutel)?.knop;
    if (knop) knop.hidden = !rijen.some((rij) => rij.sleutel === sleutel && magNog(rij));
  }

  function vulAan(sleutel: Sleutel): void {
    if (vakken.has(sleutel.waarde)) return;
    const vak = el("div", { class: "vastelijst__vak" });
    const rij = maakRij(sleutel, false, false);
    rijen.push(rij);
    vak.append(rij.element);
    const knop =
      basis.nog && el("button", { type: "button", class: "lijst__nog", hidden: true }, basis.nog(sleutel));
    if (knop) {
      vak.append(knop);
      knop.addEventListener("click", () => {
        const extra = maakRij(sleutel, true, true);
        rijen.push(extra);
        knop.before(extra.element);
        extra.element.querySelector<HTMLElement>("input")?.focus();
        gewijzigd();
      });
    }
    vakken.set(sleutel.waarde, { vak, knop, sleutel });
    rest.before(vak);
  }

  for (const sleutel of basis.sleutels) vulAan(sleutel);

  const tellend = (): Rij[] => rijen.filter((rij) => !leeg(rij));
  const leesRij = (rij: Rij): Json => {
    const inhoud = rij.velden.lees() ?? {};
    return rij.sleutel === undefined || !isObject(inhoud) ? inhoud : { [basis.sleutel]: rij.sleutel, ...inhoud };
  };

  /** Rows of a file with a key of their own come below, with that key as it is. */
  function zet(waarde: Json | undefined): void {
    for (const rij of rijen) rij.element.remove();
    rijen = [];
    const lijst = Array.isArray(waarde) ? waarde : [];
    ruw = lijst.length > 0 ? undefined : waarde;
    for (const inhoud of lijst) {
      const naam = isObject(inhoud) ? inhoud[basis.sleutel] : undefined;
      const plaats = typeof naam === "string" ? vakken.get(naam) : undefined;
      if (!plaats || !isObject(inhoud)) {
        const titel = typeof naam === "string" ? naam : "Niet herkend";
        const vreemd = maakRij({ waarde: titel, titel, kop: true }, true, true);
        vreemd.sleutel = undefined;
        vreemd.velden.zet(inhoud);
        rijen.push(vreemd);
        rest.append(vreemd.element);
        continue;
      }
      const tweede = rijen.some((rij) => rij.sleutel === naam);
      const rij = maakRij(plaats.sleutel, true, tweede);
      const { [basis.sleutel]: _, ...overig } = inhoud;
      rij.velden.zet(overig);
      rijen.push(rij);
      if (plaats.knop) plaats.knop.before(rij.element);
      else plaats.vak.append(rij.element);
    }
    for (const [naam, { vak, knop, sleutel }] of vakken) {
      if (!rijen.some((rij) => rij.sleutel === naam)) {
        const rij = maakRij(sleutel, false, false);
        rijen.push(rij);
        if (knop) knop.before(rij.element);
        else vak.append(rij.element);
      }
      ververs(naam);
    }
  }

  return {
    element,
    vulAan,
    lees() {
      const lijst = tellend().map(leesRij);
      return lijst.length > 0 ? lijst : ruw;
    },
    zet,
    meld(pad, plekken) {
      plekken.set(pad, plek);
      tellend().forEach((rij, plaats) => {
        const hier = stap(pad, plaats);
        rij.velden.meld(hier, plekken);
        const eerste = plekken.get(`${hier}/aanwezig`) ?? plekken.get(`${hier}/nodig`) ?? plekken.get(`${hier}/waarde`);
        plekken.set(hier, eerste ?? plek);
        plekken.set(stap(hier, basis.sleutel), eerste ?? plek);
      });
    },
  };
}
