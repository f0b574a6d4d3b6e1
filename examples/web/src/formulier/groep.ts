// Fields that belong together, as one object of the aanmelding.

import { el, nieuwId } from "../dom";
import type { Json, JsonObject } from "../typen";
import { bouw, type Veld } from "./bouw";
import { isObject, stap, type Basis, type Onderdeel, type Plekken } from "./onderdeel";
import { Plek } from "./plek";

export interface Groep extends Basis {
  soort: "groep";
  velden: readonly Veld[];
  /**
   * How it looks: a group with a legend, side by side, folded away until asked for, one question with
   * what belongs to the answer, or without anything of its own.
   */
  vorm?: "groep" | "rij" | "uitklap" | "uitspraak" | "kaal";
}

/** The children of an object by name. They may stand anywhere on the page. */
export class Velden {
  readonly delen: Map<string, { veld: Veld; deel: Onderdeel }>;
  private rest: JsonObject = {};
  private ruw: Json | undefined;
  /** A file gave it, even if empty. */
  private gegeven = false;

  constructor(velden: readonly Veld[]) {
    this.delen = new Map(velden.map((veld) => [veld.naam, { veld, deel: bouw(veld) }]));
    for (const { veld, deel } of this.delen.values()) {
      for (const feit of veld.feiten ?? []) registreer(feit, deel.element);
    }
  }

  get elementen(): HTMLElement[] {
    return [...this.delen.values()].map(({ deel }) => deel.element);
  }

  /** The question, and apart from it what belongs to the answer. */
  get vraagEnAntwoord(): HTMLElement[] {
    const [vraag, ...rest] = this.elementen;
    return [...(vraag ? [vraag] : []), el("div", { class: "onderbouwing" }, ...rest)];
  }

  /** What is rarely needed comes last, folded away. */
  get metAchteraf(): HTMLElement[] {
    const alle = [...this.delen.values()];
    const achteraf = alle.filter(({ veld }) => veld.achteraf).map(({ deel }) => deel.element);
    const gewoon = alle.filter(({ veld }) => !veld.achteraf).map(({ deel }) => deel.element);
    if (achteraf.length === 0) return gewoon;
    const inhoud = el("div", { class: "groep__inhoud" }, ...achteraf);
    return [...gewoon, el("details", { class: "groep groep--uitklap" }, el("summary", {}, "Meer gegevens"), inhoud)];
  }

  deel(naam: string): Onderdeel | undefined {
    return this.delen.get(naam)?.deel;
  }

  lees(): Json | undefined {
    const object: JsonObject = {};
    for (const [naam, { deel }] of this.delen) {
      const waarde = deel.lees();
      if (waarde !== undefined) object[naam] = waarde;
    }
    Object.assign(object, this.rest);
    const leeg = Object.keys(object).length === 0;
    if (!leeg) return object;
    if (this.ruw !== undefined) return this.ruw;
    return this.gegeven ? {} : undefined;
  }

  zet(waarde: Json | undefined): void {
    const object = isObject(waarde) ? waarde : {};
    this.gegeven = isObject(waarde);
    this.ruw = isObject(waarde) ? undefined : waarde;
    this.rest = {};
    for (const [naam, inhoud] of Object.entries(object)) {
      if (!this.delen.has(naam)) this.rest[naam] = inhoud;
    }
    for (const [naam, { deel }] of this.delen) deel.zet(object[naam]);
    this.verberg();
  }

  meld(pad: string, plekken: Plekken): void {
    for (const [naam, { deel }] of this.delen) deel.meld(stap(pad, naam), plekken);
  }

  /** After a change of hand nothing is left of an object that a file gave empty. */
  gewijzigd(): void {
    this.gegeven = false;
    this.verberg();
  }

  /** Hides what is not asked for in this case. What is filled in stays in sight. */
  verberg(): void {
    const waarden: Record<string, Json | undefined> = {};
    for (const [naam, { deel }] of this.delen) waarden[naam] = deel.lees();
    for (const [naam, { veld, deel }] of this.delen) {
      if (veld.als) deel.element.hidden = !veld.als(waarden) && waarden[naam] === undefined;
    }
  }
}

const FEITEN = new Map<string, HTMLElement[]>();

/** Rows come and go, so a feit can have had more than one element. */
function registreer(feit: string, element: HTMLElement): void {
  const eerder = FEITEN.get(feit) ?? [];
  FEITEN.set(feit, [...eerder.filter((ander) => ander.isConnected), element]);
}

/** Where the question about a feit stands, if it is on the page. */
export function elementVanFeit(feit: string): HTMLElement | undefined {
  return FEITEN.get(feit)?.find((element) => element.isConnected);
}

export function maakGroep(basis: Groep): Onderdeel {
  const velden = new Velden(basis.velden);
  const vorm = basis.vorm ?? "groep";
  const element = omhulsel(basis, vorm, velden);
  element.addEventListener("change", () => velden.gewijzigd());
  velden.verberg();
  const eerste = (): HTMLElement =>
    element.querySelector<HTMLElement>("input, select, textarea, summary, button") ?? element;
  const zonder = vorm === "uitspraak" || vorm === "kaal";
  const hoort = zonder ? undefined : new Plek(element, basis.label, eerste, element, hulpId(element));
  if (hoort) inhoudVan(element).before(hoort.fouten, hoort.waarschuwingen);
  return {
    element,
    lees: () => velden.lees(),
    zet: (waarde) => velden.zet(waarde),
    meld(pad, plekken) {
      velden.meld(pad, plekken);
      const vraag = plekken.get(`${pad}/waarde`);
      const zelf = hoort ?? vraag;
      if (zelf) plekken.set(pad, zelf);
    },
  };
}

function hulpId(element: HTMLElement): string | undefined {
  return element.querySelector(":scope > .utrecht-form-field-description")?.id;
}

function inhoudVan(element: HTMLElement): HTMLElement {
  return element.querySelector<HTMLElement>(":scope > .groep__inhoud") ?? element;
}

function omhulsel(basis: Groep, vorm: NonNullable<Groep["vorm"]>, velden: Velden): HTMLElement {
  const hulp = basis.hulp && el("p", { class: "utrecht-form-field-description", id: nieuwId("hulp") }, basis.hulp);
  const kinderen = vorm === "uitspraak" ? velden.vraagEnAntwoord : velden.metAchteraf;
  const inhoud = el("div", { class: "groep__inhoud" }, ...kinderen);
  switch (vorm) {
    case "kaal":
      return el("div", { class: "groep groep--kaal" }, inhoud);
    case "uitspraak":
      return el("div", { class: "groep groep--uitspraak" }, inhoud);
    case "uitklap":
      return el(
        "details",
        { class: "groep groep--uitklap" },
        el("summary", {}, basis.label),
        hulp,
        inhoud,
      );
    default:
      return el(
        "fieldset",
        { class: `groep groep--${vorm} utrecht-form-fieldset` },
        el("legend", { class: "groep__titel" }, basis.label),
        hulp,
        inhoud,
      );
  }
}
