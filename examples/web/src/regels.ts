// The page with the rules in force on a day.

import { regelsOp, start } from "./advies";
import { vind } from "./dom";
import { maakTekst } from "./formulier/blad";
import { plekVan } from "./formulier/meldingen";
import type { Plekken } from "./formulier/onderdeel";
import { datumInWoord, vandaag } from "./formulier/waarden";
import { geenWasm } from "./geenwasm";
import { schrijfRegels } from "./regels/blad";

const TITEL = document.title;

async function begin(): Promise<void> {
  try {
    await start();
  } catch (oorzaak) {
    geenWasm(oorzaak);
    return;
  }
  const dag = maakTekst({
    soort: "tekst",
    naam: "peildatum",
    label: "Regels van welke dag?",
    hulp: "Dag, maand en jaar. Bijvoorbeeld 31-03-2025.",
    vorm: "datum",
    breed: "kort",
    nodig: true,
  });
  vind("dag-plek").append(dag.element);
  dag.zet(vandaag());
  const toon = (): boolean => {
    const gevraagd = dag.lees();
    const peildatum = typeof gevraagd === "string" ? gevraagd : "";
    const antwoord = regelsOp(peildatum);
    const plekken: Plekken = new Map();
    dag.meld("/peildatum", plekken);
    const fouten = antwoord.status === "fout" ? antwoord.fouten : [];
    plekVan("/peildatum", plekken)?.toon(fouten);
    document.title = fouten.length > 0 ? `Fout: ${TITEL}` : TITEL;
    if (antwoord.status === "fout") return false;
    schrijfRegels(antwoord.waarde);
    vind("stand").textContent =
      `Dit zijn de regels van ${datumInWoord(peildatum)} (regelset ${antwoord.waarde.bewijs.regelsetVersie}).`;
    return true;
  };
  vind("dag").addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (!toon()) dag.element.querySelector("input")?.focus();
  });
  vind("werk").hidden = false;
  toon();
  document.documentElement.dataset["klaar"] = String(Math.round(performance.now()));
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

void begin();
