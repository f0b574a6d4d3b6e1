// A place where findings are shown: above the input, tied to it, errors apart from warnings.

import { el, nieuwId, zetAttribuut } from "../dom";
import type { Melding } from "../typen";

/** Raised, and bubbling, when the focus has left a place: time to say what is missing. */
export const VERLATEN = "verlaten";

export class Plek {
  /** For the errors; goes between label and input. */
  readonly fouten: HTMLElement;
  /** For what may also be done later. */
  readonly waarschuwingen: HTMLElement;
  /** Someone has been here: from now on it says what is missing. */
  geraakt = false;

  /**
   * `omhulsel` holds the whole place, `vindDoel` says what takes the focus from a
   * link, and `drager` carries the aria attributes.
   */
  constructor(
    readonly omhulsel: HTMLElement,
    readonly label: string,
    private readonly vindDoel: () => HTMLElement,
    private readonly drager?: HTMLElement,
    private readonly hulpId?: string,
  ) {
    this.fouten = el("div", { class: "utrecht-form-field-error-message", id: nieuwId("fout"), hidden: true });
    this.waarschuwingen = el("div", { class: "veld__let-op", id: nieuwId("letop"), hidden: true });
    if (drager && hulpId) drager.setAttribute("aria-describedby", hulpId);
    omhulsel.addEventListener("focusout", (gebeurtenis) => {
      if (gebeurtenis.relatedTarget instanceof Node && omhulsel.contains(gebeurtenis.relatedTarget)) return;
      // Whoever goes to another window has not left the field.
      if (omhulsel.contains(document.activeElement)) return;
      this.geraakt = true;
      omhulsel.dispatchEvent(new CustomEvent(VERLATEN, { bubbles: true }));
    });
  }

  /** Where a link to this place goes. */
  get doel(): HTMLElement {
    const doel = this.vindDoel();
    doel.id ||= nieuwId("veld");
    return doel;
  }

  /** Shows these findings, and no others. */
  toon(meldingen: readonly Melding[]): void {
    const van = (ernst: Melding["ernst"]): string[] =>
      [...new Set(meldingen.filter((melding) => melding.ernst === ernst).map((melding) => melding.tekst))];
    const [fouten, later] = [van("fout"), van("waarschuwing")];
    schrijf(this.fouten, "Fout: ", fouten);
    schrijf(this.waarschuwingen, "Let op: ", later);
    this.omhulsel.classList.toggle("utrecht-form-field--invalid", fouten.length > 0);
    if (!this.drager) return;
    // A plain group is no widget: it has a description, and cannot be invalid.
    if (this.drager.matches("input, select, textarea, [role=radiogroup]")) {
      zetAttribuut(this.drager, "aria-invalid", fouten.length > 0 ? "true" : undefined);
    }
    const beschrijving = [
      this.hulpId,
      fouten.length > 0 ? this.fouten.id : undefined,
      later.length > 0 ? this.waarschuwingen.id : undefined,
    ];
    zetAttribuut(this.drager, "aria-describedby", beschrijving.filter(Boolean).join(" "));
  }
}

/** The same text is left alone, so that nothing is read out twice. */
function schrijf(blok: HTMLElement, vooraf: string, teksten: string[]): void {
  const nieuw = teksten.join("\n");
  if (blok.dataset["tekst"] === nieuw) return;
  blok.dataset["tekst"] = nieuw;
  blok.hidden = teksten.length === 0;
  blok.replaceChildren(
    ...teksten.map((tekst) => el("p", {}, el("span", { class: "visueel-verborgen" }, vooraf), tekst)),
  );
}
