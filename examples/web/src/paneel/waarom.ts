// Why: the explanation of the library as a tree that opens, per criterium with its source.

import { el } from "../dom";
import { leefgebiedNaam, vraagteksten } from "../inhoud/delen";
import type { Regels, Toets, Verklaring } from "../typen";
import { naarFeit } from "./feitlink";
import { merk, vindplaatsen } from "./uitkomst";

/** A long row of parts is folded away. */
const VEEL = 6;

export class Waarom {
  private readonly titels: ReadonlyMap<string, Toets["regels"][number]>;

  constructor(
    toets: Toets,
    private readonly regels: Regels,
  ) {
    this.titels = new Map(toets.regels.map((regel) => [regel.regel, regel]));
  }

  /** The parts of the top step; the step itself is the heading above it. */
  boom(top: Verklaring, sleutel: string): HTMLElement {
    return el(
      "div",
      { class: "waarom" },
      el("p", { class: "waarom__stap" }, stapInWoord(top)),
      this.lijst(top.onder ?? [], sleutel),
    );
  }

  private lijst(stappen: readonly Verklaring[], sleutel: string): HTMLElement {
    return el(
      "ul",
      { class: "waarom__lijst" },
      ...stappen.map((stap, plaats) => el("li", {}, this.stap(stap, `${sleutel}/${plaats}`))),
    );
  }

  private stap(stap: Verklaring, sleutel: string): HTMLElement {
    if (stap.feit && !stap.regel) return this.feit(stap);
    const { regel: _, ...zonderNaam } = stap;
    const onder = stap.feit ? [zonderNaam] : (stap.onder ?? []);
    const regel = stap.regel ? this.titels.get(stap.regel) : undefined;
    const titel = regel?.titel ?? (stap.domein ? this.leefgebied(stap.domein) : stapInWoord(stap));
    const inhoud = [
      regel || stap.domein ? el("p", { class: "waarom__stap" }, stap.feit ? "" : stapInWoord(stap)) : undefined,
      this.lijst(onder, sleutel),
      regel && el("p", { class: "waarom__bron" }, "Bron"),
      regel && vindplaatsen(regel.vindplaatsen, this.regels),
    ].filter((deel) => deel !== undefined);
    if (!regel && !stap.domein && onder.length <= VEEL) {
      return el("div", { class: "waarom__groep" }, el("p", { class: "waarom__stap" }, titel), this.lijst(onder, sleutel));
    }
    const telling = onder.length > VEEL ? ` (${onder.length})` : "";
    return el(
      "details",
      { "data-sleutel": sleutel },
      el("summary", {}, el("span", {}, titel, telling), " ", merk(stap.uitkomst)),
      ...inhoud,
    );
  }

  private feit(stap: Verklaring): HTMLElement {
    const feit = stap.feit ?? "";
    const { vraag } = vraagteksten(this.regels)(feit);
    return el("div", { class: "waarom__feit" }, naarFeit(feit, vraag), " ", merk(stap.uitkomst));
  }

  private leefgebied(id: string): string {
    const naam = leefgebiedNaam(vraagteksten(this.regels), id);
    return naam.charAt(0).toUpperCase() + naam.slice(1);
  }
}

/** What the step asks of its parts. */
export function stapInWoord({ soort, aantal }: Verklaring): string {
  switch (soort) {
    case "alle":
      return "Dit moet allemaal zo zijn:";
    case "eenVan":
      return "Hiervan moet er één zo zijn:";
    case "minstens":
      return `Hiervan moeten er ${aantal ?? 1} of meer zo zijn:`;
    case "niet":
      return "Dit moet niet zo zijn:";
    case "feit":
      return "";
  }
}
