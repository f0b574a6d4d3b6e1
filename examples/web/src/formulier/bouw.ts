// From descriptions to parts of the form.

import { maakKeuze, maakMeer, maakRadio, maakTekst, type Keuze, type Meer, type Radio, type Tekst } from "./blad";
import { maakGroep, type Groep } from "./groep";
import { maakLijst, type Lijst } from "./lijst";
import type { Onderdeel } from "./onderdeel";
import { maakVasteLijst, type VasteLijst } from "./vastelijst";

export type Veld = Tekst | Keuze | Radio | Meer | Groep | Lijst | VasteLijst;

/** The part of the form that a description describes. */
export function bouw(veld: Veld): Onderdeel {
  switch (veld.soort) {
    case "tekst":
      return maakTekst(veld);
    case "keuze":
      return maakKeuze(veld);
    case "radio":
      return maakRadio(veld);
    case "meer":
      return maakMeer(veld);
    case "groep":
      return maakGroep(veld);
    case "lijst":
      return maakLijst(veld);
    case "vasteLijst":
      return maakVasteLijst(veld);
  }
}
