// The aanmelding as a Standard Schema 1.1 object. Warnings never become issues.
import { aanmelding } from "./aanmelding.schema.js";
import { KoppelvlakError } from "./fout.js";

let calendar;
/** Today in the Netherlands, as ISO text. */
function today() {
  calendar ??= new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
  return calendar.format(new Date());
}

/** Makes the maker of schemas; `validate` is `validateAanmelding`. */
export function schemaMaker(validate) {
  return ({ peildatum } = {}) => {
    const dag = (options) => {
      const chosen = options?.libraryOptions?.peildatum ?? peildatum ?? today;
      return typeof chosen === "function" ? chosen() : chosen;
    };
    const found = (value, options) => {
      const invoer = { peildatum: dag(options), aanmelding: value === undefined ? {} : value };
      const antwoord = validate(invoer);
      if (antwoord.status === "ok") return antwoord.waarde.bevindingen;
      // what does not fit outside the aanmelding is not the one who fills it in to blame
      const [other] = antwoord.fouten.filter((fout) => fout.pad[0] !== "aanmelding");
      if (other) throw new KoppelvlakError(other.code, other.tekst, { fouten: antwoord.fouten });
      return antwoord.fouten.map((fout) => ({ ...fout, pad: fout.pad.slice(1) }));
    };
    const said = (value, options, ernst) =>
      found(value, options)
        .filter((fout) => fout.ernst === ernst)
        .map((fout) => ({ message: fout.tekst, path: keys(fout.pad, value), code: fout.code }));
    return {
      "~standard": {
        version: 1,
        vendor: "koppelvlak",
        validate: (given, options) => {
          const value = tidy(given);
          const issues = said(value, options, "fout");
          return issues.length === 0 ? { value } : { issues };
        },
        jsonSchema: { input: jsonSchema, output: jsonSchema },
      },
      advise: (given, options) => said(tidy(given), options, "waarschuwing"),
    };
  };
}

function tidy(value) {
  try {
    return filled(value);
  } catch (cause) {
    throw new KoppelvlakError("invoer-onleesbaar", "This value holds itself, or is nested too deep.", { cause });
  }
}

/**
 * Without fields that hold an empty text: that is what a form has for what nobody filled in.
 * What has none stays the same object.
 */
function filled(value) {
  if (value === null || typeof value !== "object" || typeof value.toJSON === "function") return value;
  let copy;
  for (const key of Object.keys(value)) {
    const field = value[key];
    const next = field === "" && !Array.isArray(value) ? undefined : filled(field);
    if (next === field) continue;
    copy ??= Array.isArray(value) ? [...value] : { ...value };
    if (next === undefined) delete copy[key];
    else copy[key] = next;
  }
  return copy ?? value;
}

/** The steps as keys of the value: a place in a list is a number. */
function keys(pad, value) {
  let here = value;
  return pad.map((step) => {
    const key = Array.isArray(here) && /^\d+$/.test(step) ? Number(step) : step;
    here = here?.[key];
    return key;
  });
}

const TARGETS = {
  "draft-2020-12": (schema) => ({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema }),
  "draft-07": ({ $defs, ...schema }) => ({
    $schema: "http://json-schema.org/draft-07/schema#",
    ...moved(schema),
    definitions: moved($defs),
  }),
};

/** With references as they were before the definitions moved. */
function moved(schema) {
  if (Array.isArray(schema)) return schema.map(moved);
  if (schema === null || typeof schema !== "object") return schema;
  const entry = ([key, value]) => [key, key === "$ref" ? value.replace("#/$defs/", "#/definitions/") : moved(value)];
  return Object.fromEntries(Object.entries(schema).map(entry));
}

function jsonSchema({ target }) {
  const make = Object.hasOwn(TARGETS, target) ? TARGETS[target] : undefined;
  if (make) return make(structuredClone(aanmelding));
  throw new KoppelvlakError(
    "doel-onbekend",
    `There is no JSON Schema for this target. There is: ${Object.keys(TARGETS).join(", ")}.`,
  );
}
