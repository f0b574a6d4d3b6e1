// Who works on it, what has been tried, what is needed, and what is asked of the ZVH.

import type { Veld } from "../formulier/bouw";
import * as opties from "./opties";
import { datum, deeldatum, uitspraak, uitspraakOver, type Deel, type Vraagteksten } from "./uitspraak";

type Waarden = Readonly<Record<string, unknown>>;

const contact: readonly Veld[] = [
  { soort: "tekst", naam: "naam", label: "Naam", breed: "middel", nodig: "graag" },
  { soort: "tekst", naam: "telefoon", label: "Telefoonnummer", type: "tel", breed: "middel", nodig: "graag" },
  { soort: "tekst", naam: "email", label: "E-mailadres", type: "email", nodig: "graag" },
];

export const inzet = (teksten: Vraagteksten): Deel => ({
  id: "inzet",
  titel: "Partners en wat er al is gedaan",
  velden: [
    {
      soort: "lijst",
      naam: "partners",
      label: "Welke organisaties zijn betrokken?",
      hulp: "Noem organisaties die voor een overleg kunnen worden uitgenodigd.",
      een: "Partner",
      eerste: "Partner toevoegen",
      nog: "Nog een partner toevoegen",
      velden: [
        { soort: "keuze", naam: "organisatie", label: "Organisatie", opties: opties.ORGANISATIES, nodig: "graag" },
        { soort: "tekst", naam: "organisatienaam", label: "Naam van de organisatie", breed: "middel" },
        { soort: "meer", naam: "domeinen", label: "Op welke domeinen heeft deze partner hier een taak?", opties: opties.DOMEINEN },
        { soort: "groep", vorm: "rij", naam: "contactpersoon", label: "Contactpersoon", velden: contact },
      ],
    },
    {
      soort: "groep",
      naam: "casusregisseur",
      label: "Casusregie",
      velden: [
        {
          soort: "radio",
          naam: "status",
          label: "Is er nu een casusregisseur?",
          hulp: "Iemand die de regie heeft op de inhoud.",
          opties: opties.REGISSEURS,
          naastElkaar: true,
          nodig: true,
        },
        { soort: "keuze", naam: "organisatie", label: "Organisatie", opties: opties.ORGANISATIES, als: aanwezig },
        ...contact.map((veld): Veld => ({ ...veld, als: aanwezig })),
      ],
    },
    {
      soort: "lijst",
      naam: "inzet",
      label: "Welke hulp of aanpak is al geprobeerd?",
      een: "Inzet",
      eerste: "Inzet toevoegen",
      nog: "Nog een inzet toevoegen",
      velden: [
        { soort: "tekst", naam: "omschrijving", label: "Wat is er gedaan?", regels: 2, nodig: "graag" },
        { soort: "keuze", naam: "doorWie", label: "Door wie?", opties: opties.ORGANISATIES, nodig: "graag" },
        deeldatum("vanaf", "Vanaf"),
        deeldatum("tot", "Tot en met", { hulp: "Loopt het nog? Laat dit dan leeg." }),
        { soort: "tekst", naam: "resultaat", label: "Wat was het resultaat?", regels: 2, nodig: "graag" },
        { soort: "tekst", naam: "redenVastgelopen", label: "Waarom liep het vast?", regels: 2 },
      ],
    },
    uitspraakOver(teksten, "lokaleAanpakGeprobeerd", "lokale-aanpak-geprobeerd"),
    {
      soort: "lijst",
      naam: "eerdereOpschaling",
      label: "Is de casus eerder opgeschaald?",
      een: "Opschaling",
      eerste: "Opschaling toevoegen",
      nog: "Nog een opschaling toevoegen",
      velden: [
        { soort: "keuze", naam: "soort", label: "Naar wat?", opties: opties.OPSCHALINGEN, nodig: "graag" },
        { soort: "tekst", naam: "fase", label: "Fase", hulp: "Bijvoorbeeld: AVE 2.", breed: "kort" },
        deeldatum("datum", "Wanneer?"),
        { soort: "tekst", naam: "toelichting", label: "Uitleg", regels: 2 },
      ],
    },
    {
      soort: "lijst",
      naam: "titels",
      label: "Welke maatregelen of zaken lopen er?",
      hulp: "Bijvoorbeeld een zorgmachtiging of een strafzaak. Alleen als u dit mag delen.",
      een: "Maatregel of zaak",
      eerste: "Maatregel of zaak toevoegen",
      nog: "Nog een maatregel of zaak toevoegen",
      velden: [
        { soort: "keuze", naam: "soort", label: "Wat is het?", opties: opties.TITELS, nodig: "graag" },
        datum("van", "Eerste dag"),
        datum("tot", "Laatste dag"),
        { soort: "tekst", naam: "omschrijving", label: "Uitleg", regels: 2 },
      ],
    },
  ],
});

