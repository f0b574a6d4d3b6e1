// What every part of the form can do, from one field to the whole aanmelding.

import type { Json } from "../typen";
import type { Plek } from "./plek";

/** Every place of the aanmelding (as a JSON pointer) with the part of the form that shows it. */
export type Plekken = Map<string, Plek>;

export interface Onderdeel {
  readonly element: HTMLElement;
  /** What is filled in; `undefined` when nothing is. */
  lees(): Json | undefined;
  /** Fills in. What the form cannot show is kept and read back until someone changes it. */
  zet(waarde: Json | undefined): void;
  /** Notes which place is shown where. The places of rows move when rows come and go. */
  meld(pad: string, plekken: Plekken): void;
}

/** What a description of a part says of it. */
export interface Basis {
  /** Its name in the aanmelding. */
  naam: string;
  label: string;
  hulp?: string;
  /** Always asked for: `true` is told to screen readers, `"graag"` is not marked as optional. */
  nodig?: boolean | "graag";
  /** Shown only in these cases, or when something is filled in. */
  als?: (broers: Readonly<Record<string, Json | undefined>>) => boolean;
  /** Rarely needed: folded away at the end of its group. */
  achteraf?: boolean;
  /** The feiten that this part answers, so that a question can link to it. */
  feiten?: string[];
}

export const isObject = (waarde: Json | undefined): waarde is { [naam: string]: Json } =>
  typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);

/** A name in a JSON pointer. */
export const stap = (pad: string, naam: string | number): string =>
  `${pad}/${String(naam).replaceAll("~", "~0").replaceAll("/", "~1")}`;
