// Who refers, and whom it is about.

import type { Veld } from "../formulier/bouw";
import type { Lijst } from "../formulier/lijst";
import * as opties from "./opties";
import { datum, deeldatum, type Deel } from "./uitspraak";

const naamOfReden = (waarden: Readonly<Record<string, unknown>>): boolean => waarden["naam"] === undefined;

export const aanmelder = (): Deel => ({
  id: "aanmelder",
  titel: "Uw gegevens en uw vraag",
  velden: [
    {
      soort: "groep",
      naam: "aanmelder",
      label: "Uw gegevens",
      velden: [
        {
          soort: "keuze",
          naam: "organisatie",
          label: "Voor welke organisatie werkt u?",
          opties: opties.ORGANISATIES,
          nodig: true,
        },
        {
          soort: "tekst",
          naam: "organisatienaam",
          label: "Hoe heet uw organisatie?",
          hulp: "Bijvoorbeeld: Politie, basisteam Zaanstad.",
          nodig: "graag",
          autocomplete: "organization",
        },
        { soort: "tekst", naam: "naam", label: "Uw naam", nodig: true, autocomplete: "name" },
        {
          soort: "tekst",
          naam: "functie",
          label: "Uw functie",
          hulp: "Bijvoorbeeld: wijkagent.",
          nodig: "graag",
          autocomplete: "organization-title",
        },
        {
          soort: "tekst",
          naam: "telefoon",
          label: "Telefoonnummer van uw werk",
          hulp: "Vul een telefoonnummer of een e-mailadres in. Allebei mag ook.",
          type: "tel",
          breed: "middel",
          nodig: "graag",
          autocomplete: "tel",
        },
        {
          soort: "tekst",
          naam: "email",
          label: "E-mailadres van uw werk",
          type: "email",
          nodig: "graag",
          autocomplete: "email",
        },
        { soort: "tekst", naam: "rsin", label: "RSIN van uw organisatie", hulp: "9 cijfers.", breed: "kort", cijfers: true, achteraf: true },
        { soort: "tekst", naam: "oin", label: "OIN van uw organisatie", hulp: "20 cijfers.", breed: "middel", cijfers: true, achteraf: true },
        { soort: "tekst", naam: "account", label: "Uw account in het portaal", breed: "middel", achteraf: true },
      ],
    },
    datum("datumAanmelding", "Datum van de aanmelding", { nodig: true }),
    {
      soort: "tekst",
      naam: "tijdAanmelding",
      label: "Tijd van de aanmelding",
      hulp: "Uren en minuten. Bijvoorbeeld 09:30.",
      breed: "kort",
    },
    {
      soort: "radio",
      naam: "soortVerzoek",
      label: "Wat vraagt u van het ZVH?",
      opties: opties.VERZOEKEN,
      nodig: true,
    },
    {
      soort: "keuze",
      naam: "kennisdomein",
      label: "Past de aanmelding bij een van deze onderwerpen?",
      hulp: "Dit is een label. Het telt niet mee in de toets.",
      opties: opties.KENNISDOMEINEN,
    },
  ],
});

const adressen: Lijst = {
  soort: "lijst",
  naam: "adressen",
  label: "Adressen",
  hulp: "Ook ‘geen vast adres’ is een adres. Voeg het toe en kies die soort.",
  een: "Adres",
  eerste: "Adres toevoegen",
  nog: "Nog een adres toevoegen",
  velden: [
    { soort: "keuze", naam: "soort", label: "Soort adres", opties: opties.ADRESSEN, nodig: true },
    {
      soort: "tekst",
      naam: "postcode",
      label: "Postcode",
      hulp: "4 cijfers en 2 letters. Bijvoorbeeld 1234 AB.",
      breed: "kort",
      nodig: "graag",
      als: heeftStraat,
    },
    { soort: "tekst", naam: "huisnummer", label: "Huisnummer", vorm: "getal", breed: "kort", naast: true, nodig: "graag", als: heeftStraat },
    { soort: "tekst", naam: "huisletter", label: "Huisletter", breed: "kort", naast: true, nodig: "graag", als: heeftStraat },
    { soort: "tekst", naam: "huisnummertoevoeging", label: "Toevoeging", breed: "kort", naast: true, nodig: "graag", als: heeftStraat },
    { soort: "tekst", naam: "straatnaam", label: "Straat", breed: "middel", nodig: "graag", als: heeftStraat },
    { soort: "tekst", naam: "woonplaats", label: "Woonplaats", breed: "middel", nodig: "graag", als: heeftStraat },
    {
      soort: "tekst",
      naam: "instelling",
      label: "Naam van de instelling",
      breed: "middel",
      nodig: "graag",
      als: ({ soort }) => soort === "detentie" || soort === "kliniek" || soort === "verblijfsadres",
    },
    { soort: "tekst", naam: "land", label: "Land", breed: "middel", als: ({ soort }) => soort === "buitenland" },
  ],
};

