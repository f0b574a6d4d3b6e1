// Why now, the family and the surroundings, the problems per leefgebied, and what they lead to.

import type { Veld } from "../formulier/bouw";
import * as opties from "./opties";
import {
  datum,
  deeldatum,
  ernstigGevolg,
  gevolg,
  uitspraak,
  uitspraakOver,
  type Deel,
  type Vraagteksten,
} from "./uitspraak";

export const aanleiding = (): Deel => ({
  id: "aanleiding",
  titel: "Wat is er aan de hand?",
  velden: [
    {
      soort: "tekst",
      naam: "aanleiding",
      label: "Wat is er gebeurd, en waarom meldt u nu aan?",
      hulp: "Schrijf het in het kort. Noem feiten.",
      regels: 5,
      nodig: "graag",
    },
    {
      soort: "lijst",
      naam: "incidenten",
      label: "Wat is er gebeurd, op welke dagen?",
      een: "Incident",
      eerste: "Incident toevoegen",
      nog: "Nog een incident toevoegen",
      velden: [
        deeldatum("begin", "Eerste dag", { nodig: "graag" }),
        deeldatum("eind", "Laatste dag"),
        { soort: "tekst", naam: "tijd", label: "Tijd", hulp: "Bijvoorbeeld 21:40.", breed: "kort" },
        { soort: "tekst", naam: "plaats", label: "Plaats", hulp: "Bijvoorbeeld: de galerij.", breed: "middel" },
        { soort: "tekst", naam: "omschrijving", label: "Wat gebeurde er?", regels: 3, nodig: "graag" },
      ],
    },
  ],
});

export const systeem = (teksten: Vraagteksten): Deel => ({
  id: "systeem",
  titel: "Gezin en omgeving",
  velden: [
    {
      soort: "groep",
      vorm: "kaal",
      naam: "systeem",
      label: "Gezin en omgeving",
      velden: [
        {
          soort: "lijst",
          naam: "personen",
          label: "Wie zijn er om de betrokkene heen?",
          hulp: "Noem gezin, huisgenoten en andere mensen die belangrijk zijn.",
          een: "Persoon",
          eerste: "Iemand toevoegen",
          nog: "Nog iemand toevoegen",
          velden: [
            { soort: "keuze", naam: "relatie", label: "Wie is dit voor de betrokkene?", opties: opties.RELATIES, nodig: "graag" },
            { soort: "tekst", naam: "naam", label: "Naam", breed: "middel" },
            deeldatum("geboortedatum", "Geboortedatum"),
            {
              soort: "radio",
              naam: "woontBijBetrokkene",
              label: "Woont deze persoon bij de betrokkene?",
              opties: opties.ANTWOORDEN,
              naastElkaar: true,
            },
          ],
        },
        uitspraak("minderjarigeKinderen", {
          label: "Zijn er minderjarige kinderen bij betrokken?",
          hulp: "Kinderen jonger dan 18 jaar. Ook als zij ergens anders wonen.",
          nodig: true,
        }),
        uitspraakOver(teksten, "invloedGezinssysteem", "invloed-gezinssysteem"),
        uitspraakOver(teksten, "invloedLeefomgeving", "invloed-leefomgeving"),
        gevolg("impactGezinssysteem", {
          label: "Hebben de problemen gevolgen voor het gezin of de familie?",
          hulp: teksten("impact-gezinssysteem-feitelijk").uitleg,
          feiten: ["impact-gezinssysteem-feitelijk", "impact-gezinssysteem-verwacht"],
        }),
        gevolg("impactLeefomgeving", {
          label: "Hebben de problemen gevolgen voor de directe omgeving?",
          hulp: teksten("impact-leefomgeving-feitelijk").uitleg,
          feiten: ["impact-leefomgeving-feitelijk", "impact-leefomgeving-verwacht"],
        }),
        { soort: "tekst", naam: "toelichting", label: "Wilt u hier iets bij uitleggen?", regels: 3 },
      ],
    },
  ],
});

const bijJa = (waarden: Readonly<Record<string, unknown>>): boolean =>
  (waarden["aanwezig"] as { waarde?: string } | undefined)?.waarde === "ja";

export const problemen = (teksten: Vraagteksten, leefgebieden: readonly string[], naam: (id: string) => string): Deel => ({
  id: "problemen",
  titel: "Problemen per leefgebied",
  inleiding: "Loop alle leefgebieden langs. Heeft u ergens niet naar gekeken? Laat de vraag dan open.",
  velden: [
    {
      soort: "vasteLijst",
      naam: "problematiek",
      label: "Leefgebieden",
      // The help is the same for each of them: it stands here once.
      hulp: teksten(`problematiek-${leefgebieden[0]}`).uitleg,
      feiten: ["problemen-bij-betrokkene", "problemen-gezinssituatie", "meerdere-problemen-zelfde-leefgebied"],
      sleutel: "leefgebied",
      sleutels: leefgebieden.map((id) => ({ waarde: id, titel: naam(id) })),
      nog: (leefgebied) => `Nog een probleem met ${leefgebied.titel}`,
      nogAls: bijJa,
      velden: (leefgebied): Veld[] => [
        uitspraakOver(teksten, "aanwezig", `problematiek-${leefgebied.waarde}`, { hulp: "" }),
        {
          soort: "radio",
          naam: "bij",
          label: "Bij wie speelt dit probleem?",
          opties: opties.BIJ_WIE,
          naastElkaar: true,
          als: bijJa,
        },
        { soort: "tekst", naam: "omschrijving", label: "Wat is het probleem?", regels: 2, nodig: "graag", als: bijJa },
        { soort: "tekst", naam: "ernst", label: "Hoe ernstig is het?", regels: 2, als: bijJa },
        { ...uitspraakOver(teksten, "criminogeneFactoren", `criminogeen-${leefgebied.waarde}`), als: bijJa },
      ],
    },
    uitspraakOver(teksten, "gezinssituatieRelevant", "gezinssituatie-relevant"),
  ],
});

