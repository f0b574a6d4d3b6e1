// The fields themselves: a line of text, a choice from a list, radio buttons, checkboxes.

import { el, nieuwId } from "../dom";
import type { Json } from "../typen";
import type { Basis, Onderdeel } from "./onderdeel";
import { Plek } from "./plek";
import { leesWaarde, toonWaarde, type Vorm } from "./waarden";

export type Optie = readonly [waarde: string, tekst: string, uitleg?: string];

export interface Tekst extends Basis {
  soort: "tekst";
  vorm?: Vorm;
  /** How wide the box is, as a hint of what fits in. */
  breed?: "kort" | "middel";
  /** Beside its neighbour where there is room. */
  naast?: boolean;
  regels?: number;
  type?: "tel" | "email";
  cijfers?: boolean;
  /** Only for what the aanmelder tells about themselves. */
  autocomplete?: string;
}

export interface Keuze extends Basis {
  soort: "keuze";
  naast?: boolean;
  opties: readonly Optie[];
}

export interface Radio extends Basis {
  soort: "radio";
  opties: readonly Optie[];
  naastElkaar?: boolean;
  /** Shown as the question of a row: larger. */
  vraag?: boolean;
}

export interface Meer extends Basis {
  soort: "meer";
  opties: readonly Optie[];
}

/** What was read from a file and cannot be shown, kept until someone changes the field. */
class Ruw {
  waarde: Json | undefined;
  over(gelezen: Json | undefined): Json | undefined {
    return gelezen ?? this.waarde;
  }
}

function hulp(basis: Basis): HTMLElement | undefined {
  return basis.hulp ? el("div", { class: "utrecht-form-field-description", id: nieuwId("hulp") }, basis.hulp) : undefined;
}

function nietNodig(basis: Basis): HTMLElement | false {
  return !basis.nodig && el("span", { class: "veld__optioneel" }, " (niet verplicht)");
}

export function maakTekst(basis: Tekst): Onderdeel {
  const id = nieuwId("veld");
  const vorm = basis.vorm ?? "tekst";
  const klas = `${basis.breed ? ` veld__invoer--${basis.breed}` : ""}`;
  const algemeen = { id, "aria-required": basis.nodig === true ? "true" : undefined, spellcheck: "false" };
  const invoer = basis.regels
    ? el("textarea", { ...algemeen, class: `utrecht-textarea${klas}`, rows: basis.regels, spellcheck: "true" })
    : el("input", {
        ...algemeen,
        class: `utrecht-textbox${klas}`,
        type: basis.type ?? "text",
        inputmode: basis.cijfers || vorm === "getal" ? "numeric" : undefined,
        autocomplete: basis.autocomplete ?? "off",
      });
  const uitleg = hulp(basis);
  const omhulsel = el("div", { class: `veld utrecht-form-field${basis.naast ? " veld--naast" : ""}` });
  const plek = new Plek(omhulsel, basis.label, () => invoer, invoer, uitleg?.id);
  const label = el("label", { class: "utrecht-form-label", for: id }, basis.label, nietNodig(basis));
  omhulsel.append(label, ...(uitleg ? [uitleg] : []), plek.fouten, plek.waarschuwingen, invoer);
  const ruw = new Ruw();
  invoer.addEventListener("input", () => (ruw.waarde = undefined));
  return {
    element: omhulsel,
    lees: () => (ruw.waarde === undefined ? leesWaarde(vorm, invoer.value) : ruw.waarde),
    zet(waarde) {
      invoer.value = waarde === undefined || waarde === null ? "" : (toonWaarde(vorm, waarde) ?? JSON.stringify(waarde));
      ruw.waarde = leesWaarde(vorm, invoer.value) === waarde ? undefined : waarde;
    },
    meld: (pad, plekken) => void plekken.set(pad, plek),
  };
}

export function maakKeuze(basis: Keuze): Onderdeel {
  const id = nieuwId("veld");
  const lijst = el("select", {
    id,
    class: "utrecht-select",
    "aria-required": basis.nodig === true ? "true" : undefined,
  });
  const opties = basis.opties.map(([waarde, tekst]) => el("option", { value: waarde }, tekst));
  lijst.append(el("option", { value: "" }, "Maak een keuze"), ...opties);
  const uitleg = hulp(basis);
  const omhulsel = el("div", { class: `veld utrecht-form-field${basis.naast ? " veld--naast" : ""}` });
  const plek = new Plek(omhulsel, basis.label, () => lijst, lijst, uitleg?.id);
  const label = el("label", { class: "utrecht-form-label", for: id }, basis.label, nietNodig(basis));
  omhulsel.append(label, ...(uitleg ? [uitleg] : []), plek.fouten, plek.waarschuwingen, lijst);
  const ruw = new Ruw();
  const VREEMD = "(anders)";
  lijst.addEventListener("change", () => {
    if (lijst.value !== VREEMD) ruw.waarde = undefined;
  });
  return {
    element: omhulsel,
    lees: () => (lijst.value === VREEMD ? ruw.waarde : ruw.over(lijst.value || undefined)),
    zet(waarde) {
      lijst.querySelector("[data-vreemd]")?.remove();
      const bekend = typeof waarde === "string" && basis.opties.some(([naam]) => naam === waarde);
      ruw.waarde = bekend ? undefined : waarde;
      const vreemd = !bekend && waarde !== undefined && waarde !== null;
      if (vreemd) {
        const tekst = typeof waarde === "string" ? waarde : JSON.stringify(waarde);
        lijst.append(el("option", { value: VREEMD, "data-vreemd": true }, tekst));
      }
      lijst.value = bekend ? waarde : vreemd ? VREEMD : "";
    },
    meld: (pad, plekken) => void plekken.set(pad, plek),
  };
}

