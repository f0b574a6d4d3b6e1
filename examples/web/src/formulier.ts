// The page with the form: starts the library, builds the form, and keeps the advice up to date.

import { adviseer, regelsOp, start, type Advies } from "./advies";
import { bewaar, lees, toonLezing } from "./bestand";
import { el, vind } from "./dom";
import "./druk";
import { maakTekst } from "./formulier/blad";
import { Casusblad, naarBegin, type Keuzes } from "./formulier/casus";
import { toonBijVelden, toonSamenvatting } from "./formulier/meldingen";
import { VERLATEN } from "./formulier/plek";
import type { Onderdeel } from "./formulier/onderdeel";
import { vandaag } from "./formulier/waarden";
import { geenWasm } from "./geenwasm";
import { toonAdvies } from "./paneel/paneel";
import { naRust } from "./rust";
import type { Json, Melding, Regels } from "./typen";

const STANDAARDREGIO = "zaanstreek-waterland";

class Pagina {
  private readonly formulier = vind<HTMLFormElement>("formulier");
  private readonly regio = vind<HTMLSelectElement>("regio");
  private readonly dag: Onderdeel;
  private readonly blad: Casusblad;
  private regels: Regels;
  private regelsVan = "";
  /** After "controleren" every place says what is missing. */
  private overal = false;
  private gewijzigd = false;

  constructor(regels: Regels) {
    this.regels = regels;
    this.blad = new Casusblad(this.formulier, vind("inhoud"), regels);
    this.dag = maakTekst({
      soort: "tekst",
      naam: "peildatum",
      label: "De regels van deze dag",
      hulp: "Meestal vandaag.",
      vorm: "datum",
      breed: "kort",
      nodig: true,
    });
    vind("peildatum-plek").append(this.dag.element);
    this.dag.zet(vandaag());
    this.vulRegios(regels);
    this.regelsVan = `${vandaag()} ${STANDAARDREGIO}`;
    this.blad.ken(regels);
    this.luister();
    this.ververs();
  }