function heeftStraat({ soort }: Readonly<Record<string, unknown>>): boolean {
  return soort !== undefined && soort !== "geenVastAdres" && soort !== "onbekend" && soort !== "buitenland";
}

const vertegenwoordiger: Veld = {
  soort: "groep",
  vorm: "uitklap",
  naam: "vertegenwoordiger",
  label: "Heeft deze persoon een vertegenwoordiger?",
  hulp: "Bijvoorbeeld een ouder met gezag, een voogd of een curator. Bij een kind is dit altijd nodig.",
  velden: [
    { soort: "keuze", naam: "soort", label: "Wat voor vertegenwoordiger?", opties: opties.VERTEGENWOORDIGERS },
    { soort: "tekst", naam: "naam", label: "Naam", breed: "middel", nodig: "graag" },
    { soort: "tekst", naam: "telefoon", label: "Telefoonnummer", type: "tel", breed: "middel", nodig: "graag" },
    { soort: "tekst", naam: "email", label: "E-mailadres", type: "email", nodig: "graag" },
  ],
};

export const betrokkenen = (): Deel => ({
  id: "betrokkenen",
  titel: "Over wie gaat het?",
  inleiding: "Vul alleen in wat nodig is. Weet u iets niet, kies dan waarom.",
  velden: [
    {
      soort: "lijst",
      naam: "betrokkenen",
      label: "Personen",
      een: "Persoon",
      nog: "Nog een persoon toevoegen",
      begint: true,
      velden: [
        { soort: "radio", naam: "rol", label: "Wat is de rol van deze persoon?", opties: opties.ROLLEN },
        {
          soort: "groep",
          vorm: "rij",
          naam: "naam",
          label: "Naam",
          velden: [
            { soort: "tekst", naam: "voornamen", label: "Voornamen", nodig: "graag" },
            { soort: "tekst", naam: "voorvoegsel", label: "Voorvoegsel", nodig: "graag" },
            { soort: "tekst", naam: "geslachtsnaam", label: "Achternaam", nodig: "graag" },
          ],
        },
        {
          soort: "keuze",
          naam: "naamOnbekendReden",
          label: "Is de naam niet bekend? Kies waarom",
          opties: opties.NAAM_ONBEKEND,
          nodig: "graag",
          als: naamOfReden,
        },
        {
          soort: "tekst",
          naam: "bsn",
          label: "Burgerservicenummer (BSN)",
          hulp: "9 cijfers. Het staat op een paspoort, identiteitskaart of rijbewijs.",
          breed: "kort",
          cijfers: true,
          nodig: "graag",
        },
        {
          soort: "keuze",
          naam: "geenBsnReden",
          label: "Heeft u geen BSN? Kies waarom",
          opties: opties.GEEN_BSN,
          nodig: "graag",
          als: ({ bsn }) => bsn === undefined,
        },
        deeldatum("geboortedatum", "Geboortedatum", {
          hulp: "Bijvoorbeeld 14-05-1987. Weet u alleen het jaar? Vul dan 1987 in.",
          nodig: "graag",
        }),
        {
          soort: "keuze",
          naam: "geboortedatumOnbekendReden",
          label: "Is de geboortedatum niet bekend? Kies waarom",
          opties: opties.GEBOORTEDATUM_ONBEKEND,
          nodig: "graag",
          als: ({ geboortedatum }) => geboortedatum === undefined,
        },
        { soort: "radio", naam: "geslacht", label: "Geslacht", opties: opties.GESLACHTEN, naastElkaar: true },
        { soort: "tekst", naam: "telefoon", label: "Telefoonnummer", type: "tel", breed: "middel" },
        { soort: "tekst", naam: "email", label: "E-mailadres", type: "email" },
        adressen,
        vertegenwoordiger,
      ],
    },
    {
      soort: "keuze",
      naam: "gemeenteRegie",
      label: "Welke gemeente heeft de regie?",
      hulp: "Meestal is dat de gemeente waar de betrokkene woont.",
      opties: opties.GEMEENTEN,
      nodig: "graag",
    },
    {
      soort: "keuze",
      naam: "gemeenteRegieReden",
      label: "Weet u niet welke gemeente? Kies waarom",
      opties: [["nietGespecificeerd", "Niet gespecificeerd"]],
      nodig: "graag",
      als: ({ gemeenteRegie }) => gemeenteRegie === undefined,
    },
  ],
});
