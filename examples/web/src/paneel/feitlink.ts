// A link from a feit to the question about it in the form.

import { el, naar, nieuwId } from "../dom";
import { elementVanFeit } from "../formulier/groep";
import { zichtbaar } from "../formulier/meldingen";

/** The question as a link to its field; as plain text when the form does not ask it. */
export function naarFeit(feit: string, vraag: string): HTMLElement {
  const element = elementVanFeit(feit);
  const veld = element?.querySelector<HTMLElement>("input, select, textarea");
  if (!veld) return el("span", {}, vraag);
  veld.id ||= nieuwId("veld");
  const link = el("a", { class: "utrecht-link", href: `#${veld.id}`, "data-sleutel": `feit ${feit}` }, vraag);
  link.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    naar(zichtbaar(veld));
  });
  return link;
}