  private luister(): void {
    const straks = naRust(() => this.ververs());
    for (const element of [this.formulier, vind("advies")]) {
      element.addEventListener("change", () => {
        this.gewijzigd = true;
        straks();
      });
      element.addEventListener(VERLATEN, straks);
    }
    this.formulier.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      this.controleer();
    });
    vind("opslaan").addEventListener("click", () => {
      bewaar(this.blad.lees(this.keuzes()));
      this.gewijzigd = false;
      vind("uitslag").textContent = "Het bestand is opgeslagen op deze computer.";
    });
    vind<HTMLInputElement>("openen").addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) void this.open(target);
    });
    this.luisterNaarLeegmaken();
    addEventListener("beforeunload", (gebeurtenis) => {
      if (this.gewijzigd) gebeurtenis.preventDefault();
    });
  }

  private luisterNaarLeegmaken(): void {
    const vraag = vind<HTMLDialogElement>("leeg-vraag");
    vind("leegmaken").addEventListener("click", () => vraag.showModal());
    vind("leeg-nee").addEventListener("click", () => vraag.close());
    vind("leeg-ja").addEventListener("click", () => {
      vraag.close();
      this.toon({ peildatum: vandaag(), regio: STANDAARDREGIO });
      vind("lezing").hidden = true;
      vind<HTMLInputElement>("openen").value = "";
      this.gewijzigd = false;
      naarBegin();
    });
  }

  private keuzes(): Keuzes {
    const dag = this.dag.lees();
    return { peildatum: typeof dag === "string" ? dag : "", regio: this.regio.value };
  }

  /** Reads the form, asks the library, and shows what it says. */
  private ververs(): Advies {
    const keuzes = this.keuzes();
    this.laadRegels(keuzes);
    const advies = adviseer(this.blad.lees(keuzes));
    this.vraagOok(advies);
    const plekken = this.blad.plekken();
    this.dag.meld("/peildatum", plekken);
    toonBijVelden(meldingenVan(advies), plekken, this.overal);
    toonAdvies(advies, plekken, this.regels);
    if (this.overal) toonSamenvatting(meldingenVan(advies), plekken);
    return advies;
  }

  /** Questions of a table or of the region get a place on the page as soon as they matter. */
  private vraagOok({ triage }: Advies): void {
    if (triage.status !== "ok") return;
    for (const vraag of triage.waarde.vragen ?? []) this.blad.vraagOok(vraag.feit, vraag);
  }

  private laadRegels({ peildatum, regio }: Keuzes): void {
    const nu = `${peildatum} ${regio}`;
    if (nu === this.regelsVan) return;
    this.regelsVan = nu;
    const antwoord = regelsOp(peildatum, regio);
    if (antwoord.status !== "ok") return;
    this.regels = antwoord.waarde;
    this.blad.ken(this.regels);
  }

  private controleer(): void {
    this.overal = true;
    const meldingen = meldingenVan(this.ververs());
    const goed = meldingen.every((melding) => melding.ernst !== "fout");
    vind("uitslag").textContent = goed
      ? "Alles wat nodig is, is ingevuld. U kunt de aanmelding nu opslaan en aan het ZVH geven."
      : "";
    if (!goed) {
      const samenvatting = vind("samenvatting");
      samenvatting.focus({ preventScroll: true });
      samenvatting.scrollIntoView({ block: "start" });
    }
  }

  private async open(invoer: HTMLInputElement): Promise<void> {
    const bestand = invoer.files?.[0];
    if (!bestand) return;
    const lezing = lees(await bestand.text(), this.keuzes().peildatum);
    if (lezing.casus) this.toon(lezing.casus);
    toonLezing(lezing, this.blad.plekken());
  }

  /** Fills in a casus, or empties everything. */
  private toon(casus: { [naam: string]: Json }): void {
    this.overal = false;
    for (const plek of new Set(this.blad.plekken().values())) plek.geraakt = false;
    this.dag.zet(casus["peildatum"] ?? this.dag.lees());
    const regio = casus["regio"];
    // A region of one's own, in the file, is instead of one from the list.
    if (typeof regio === "string" || "regioprofiel" in casus) this.kiesRegio(typeof regio === "string" ? regio : "");
    this.blad.ken(this.regels);
    this.blad.zet(casus);
    toonSamenvatting([], new Map());
    vind("uitslag").textContent = "";
    this.ververs();
    this.gewijzigd = false;
  }

  private vulRegios(regels: Regels): void {
    const naam = (titel: string): string => titel.replace("Zorg- en Veiligheidshuis ", "");
    const opties = regels.regios.map(({ regio, titel }) => el("option", { value: regio }, naam(titel)));
    this.regio.replaceChildren(...opties, el("option", { value: "" }, "Alleen landelijk"));
    this.regio.value = STANDAARDREGIO;
  }

  /** A region that the library does not have stays in the file: the library says so. */
  private kiesRegio(regio: string): void {
    const bekend = [...this.regio.options].some((optie) => optie.value === regio);
    if (!bekend) this.regio.append(el("option", { value: regio }, regio));
    this.regio.value = regio;
  }
}

/** What is missing or does not fit: in the aanmelding, and in the answers beside it. */
function meldingenVan({ validatie, triage }: Advies): Melding[] {
  const eigen = validatie.status === "ok" ? validatie.waarde.bevindingen : validatie.fouten;
  const ernaast = triage.status === "fout" && validatie.status === "ok" ? triage.fouten : [];
  return [...eigen, ...ernaast];
}

async function begin(): Promise<void> {
  try {
    await start();
  } catch (oorzaak) {
    geenWasm(oorzaak);
    return;
  }
  const antwoord = regelsOp(vandaag(), STANDAARDREGIO);
  if (antwoord.status !== "ok") return;
  new Pagina(antwoord.waarde);
  vind("werk").hidden = false;
  vind("advies").hidden = false;
  document.documentElement.dataset["klaar"] = String(Math.round(performance.now()));
}

void begin();
