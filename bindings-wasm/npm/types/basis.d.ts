// What stands beside the operations.
import type {
  Aanmelding,
  CriteriaAdvies,
  CriteriaInvoer,
  Datum,
  FeitNaam,
  Fout,
  Indicatie,
  Meldingcode,
  Toetsing,
  Waarheid,
} from "./types.js";
import type { AanmeldingSchema } from "./standaard.js";

/**
 * Why the package could not do what was asked:
 *
 * - `niet-gestart`: an operation before `init()` or `initSync()`;
 * - `wasm-geweigerd`: the page may not run WebAssembly; see `koppelvlak/zonder-wasm`;
 * - `wasm-niet-opgehaald`: the `.wasm` was not there, or `connect-src` does not allow its host;
 * - `wasm-onbruikbaar`: what was loaded is not this module;
 * - `invoer-onleesbaar`: an object that cannot be JSON, such as one that holds itself;
 * - `casus-vrijgegeven`: a casus after `free()`;
 * - `doel-onbekend`: no JSON Schema for such a target;
 * - a {@link Meldingcode}: a casus or a schema with choices that do not exist.
 */
export type KoppelvlakCode =
  | "niet-gestart"
  | "wasm-geweigerd"
  | "wasm-niet-opgehaald"
  | "wasm-onbruikbaar"
  | "invoer-onleesbaar"
  | "casus-vrijgegeven"
  | "doel-onbekend"
  | Meldingcode;

/** What stands in the way of using the package. It repeats nothing of what was given. */
export class KoppelvlakError extends Error {
  /** Stable code. */
  readonly code: KoppelvlakCode;
  /** Every finding, if it is about choices. */
  readonly fouten: readonly Fout[];
}

/** What a casus begins with: the choices of `checkCriteria`, and feiten. */
export type CasusInvoer = Omit<CriteriaInvoer, "aanmelding">;

/** How a casus stands. A list that did not change is the same list as before. */
export interface Feitenstand {
  /** Law and policy together. The law leads. */
  readonly indicatie: Indicatie;
  /** The law. */
  readonly wet: Toetsing;
  /** The policy. */
  readonly beleid: Toetsing;
  /** The feiten that are still worth asking, in a fixed order. */
  readonly vragen: readonly FeitNaam[];
  /** Those that can still change the law. */
  readonly wetVragen: readonly FeitNaam[];
  /** Those that can still change the policy. */
  readonly beleidVragen: readonly FeitNaam[];
}

/**
 * A casus that stays: choices are checked once, then one feit after another changes.
 *
 * What nobody set is `onbekend`. It says what `checkCriteria` says on the same feiten.
 */
export class Casus {
  /** @throws {KoppelvlakError} when there is no peildatum, or a choice or a feit does not exist. */
  constructor(invoer: CasusInvoer);
  /** How it stands now. */
  readonly stand: Feitenstand;
  /** Every feit that law or policy looks at. */
  readonly bekeken: readonly FeitNaam[];
  /**
   * Sets one feit. Who said what it was before goes with it.
   *
   * @throws {KoppelvlakError} when there is no such feit or value; nothing changes then.
   */
  zet(feit: FeitNaam, waarde: Waarheid): Feitenstand;
  /** The same with everything that explains it: what `checkCriteria` gives on the same feiten. */
  explain(): CriteriaAdvies;
  /** {@link explain} as JSON: the answer of `checkCriteriaJson`. */
  explainJson(): string;
  /** Gives its memory back. Left out, that happens when nothing refers to it any more. */
  free(): void;
}

/** Choices of a schema. */
export interface SchemaKeuzes {
  /**
   * The day that counts as today and chooses the rules, or what gives it.
   * Absent: today in the Netherlands, each time something is validated.
   */
  peildatum?: Datum | (() => Datum) | undefined;
}

/** Makes a schema of the aanmelding with choices of one's own. */
export function createAanmeldingSchema(keuzes?: SchemaKeuzes): AanmeldingSchema;

/**
 * The aanmelding as a Standard Schema, for react-hook-form, TanStack Form and the like.
 *
 * Only what blocks becomes an issue. For the warnings: `aanmeldingSchema.advise(aanmelding)`.
 */
export const aanmeldingSchema: AanmeldingSchema;

export type { AanmeldingSchema, Opmerking, StandardSchema } from "./standaard.js";
export type { Aanmelding };
