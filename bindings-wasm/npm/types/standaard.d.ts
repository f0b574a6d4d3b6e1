// Standard Schema 1.1 and Standard JSON Schema, as far as this package uses them (standardschema.dev).
import type { Aanmelding, Meldingcode } from "./types.js";

/** What any library with schemas may expect of one. */
export interface StandardSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    /**
     * At once, without a promise. `libraryOptions.peildatum` goes before the day of the schema.
     * A field with an empty text counts as absent, and is left out of `value`.
     */
    readonly validate: (
      value: unknown,
      options?: Opties,
    ) => { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Opmerking[] };
    /** Knows `draft-2020-12` and `draft-07`; throws for another target. */
    readonly jsonSchema: {
      readonly input: (options: Doel) => Record<string, unknown>;
      readonly output: (options: Doel) => Record<string, unknown>;
    };
  };
}

/** More to say to `validate`. */
export interface Opties {
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** Which JSON Schema. */
export interface Doel extends Opties {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | ({} & string);
}

/** A finding at a place of the form. */
export interface Opmerking {
  /** What to do, in plain Dutch. */
  readonly message: string;
  /** The keys that lead to it; a place in a list is a number. */
  readonly path: readonly PropertyKey[];
  /** Stable code. */
  readonly code: Meldingcode;
}

/** The schema of the aanmelding. */
export interface AanmeldingSchema extends StandardSchema<Aanmelding> {
  /** What is worth mending but does not block. */
  advise(value: unknown, options?: Opties): Opmerking[];
}
