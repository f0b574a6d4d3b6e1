// Elements, without innerHTML: what people typed is only ever text.

type Kind = Node | string | undefined | false;

/** An element with attributes and children. An attribute that is `false` or absent is left out. */
export function el<N extends keyof HTMLElementTagNameMap>(
  naam: N,
  attributen: Record<string, string | number | boolean | undefined> = {},
  ...kinderen: Kind[]
): HTMLElementTagNameMap[N] {
  const element = document.createElement(naam);
  zetAttributen(element, attributen);
  voegToe(element, kinderen);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** The same for a drawing. */
export function svg<N extends keyof SVGElementTagNameMap>(
  naam: N,
  attributen: Record<string, string | number | boolean | undefined> = {},
  ...kinderen: Kind[]
): SVGElementTagNameMap[N] {
  const element = document.createElementNS(SVG, naam);
  zetAttributen(element, attributen);
  voegToe(element, kinderen);
  return element;
}

function zetAttributen(
  element: Element,
  attributen: Record<string, string | number | boolean | undefined>,
): void {
  for (const [naam, waarde] of Object.entries(attributen)) {
    if (waarde === undefined || waarde === false) continue;
    element.setAttribute(naam, waarde === true ? "" : String(waarde));
  }
}

function voegToe(element: Element, kinderen: Kind[]): void {
  element.append(...kinderen.filter((kind): kind is Node | string => !!kind));
}

/** The element with this id: part of the page itself, so it is there. */
export function vind<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element as E;
}

let laatste = 0;

/** An id that no other element has. */
export function nieuwId(soort: string): string {
  laatste += 1;
  return `${soort}-${laatste}`;
}

/** Sets or removes an attribute. */
export function zetAttribuut(element: Element, naam: string, waarde: string | undefined): void {
  if (waarde) element.setAttribute(naam, waarde);
  else element.removeAttribute(naam);
}

/** Moves the focus to a field far away, without a ride past everything in between. */
export function naar(doel: HTMLElement): void {
  for (let boven: HTMLElement | null = doel; boven; boven = boven.parentElement) {
    if (boven instanceof HTMLDetailsElement) boven.open = true;
  }
  doel.focus({ preventScroll: true });
  const blok = doel.closest(".veld, .groep, section") ?? doel;
  blok.scrollIntoView({ block: blok.clientHeight > innerHeight * 0.7 ? "start" : "center" });
}
