// A long list of words with what they mean, and a box to find one.

import { el, nieuwId } from "../dom";

/** The list, folded away until someone opens it or looks for something. */
export function schrijfBegrippen(lijst: readonly (readonly [naam: string, betekenis: string])[], label: string): HTMLElement {
  const id = nieuwId("zoek");
  const zoek = el("input", { id, class: "utrecht-textbox veld__invoer--middel", type: "search", autocomplete: "off" });
  const aantal = el("p", { class: "begrippen__aantal", role: "status" });
  const punten = lijst.map(([naam, betekenis]) => ({
    vind: `${naam} ${betekenis}`.toLocaleLowerCase("nl"),
    element: el("div", { class: "begrip" }, el("dt", {}, naam), el("dd", {}, betekenis)),
  }));
  const details = el(
    "details",
    {},
    el("summary", {}, `Toon alle ${lijst.length}`),
    el("dl", { class: "begrippen" }, ...punten.map(({ element }) => element)),
  );
  zoek.addEventListener("input", () => {
    const gezocht = zoek.value.trim().toLocaleLowerCase("nl");
    let gevonden = 0;
    for (const punt of punten) {
      const past = punt.vind.includes(gezocht);
      punt.element.hidden = !past;
      gevonden += Number(past);
    }
    details.open = gezocht !== "";
    aantal.textContent = gezocht === "" ? "" : `${gevonden} gevonden`;
  });
  return el(
    "div",
    { class: "begrippenblok" },
    el("label", { class: "utrecht-form-label", for: id }, label),
    zoek,
    aantal,
    details,
  );
}