const SOORTEN = ["feitelijk", "verwacht", "mogelijk"];

export const gevolgen = (teksten: Vraagteksten): Deel => {
  const een = (naam: string, feit: string, label: string): Veld =>
    gevolg(naam, {
      label,
      hulp: teksten(`${feit}-feitelijk`).uitleg,
      feiten: SOORTEN.map((zeker) => `${feit}-${zeker}`),
      nodig: true,
    });
  return {
    id: "gevolgen",
    titel: "Waar leiden de problemen toe?",
    velden: [
      {
        soort: "groep",
        naam: "gevolgen",
        label: "Gevolgen",
        velden: [
          een("crimineelGedrag", "crimineel-gedrag", "Leiden de problemen tot crimineel gedrag?"),
          een("overlast", "overlast", "Leiden de problemen tot overlast?"),
          een("afglijden", "afglijden", "Glijdt de betrokkene door de problemen verder af?"),
        ],
      },
      {
        soort: "groep",
        vorm: "kaal",
        naam: "ernstigeGevolgen",
        label: "Ernstige gevolgen",
        velden: [
          ernstigGevolg(teksten, "ernstigeOverlast", "Ernstige overlast", "ernstige-overlast"),
          ernstigGevolg(teksten, "criminaliteit", "Criminaliteit", "criminaliteit"),
          ernstigGevolg(teksten, "onveiligPersonen", "Onveilige situaties voor personen", "onveilig-personen"),
          ernstigGevolg(teksten, "onveiligGebied", "Onveilige situaties in een gebied", "onveilig-gebied"),
        ],
      },
    ],
  };
};

export const veiligheid = (teksten: Vraagteksten): Deel => ({
  id: "veiligheid",
  titel: "Veiligheid",
  inleiding: "Is er nu gevaar? Bel dan eerst 112. Dit formulier is daar niet voor.",
  velden: [
    {
      soort: "groep",
      vorm: "kaal",
      naam: "veiligheidsrisico",
      label: "Veiligheid",
      velden: [
        uitspraakOver(teksten, "acuut", "acuut-gevaar", { nodig: true }),
        { soort: "meer", naam: "voorWie", label: "Wie loopt er gevaar?", opties: opties.VOOR_WIE, nodig: "graag" },
        { soort: "tekst", naam: "aard", label: "Wat voor gevaar is er?", regels: 3, nodig: "graag" },
      ],
    },
    {
      soort: "lijst",
      naam: "beoordelingen",
      label: "Welke beoordelingen zijn er al?",
      hulp: "Bijvoorbeeld een risicotaxatie. Noem de naam en de uitkomst, niet de inhoud.",
      een: "Beoordeling",
      eerste: "Beoordeling toevoegen",
      nog: "Nog een beoordeling toevoegen",
      velden: [
        { soort: "tekst", naam: "instrument", label: "Naam van het instrument", breed: "middel", nodig: "graag" },
        datum("datum", "Datum", { nodig: "graag" }),
        { soort: "keuze", naam: "organisatie", label: "Wie maakte de beoordeling?", opties: opties.ORGANISATIES, nodig: "graag" },
        { soort: "tekst", naam: "uitkomst", label: "Uitkomst, in de woorden van het instrument", nodig: "graag" },
        datum("geldigTot", "Geldig tot en met"),
        { soort: "tekst", naam: "verwijzing", label: "Waar is de beoordeling op te vragen?" },
      ],
    },
    {
      ...uitspraakOver(teksten, "vermoedenRadicalisering", "vermoeden-radicalisering"),
    },
  ],
});

export const gebied = (teksten: Vraagteksten): Deel => ({
  id: "gebied",
  titel: "Veiligheid in een buurt of gebied",
  inleiding: "Gaat het niet om een buurt of gebied? Kies dan bij de eerste vraag ‘Nee’.",
  velden: [
    {
      soort: "groep",
      vorm: "kaal",
      naam: "gebiedsproblematiek",
      label: "Gebied",
      velden: [
        uitspraakOver(teksten, "ernstig", "gebied-ernstig"),
        uitspraakOver(teksten, "lokaal", "gebied-lokaal"),
        uitspraakOver(teksten, "gebiedsgebonden", "gebied-gebiedsgebonden"),
        uitspraakOver(teksten, "ketenoverstijgend", "gebied-ketenoverstijgend"),
        {
          soort: "tekst",
          naam: "gebied",
          label: "Om welk gebied of welke groep gaat het?",
          hulp: "Zonder namen van mensen.",
          regels: 2,
        },
        { soort: "radio", naam: "schaal", label: "Hoe groot is het gebied?", opties: opties.SCHALEN, naastElkaar: true },
        { soort: "tekst", naam: "omvang", label: "Hoeveel mensen of huishoudens hebben er last van?", breed: "middel" },
      ],
    },
  ],
});