export function maakRadio(basis: Radio): Onderdeel {
  const naam = nieuwId("keuze");
  const knoppen = basis.opties.map(([waarde]) =>
    el("input", { class: "utrecht-radio-button", type: "radio", name: naam, value: waarde, id: nieuwId("veld") }),
  );
  const uitleg = hulp(basis);
  const omhulsel = el("fieldset", {
    class: `veld utrecht-form-field utrecht-form-fieldset${basis.vraag ? " veld--vraag" : ""}`,
    role: "radiogroup",
    "aria-required": basis.nodig === true ? "true" : undefined,
  });
  const gekozen = (): HTMLInputElement | undefined => knoppen.find((knop) => knop.checked);
  const plek = new Plek(omhulsel, basis.label, () => gekozen() ?? knoppen[0] ?? omhulsel, omhulsel, uitleg?.id);
  const wis = el("button", { type: "button", class: "veld__wis", hidden: true }, "Wis antwoord");
  const rij = el(
    "div",
    { class: `radios${basis.naastElkaar ? " radios--naast" : ""}` },
    ...knoppen.map((knop, nummer) => {
      const [, tekst, uitlegOptie] = basis.opties[nummer] ?? ["", ""];
      const bij = uitlegOptie && el("span", { class: "radio__uitleg", id: nieuwId("hulp") }, uitlegOptie);
      if (bij) knop.setAttribute("aria-describedby", bij.id);
      return el("div", { class: "radio" }, knop, el("label", { for: knop.id }, tekst), bij);
    }),
    wis,
  );
  wis.append(el("span", { class: "visueel-verborgen" }, ` op: ${basis.label}`));
  const legende = el("legend", { class: "utrecht-form-label" }, basis.label);
  omhulsel.append(legende, ...(uitleg ? [uitleg] : []), plek.fouten, plek.waarschuwingen, rij);
  const ruw = new Ruw();
  const ververs = (): void => void (wis.hidden = !gekozen());
  rij.addEventListener("change", () => {
    ruw.waarde = undefined;
    ververs();
  });
  wis.addEventListener("click", () => {
    for (const knop of knoppen) knop.checked = false;
    knoppen[0]?.focus();
    rij.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return {
    element: omhulsel,
    lees: () => ruw.over(gekozen()?.value),
    zet(waarde) {
      for (const knop of knoppen) knop.checked = knop.value === waarde;
      ruw.waarde = gekozen() ? undefined : waarde;
      ververs();
    },
    meld: (pad, plekken) => void plekken.set(pad, plek),
  };
}

export function maakMeer(basis: Meer): Onderdeel {
  const vakjes = basis.opties.map(([waarde]) =>
    el("input", { class: "utrecht-checkbox", type: "checkbox", value: waarde, id: nieuwId("veld") }),
  );
  const uitleg = hulp(basis);
  const omhulsel = el("fieldset", { class: "veld utrecht-form-field utrecht-form-fieldset" });
  const plek = new Plek(omhulsel, basis.label, () => vakjes[0] ?? omhulsel, omhulsel, uitleg?.id);
  const legende = el("legend", { class: "utrecht-form-label" }, basis.label, nietNodig(basis));
  const rij = el(
    "div",
    { class: "radios radios--kolommen" },
    ...vakjes.map((vakje, nummer) =>
      el("div", { class: "radio" }, vakje, el("label", { for: vakje.id }, basis.opties[nummer]?.[1])),
    ),
  );
  omhulsel.append(legende, ...(uitleg ? [uitleg] : []), plek.fouten, plek.waarschuwingen, rij);
  const ruw = new Ruw();
  rij.addEventListener("change", () => (ruw.waarde = undefined));
  const gekozen = (): string[] => vakjes.filter((vakje) => vakje.checked).map((vakje) => vakje.value);
  return {
    element: omhulsel,
    lees: () => ruw.waarde ?? (gekozen().length > 0 ? gekozen() : undefined),
    zet(waarde) {
      const lijst = Array.isArray(waarde) ? waarde : [];
      for (const vakje of vakjes) vakje.checked = lijst.includes(vakje.value);
      ruw.waarde = waarde;
    },
    meld: (pad, plekken) => {
      plekken.set(pad, plek);
      for (let nummer = 0; nummer < vakjes.length; nummer += 1) plekken.set(`${pad}/${nummer}`, plek);
    },
  };
}
