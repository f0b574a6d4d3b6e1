// What is timed, in one page: this package, and what ajv and zod can say of the same form.
import { Casus, aanmeldingSchema, checkCriteria, init, validateAanmelding, validateAanmeldingJson } from "koppelvlak/formulier";
import * as z from "zod";
import { zelf } from "./zod.js";
import ajv from "virtual:ajv";
import schema from "virtual:schema";

const SAMPLES = 1000;

/** The median of 1 000 samples in µs; a sample is as many calls as the clock needs. */
function median(call) {
  let calls = 1;
  const sample = () => {
    const start = performance.now();
    for (let at = 0; at < calls; at += 1) call(at);
    return performance.now() - start;
  };
  while (sample() < 1) calls *= 2;
  const seen = Array.from({ length: SAMPLES }, () => (1000 * sample()) / calls).sort((a, b) => a - b);
  return seen[SAMPLES / 2];
}

window.meet = async (invoer) => {
  await init();
  const { aanmelding, peildatum } = invoer;
  const text = JSON.stringify(invoer);
  const standard = aanmeldingSchema["~standard"];
  const uit = z.fromJSONSchema(schema);
  const casus = new Casus({ peildatum });
  const half = new Casus({ peildatum, feiten: checkCriteria(invoer).waarde.toets.feiten.slice(0, 12).map(({ feit, waarde }) => ({ feit, waarde })) });
  const { bekeken } = casus;
  const [mid] = half.stand.vragen;
  const parsed = zelf.safeParse(aanmelding);
  const fits = { ajv: ajv(aanmelding), "zod by hand": parsed.success, "zod out of the schema": uit.safeParse(aanmelding).success };
  const at = (place) => bekeken[(place * 29) % bekeken.length];
  return {
    bytes: text.length,
    fits,
    vragen: [casus.stand.vragen.length, half.stand.vragen.length],
    rows: [
      ["koppelvlak: validation of the filled form, object to object", 100, median(() => validateAanmelding(invoer))],
      ["koppelvlak: the same, text to text", null, median(() => validateAanmeldingJson(text))],
      ["koppelvlak: the same as a Standard Schema", null, median(() => standard.validate(aanmelding))],
      ["ajv: the JSON Schema, compiled before", null, median(() => ajv(aanmelding))],
      ["zod: the JSON Schema", null, median(() => uit.safeParse(aanmelding))],
      ["zod: written by hand, the top of the form and the persons", null, median(() => zelf.safeParse(aanmelding))],
      ["koppelvlak: one changed feit, nothing known at first", 5, median((n) => casus.zet(at(n), n % 3 === 0 ? "onbekend" : "nee"))],
      ["koppelvlak: one changed feit, half known", 5, median((n) => half.zet(mid, n % 2 === 0 ? "ja" : "onbekend"))],
      ["koppelvlak: law and policy with all reasons, from the form", null, median(() => checkCriteria(invoer))],
    ],
  };
};
