// Between what people type and what the aanmelding holds. Only the notation changes: whatever is
// no date or number goes on as it is, and the library says what is wrong with it.

import type { Json } from "../typen";

export type Vorm = "tekst" | "datum" | "deeldatum" | "getal";

const DAG = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const MAAND = /^(\d{1,2})[-/. ](\d{4})$/;
const ISO_DAG = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_MAAND = /^(\d{4})-(\d{2})$/;

/** Typed text as a value; `undefined` for nothing. */
export function leesWaarde(vorm: Vorm, getypt: string): Json | undefined {
  const tekst = vorm === "tekst" ? getypt : getypt.trim();
  if (tekst.trim() === "") return undefined;
  if (vorm === "getal") return /^\d{1,9}$/.test(tekst) ? Number(tekst) : tekst;
  if (vorm === "tekst") return tekst;
  const dag = DAG.exec(tekst);
  if (dag) return `${dag[3]}-${twee(dag[2])}-${twee(dag[1])}`;
  const maand = vorm === "deeldatum" ? MAAND.exec(tekst) : null;
  return maand ? `${maand[2]}-${twee(maand[1])}` : tekst;
}

/** A value as text to show; `undefined` when a text field cannot show it. */
export function toonWaarde(vorm: Vorm, waarde: Json): string | undefined {
  if (vorm === "getal" && typeof waarde === "number") return String(waarde);
  if (typeof waarde !== "string") return undefined;
  if (vorm === "datum" || vorm === "deeldatum") return datumInWoord(waarde);
  return waarde;
}

/** A date as people write it: 14-05-1987. */
export function datumInWoord(iso: string): string {
  const dag = ISO_DAG.exec(iso);
  if (dag) return `${dag[3]}-${dag[2]}-${dag[1]}`;
  const maand = ISO_MAAND.exec(iso);
  return maand ? `${maand[2]}-${maand[1]}` : iso;
}

/** Today in the Netherlands of whoever sits at the screen. */
export function vandaag(): string {
  const nu = new Date();
  return `${nu.getFullYear()}-${twee(String(nu.getMonth() + 1))}-${twee(String(nu.getDate()))}`;
}

function twee(cijfers: string | undefined): string {
  return (cijfers ?? "").padStart(2, "0");
}
