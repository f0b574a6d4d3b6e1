// What the tests in node share.
import { readFileSync } from "node:fs";
import { parse } from "./vectors.mjs";

export const top = new URL("../../", import.meta.url);
export const lines = () => parse(readFileSync(new URL("target/vectors/answers.ndjson", top), "utf8"));
/** A filled aanmelding in which nothing blocks on its day. */
export const volledig = () => JSON.parse(readFileSync(new URL("core/tests/fixtures/volledig.json", top), "utf8"));
export const DAG = "2025-06-16";
/** Says how long a thing took. */
export function timed(what, run) {
  const start = performance.now();
  const gives = run();
  console.log(`${what}: ${Math.round(performance.now() - start)} ms`);
  return gives;
}
