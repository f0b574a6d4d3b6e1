// The form as one casus: the aanmelding, the answers beside it, and what a file held besides.

import type { Casus } from "../advies";
import { el, vind } from "../dom";
import { aanvullend, huis } from "../inhoud/aanpak";
import { delen, vraagteksten } from "../inhoud/delen";
import type { JsonObject, Regels } from "../typen";
import type { Veld } from "./bouw";
import { elementVanFeit, Velden } from "./groep";
import { isObject, type Plekken } from "./onderdeel";
import { Plek } from "./plek";
import { maakVasteLijst, type GroeiendeLijst } from "./vastelijst";

/** What is chosen outside the form. */
export interface Keuzes {
  peildatum: string;
  regio: string;
}

export class Casusblad {
  private readonly aanmelding: Velden;
  private readonly huis: Velden;
  private readonly antwoorden: GroeiendeLijst;
  private readonly top: Plek;
  private readonly aanvullend: HTMLElement;
  private vragen = new Map<string, { vraag: string; uitleg: string }>();
  private rest: JsonObject = {};

  constructor(
    private readonly formulier: HTMLElement,
    inhoud: HTMLElement,
    regels: Regels,
  ) {
    const teksten = vraagteksten(regels);
    const onderdelen = delen(regels);
    const alle: Veld[] = onderdelen.flatMap((deel) => deel.velden);
    this.aanmelding = new Velden(alle);
    formulier.addEventListener("change", () => this.aanmelding.gewijzigd());
    this.aanmelding.verberg();
    this.huis = new Velden(huis(teksten));
    this.antwoorden = maakVasteLijst({
      soort: "vasteLijst",
      naam: "antwoorden",
      label: "Vragen van een tafel of van de regio",
      sleutel: "feit",
      sleutels: [],
      velden: ({ waarde, titel }) => aanvullend(this.vragen.get(waarde) ?? { vraag: titel, uitleg: "" }, waarde),
    });
    this.top = new Plek(el("div"), "De aanmelding", () => formulier);
    formulier.append(this.top.fouten, this.top.waarschuwingen);

    const secties = onderdelen.map((deel, nummer) => {
      const velden = deel.velden.map((veld) => this.aanmelding.deel(veld.naam)?.element);
      return sectie(deel.id, `${nummer + 1}. ${deel.titel}`, deel.inleiding, velden);
    });
    this.aanvullend = sectie(
      "aanvullend",
      `${onderdelen.length + 1}. Aanvullende vragen`,
      "Deze vragen horen bij het advies. Zij staan niet in de aanmelding, wel in het bestand dat u opslaat.",
      [this.antwoorden.element, ...this.huis.elementen],
    );
    formulier.append(...secties, this.aanvullend);
    inhoud.append(
      ...[...secties, this.aanvullend].map((element) => {
        const titel = element.querySelector("h2")?.textContent ?? "";
        return el("li", {}, el("a", { class: "utrecht-link", href: `#${element.id}` }, titel.replace(/^\d+\. /, "")));
      }),
    );
  }

  /** What is filled in. */
  lees({ peildatum, regio }: Keuzes): Casus {
    const antwoorden = this.antwoorden.lees();
    const aanmelding = this.aanmelding.lees();
    return {
      peildatum,
      ...(regio ? { regio } : {}),
      ...this.rest,
      aanmelding: (aanmelding ?? {}) as JsonObject,
      ...(antwoorden === undefined ? {} : { antwoorden }),
      ...(this.huis.lees() as JsonObject | undefined),
    };
  }

  /** Fills in a casus, or empties the form. */
  zet(casus: JsonObject): void {
    const { peildatum: _peildatum, regio: _regio, aanmelding, antwoorden, ...rest } = casus;
    const vanHuis: JsonObject = {};
    this.rest = {};
    for (const [naam, waarde] of Object.entries(rest)) {
      (this.huis.deel(naam) ? vanHuis : this.rest)[naam] = waarde;
    }
    this.aanmelding.zet(aanmelding);
    for (const rij of Array.isArray(antwoorden) ? antwoorden : []) {
      const feit = isObject(rij) ? rij["feit"] : undefined;
      if (typeof feit === "string") this.vraagOok(feit, { vraag: feit, uitleg: "" });
    }
    this.antwoorden.zet(antwoorden);
    this.huis.zet(vanHuis);
    for (const details of this.formulier.querySelectorAll<HTMLDetailsElement>("details.groep")) {
      details.open = heeftInhoud(details);
    }
  }

  /** Words for questions that have no place on the aanmelding. */
  ken(regels: Regels): void {
    for (const feit of regels.feiten) if (!this.vragen.has(feit.id)) this.vragen.set(feit.id, feit);
  }

  /** Asks this question too, if the form does not ask it yet. */
  vraagOok(feit: string, vraag: { vraag: string; uitleg: string }): void {
    if (elementVanFeit(feit)) return;
    if (!this.vragen.has(feit)) this.vragen.set(feit, vraag);
    this.antwoorden.vulAan({ waarde: feit, titel: this.vragen.get(feit)?.vraag ?? feit });
  }

  /** Where each place of the casus is shown. */
  plekken(): Plekken {
    const plekken: Plekken = new Map();
    plekken.set("", this.top);
    this.aanmelding.meld("", plekken);
    this.antwoorden.meld("/antwoorden", plekken);
    this.huis.meld("", plekken);
    return plekken;
  }
}

function sectie(
  id: string,
  titel: string,
  inleiding: string | undefined,
  velden: readonly (HTMLElement | undefined)[],
): HTMLElement {
  const kop = el("h2", { id: `${id}-kop`, class: "utrecht-heading-2" }, titel);
  return el(
    "section",
    { id, class: "sectie", "aria-labelledby": kop.id, tabindex: "-1" },
    kop,
    inleiding && el("p", { class: "sectie__inleiding" }, inleiding),
    ...velden,
    el("p", { class: "sectie__naar-advies" }, el("a", { class: "utrecht-link", href: "#advies" }, "Bekijk het advies")),
  );
}

function heeftInhoud(element: HTMLElement): boolean {
  const velden = element.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    "input, select, textarea",
  );
  return [...velden].some((veld) =>
    veld instanceof HTMLInputElement && (veld.type === "radio" || veld.type === "checkbox") ? veld.checked : veld.value !== "",
  );
}

/** A file as a casus: as it was exported, or an aanmelding by itself. */
export function alsCasus(waarde: JsonObject): JsonObject {
  return "aanmelding" in waarde || "peildatum" in waarde ? waarde : { aanmelding: waarde };
}

/** The heading of the page takes the focus when everything changes at once. */
export function naarBegin(): void {
  vind("titel").focus();
}