function aanwezig({ status }: Waarden): boolean {
  return status === "aanwezig";
}

const FEITNAAM: Readonly<Record<string, string>> = { sociaalDomein: "sociaal-domein" };

const bijJa = ({ nodig }: Waarden): boolean => (nodig as { waarde?: string } | undefined)?.waarde === "ja";

export const samenwerking = (teksten: Vraagteksten): Deel => {
  const sleutels = opties.DOMEINEN.map(([waarde, titel]) => ({ waarde, titel }));
  const feit = (soort: string, naam: string): string => `${soort}-${FEITNAAM[naam] ?? naam}-nodig`;
  return {
    id: "samenwerking",
    titel: "Wat is er nodig?",
    velden: [
      {
        soort: "groep",
        vorm: "kaal",
        naam: "samenwerking",
        label: "Samenwerking",
        velden: [
          uitspraakOver(teksten, "nietBinnenEenKeten", "niet-binnen-een-keten"),
          uitspraakOver(teksten, "samenwerkingNoodzakelijk", "samenwerking-noodzakelijk"),
          uitspraakOver(teksten, "dwangNodig", "dwang-nodig"),
          uitspraakOver(teksten, "drangNodig", "drang-nodig"),
          {
            soort: "vasteLijst",
            naam: "ketens",
            label: "Ketens",
            hulp: "Een keten is een groep organisaties met hetzelfde soort taak. Hier gaat het om het beleid.",
            sleutel: "keten",
            sleutels,
            velden: (keten) => [uitspraakOver(teksten, "nodig", feit("keten", keten.waarde))],
          },
          {
            soort: "vasteLijst",
            naam: "domeinen",
            label: "Domeinen",
            hulp: "Een domein is een groep taken uit de wet. Hier gaat het om de wettelijke toets.",
            sleutel: "domein",
            sleutels,
            velden: (domein) => [
              uitspraakOver(teksten, "nodig", feit("domein", domein.waarde)),
              {
                soort: "tekst",
                naam: "taak",
                label: "Welke taak is nodig?",
                hulp: "Bijvoorbeeld: toezicht door de reclassering.",
                nodig: "graag",
                als: bijJa,
              },
            ],
          },
        ],
      },
    ],
  };
};

export interface Criterium {
  id: string;
  titel: string;
}

export const verzoek = (criteria: readonly Criterium[]): Deel => ({
  id: "verzoek",
  titel: "Wat wilt u bereiken?",
  velden: [
    {
      soort: "tekst",
      naam: "doel",
      label: "Welk resultaat wilt u bereiken?",
      hulp: "Bijvoorbeeld: een veilige woonplek, en rust voor het gezin.",
      regels: 3,
      nodig: "graag",
    },
    { soort: "tekst", naam: "verzoek", label: "Wat moet het ZVH doen?", regels: 3, nodig: "graag" },
    {
      soort: "vasteLijst",
      naam: "motiveringen",
      label: "Waarom past deze casus bij het ZVH?",
      hulp: "Leg per criterium uit of het volgens u geldt. Dit staat naast de toets en verandert die niet.",
      sleutel: "criterium",
      sleutels: criteria.map(({ id, titel }) => ({ waarde: id, titel, kop: true })),
      velden: (): Veld[] => [
        {
          soort: "radio",
          naam: "waarde",
          label: "Geldt dit criterium volgens u?",
          opties: opties.ANTWOORDEN,
          naastElkaar: true,
        },
        {
          soort: "tekst",
          naam: "tekst",
          label: "Uitleg",
          hulp: "Noem feiten.",
          regels: 2,
          nodig: "graag",
          als: ({ waarde }) => waarde !== undefined,
        },
      ],
    },
    {
      soort: "radio",
      naam: "terugkoppelingGewenst",
      label: "Wilt u horen wat er met de aanmelding gebeurt?",
      opties: opties.ANTWOORDEN.slice(0, 2),
      naastElkaar: true,
    },
  ],
});

