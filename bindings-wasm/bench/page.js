// What is timed, in one page: this package, and what ajv and zod can say of the same form.
import {
  Casus,
  aanmeldingSchema,
  checkCriteria,
  init,
  validateAanmelding,
  validateAanmeldingJson,
} from "koppelvlak/formulier";
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
  const half = new Casus({
    peildatum,
    feiten: checkCriteria(invoer)
      .waarde.toets.feiten.slice(0, 12)
      .map(({ feit, waarde }) => ({ feit, waarde })),
  });
  const zonder = await import("koppelvlak/formulier/zonder-wasm");
  await zonder.init();
  const plain = new zonder.Casus({ peildatum });
  const { bekeken } = casus;
  const [mid] = half.stand.vragen;
  const parsed = zelf.safeParse(aanmelding);
  const fits = {
    ajv: ajv(aanmelding),
    "zod by hand": parsed.success,
    "zod out of the schema": uit.safeParse(aanmelding).success,
  };
  const [first] = casus.stand.vragen;
  const open = casus.stand.vragen.length;
  const toggled = (one, feit) => (n) => one.zet(feit, n % 2 === 0 ? "ja" : "onbekend");
  const walk = new Casus({ peildatum });
  const walked = (n) => walk.zet(bekeken[(n * 29) % bekeken.length], ["ja", "nee", "onbekend"][n % 3]);
  return {
    bytes: text.length,
    fits,
    rows: [
      ["koppelvlak: validation of the filled form, object to object", 100, median(() => validateAanmelding(invoer))],
      ["koppelvlak: the same, text to text", null, median(() => validateAanmeldingJson(text))],
      ["koppelvlak: the same as a Standard Schema", null, median(() => standard.validate(aanmelding))],
      ["ajv: the JSON Schema, compiled before", null, median(() => ajv(aanmelding))],
      ["zod: the JSON Schema", null, median(() => uit.safeParse(aanmelding))],
      ["zod: written by hand, the top of the form and the persons", null, median(() => zelf.safeParse(aanmelding))],
      [`koppelvlak: one changed feit, of a casus with ${open} questions open`, 5, median(toggled(casus, first))],
      [
        `koppelvlak: one changed feit, of a casus with ${half.stand.vragen.length} questions open`,
        5,
        median(toggled(half, mid)),
      ],
      ["koppelvlak: one changed feit, from feit to feit", 5, median(walked)],
      ["without WebAssembly: validation, object to object", null, median(() => zonder.validateAanmelding(invoer))],
      [
        `without WebAssembly: one changed feit, of a casus with ${open} questions open`,
        null,
        median(toggled(plain, first)),
      ],
      ["koppelvlak: law and policy with all reasons, from the form", null, median(() => checkCriteria(invoer))],
    ],
  };
};
