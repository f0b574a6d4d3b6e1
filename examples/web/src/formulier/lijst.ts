// A group that can occur more than once: people, partners, incidents.

import { el, nieuwId, zetAttribuut } from "../dom";
import type { Json } from "../typen";
import type { Veld } from "./bouw";
import { Velden } from "./groep";
import { stap, type Basis, type Onderdeel } from "./onderdeel";
import { Plek } from "./plek";

export interface Lijst extends Basis {
  soort: "lijst";
  velden: readonly Veld[];
  /** What one of them is called: "Partner". */
  een: string;
  /** On the button: "Nog een partner toevoegen". */
  nog: string;
  /** On the button when there is none yet; else the same. */
  eerste?: string;
  /** One is there from the start. It counts once something is filled in. */
  begint?: boolean;
}

interface Rij {
  velden: Velden;
  element: HTMLFieldSetElement;
  titel: HTMLElement;
  /** Added by someone, or read from a file: counts, even when empty. */
  telt: boolean;
}

export function maakLijst(basis: Lijst): Onderdeel {
  let rijen: Rij[] = [];
  let ruw: Json | undefined;
  const inhoud = el("div", { class: "lijst__rijen" });
  const knop = el("button", { type: "button", class: "utrecht-button utrecht-button--secondary-action" });
  const titelId = nieuwId("lijst");
  const hulp = basis.hulp && el("p", { class: "utrecht-form-field-description", id: nieuwId("hulp") }, basis.hulp);
  const element = el("div", { class: "groep lijst", role: "group", "aria-labelledby": titelId });
  const eersteVeld = (): HTMLElement =>
    rijen.length === 1 && !rijen[0]?.telt
      ? (rijen[0]?.element.querySelector<HTMLElement>("input, select, textarea") ?? knop)
      : knop;
  const plek = new Plek(element, basis.label, eersteVeld, element, hulp ? hulp.id : undefined);
  element.append(
    el("h3", { id: titelId, class: "groep__titel" }, basis.label),
    ...(hulp ? [hulp] : []),
    plek.fouten,
    plek.waarschuwingen,
    inhoud,
    knop,
  );

  const nummer = (): void => {
    rijen.forEach((rij, plaats) => (rij.titel.textContent = `${basis.een} ${plaats + 1}`));
    knop.textContent = rijen.length === 0 ? (basis.eerste ?? basis.nog) : basis.nog;
  };
  const gewijzigd = (): void => void element.dispatchEvent(new Event("change", { bubbles: true }));

  function voegToe(waarde: Json | undefined, telt: boolean): Rij {
    const velden = new Velden(basis.velden);
    const titel = el("span");
    const weg = el("button", { type: "button", class: "lijst__weg" }, "Verwijderen");
    const legende = el("legend", { class: "lijst__titel" }, titel);
    const rij: Rij = {
      velden,
      titel,
      telt,
      element: el("fieldset", { class: "lijst__rij utrecht-form-fieldset" }, legende, ...velden.elementen, weg),
    };
    zetAttribuut(weg, "aria-describedby", (titel.id = nieuwId("rij")));
    weg.addEventListener("click", () => verwijder(rij));
    rij.element.addEventListener("change", () => velden.gewijzigd());
    if (waarde !== undefined) velden.zet(waarde);
    else velden.verberg();
    rijen.push(rij);
    inhoud.append(rij.element);
    nummer();
    return rij;
  }

  /** The focus goes to what now stands in its place. */
  function verwijder(weg: Rij): void {
    const plaats = rijen.indexOf(weg);
    rijen = rijen.filter((rij) => rij !== weg);
    weg.element.remove();
    nummer();
    const buur = rijen[Math.min(plaats, rijen.length - 1)];
    (buur?.element.querySelector<HTMLElement>("input, select, textarea") ?? knop).focus();
    gewijzigd();
  }

  knop.addEventListener("click", () => {
    const rij = voegToe(undefined, true);
    rij.element.querySelector<HTMLElement>("input, select, textarea")?.focus();
    gewijzigd();
  });
  if (basis.begint) voegToe(undefined, false);
  nummer();

  const tellend = (): Rij[] => rijen.filter((rij) => rij.telt || rij.velden.lees() !== undefined);
  return {
    element,
    lees() {
      const lijst = tellend().map((rij) => rij.velden.lees() ?? {});
      return lijst.length > 0 ? lijst : ruw;
    },
    zet(waarde) {
      for (const rij of rijen) rij.element.remove();
      rijen = [];
      ruw = Array.isArray(waarde) && waarde.length > 0 ? undefined : waarde;
      for (const inhoudVanRij of Array.isArray(waarde) ? waarde : []) voegToe(inhoudVanRij, true);
      if (rijen.length === 0 && basis.begint) voegToe(undefined, false);
      nummer();
    },
    meld(pad, plekken) {
      plekken.set(pad, plek);
      tellend().forEach((rij, plaats) => {
        const hier = stap(pad, plaats);
        plekken.set(hier, plek);
        rij.velden.meld(hier, plekken);
      });
    },
  };
}