export const informeren = (): Deel => ({
  id: "informeren",
  titel: "Wat weet de betrokkene, en wat mag u delen?",
  velden: [
    {
      soort: "groep",
      naam: "informeren",
      label: "Informeren en toestemming",
      velden: [
        {
          soort: "radio",
          naam: "geinformeerd",
          label: "Heeft u de betrokkene over de aanmelding verteld?",
          hulp: "Vertellen is iets anders dan toestemming vragen.",
          opties: opties.ANTWOORDEN.slice(0, 2),
          naastElkaar: true,
          nodig: true,
        },
        datum("datum", "Wanneer heeft u dit verteld?", {
          nodig: "graag",
          als: ({ geinformeerd }) => geinformeerd === "ja",
        }),
        {
          soort: "radio",
          naam: "redenNiet",
          label: "Waarom nog niet?",
          opties: opties.REDENEN_NIET,
          als: ({ geinformeerd }) => geinformeerd === "nee",
        },
        {
          soort: "tekst",
          naam: "redenToelichting",
          label: "Welke andere reden?",
          regels: 2,
          als: ({ redenNiet }) => redenNiet === "anders",
        },
        {
          soort: "radio",
          naam: "toestemming",
          label: "Is er toestemming gevraagd?",
          hulp: "Toestemming is voor een aanmelding niet altijd nodig.",
          opties: opties.TOESTEMMINGEN,
        },
        { soort: "tekst", naam: "mening", label: "Wat vindt en vraagt de betrokkene zelf?", regels: 3 },
      ],
    },
    {
      soort: "keuze",
      naam: "grondslag",
      label: "Op welke grond deelt u deze gegevens?",
      hulp: "Weet u het niet? Vraag het aan een jurist of privacy-adviseur van uw organisatie.",
      opties: opties.GRONDSLAGEN,
      nodig: "graag",
    },
    {
      soort: "lijst",
      naam: "beperkingen",
      label: "Zijn er beperkingen bij het delen?",
      een: "Beperking",
      eerste: "Beperking toevoegen",
      nog: "Nog een beperking toevoegen",
      velden: [
        { soort: "keuze", naam: "soort", label: "Wat voor beperking?", opties: opties.BEPERKINGEN, nodig: "graag" },
        { soort: "tekst", naam: "omschrijving", label: "Uitleg", regels: 2 },
        {
          soort: "meer",
          naam: "nietDelenMet",
          label: "Met wie mogen de gegevens niet worden gedeeld?",
          opties: opties.ORGANISATIES,
          als: ({ soort }) => soort === "nietDelenMet",
        },
      ],
    },
  ],
});

export const administratie = (): Deel => ({
  id: "administratie",
  titel: "In te vullen door het ZVH",
  velden: [
    {
      soort: "groep",
      vorm: "uitklap",
      naam: "administratie",
      label: "Ontvangst van de aanmelding",
      velden: [
        { soort: "tekst", naam: "zaaknummer", label: "Zaaknummer", breed: "middel" },
        datum("ontvangenOp", "Ontvangen op"),
        { soort: "tekst", naam: "ontvangenOm", label: "Ontvangen om", hulp: "Bijvoorbeeld 09:30.", breed: "kort" },
        { soort: "radio", naam: "volledigheidsstatus", label: "Kan de aanmelding naar de triage?", opties: opties.VOLLEDIGHEID },
      ],
    },
  ],
});

/** What the house says, beside the aanmelding: it is no part of it. */
export const huis = (teksten: Vraagteksten): readonly Veld[] => [
  uitspraakOver(teksten, "mandaatExtraTaak", "mandaat-extra-taak"),
  uitspraak("combinatieNietRelevant", {
    label: "Is een aanpak van het gezin of het gebied hier niet van belang?",
    hulp: "Leg uit waarom niet.",
  }),
];

/** A question of a table or of the region. Its answer is a row with the name of the feit. */
export const aanvullend = (vraag: { vraag: string; uitleg: string }, feit: string): readonly Veld[] =>
  uitspraak("antwoord", { label: vraag.vraag, hulp: vraag.uitleg, feiten: [feit] }).velden;
