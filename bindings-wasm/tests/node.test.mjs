// The package in node: every vector through its entries, and what it promises beside them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import * as formulier from "koppelvlak/formulier";
import * as formulierSlim from "koppelvlak/formulier/slim";
import * as alles from "koppelvlak";
import { DAG, lines, timed, top, volledig } from "./hulp.mjs";
import { door, run } from "./vectors.mjs";

const FORMULIER = ["validate_aanmelding", "check_criteria", "advise_triage", "describe_regels"];

before(async () => {
  await Promise.all([alles.init(), alles.init()]);
  await alles.init("not looked at any more");
  formulier.initSync();
});

test("every vector gives the bytes that Rust gives", () => {
  const all = lines();
  const seen = timed("all operations, in node", () => run(alles, all));
  assert.deepEqual(seen, { aantal: all.length, anders: [] });
  const some = all.filter(({ op }) => FORMULIER.includes(op)).length;
  assert.deepEqual(run(formulier, all), { aantal: some, anders: [] });
});

test("the functions are those that the types tell of, and those of the contract", () => {
  const declared = (file) =>
    [
      ...readFileSync(new URL(`target/npm/koppelvlak/types/${file}.d.ts`, top), "utf8").matchAll(
        /^export function (\w+)/gm,
      ),
    ].map(([, name]) => name);
  const functions = (entry) => Object.keys(entry).filter((name) => /^[a-z]/.test(name) && name !== "aanmeldingSchema");
  const besides = ["createAanmeldingSchema", "init", "initSync"];
  const some = [...declared("formulier"), ...besides].sort();
  assert.deepEqual(functions(formulier).sort(), some);
  assert.deepEqual(functions(formulierSlim).sort(), some);
  assert.deepEqual(functions(alles).sort(), [...declared("alles"), ...some].sort());
  const ops = [...new Set(lines().map(({ op }) => door(op)))].sort();
  assert.deepEqual(
    functions(alles)
      .filter((name) => name.endsWith("Json"))
      .sort(),
    ops,
  );
});

test("what the package says of itself is there", () => {
  const manifest = JSON.parse(readFileSync(new URL("target/npm/koppelvlak/package.json", top), "utf8"));
  const files = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(files));
  for (const file of files(manifest.exports).filter((file) => !file.includes("*"))) {
    assert.ok(readFileSync(new URL(file, new URL("target/npm/koppelvlak/", top))).length > 0, file);
  }
  assert.equal(manifest.dependencies, undefined);
});

test("a value gives what its JSON gives, and nothing in it is lost", () => {
  const invoer = { peildatum: DAG, aanmelding: volledig() };
  const antwoord = alles.validateAanmelding(invoer);
  assert.deepEqual(antwoord, JSON.parse(alles.validateAanmeldingJson(JSON.stringify(invoer))));
  assert.equal(antwoord.waarde.volledigheid, "compleet");
  const places = (huisnummer) => {
    const { waarde } = alles.validateAanmelding({
      peildatum: DAG,
      aanmelding: { betrokkenen: [{ adressen: [{ huisnummer }] }] },
    });
    return waarde.bevindingen.filter(({ code }) => code === "type-onjuist").map(({ plaats }) => plaats);
  };
  for (const number of [Number.NaN, Infinity, 12n])
    assert.deepEqual(places(number), ["/betrokkenen/0/adressen/0/huisnummer"]);
  assert.deepEqual(places(12), []);
  const round = {};
  round.round = round;
  assert.throws(() => alles.validateAanmelding(round), { code: "invoer-onleesbaar" });
  assert.equal(alles.validateAanmelding().status, "fout");
  assert.throws(() => alles.validateAanmeldingJson({}), { code: "type-onjuist" });
});

test("a casus that stays says what checkCriteria says on the same feiten", () => {
  const casus = new alles.Casus({ peildatum: DAG });
  const known = new Map();
  const { bekeken } = casus;
  let settled = 0;
  for (let step = 0; step < 200; step += 1) {
    const feit = bekeken[(step * 29) % bekeken.length];
    const waarde = ["ja", "ja", "nee", "onbekend"][(step * 7 + (step >> 3)) % 4];
    known.delete(feit);
    known.set(feit, waarde);
    const stand = casus.zet(feit, waarde);
    const feiten = [...known].map(([feit, waarde]) => ({ feit, waarde }));
    const { toets } = alles.checkCriteria({ peildatum: DAG, feiten }).waarde;
    const [wet, beleid] = [toets.wet, toets.beleid].map(({ vragen = [] }) => vragen.map(({ feit }) => feit));
    assert.deepEqual(
      [stand.indicatie, stand.wet, stand.beleid],
      [toets.indicatie, toets.wet.uitkomst, toets.beleid.uitkomst],
    );
    assert.deepEqual([stand.wetVragen, stand.beleidVragen], [wet, beleid]);
    assert.deepEqual(
      stand.vragen,
      bekeken.filter((feit) => wet.includes(feit) || beleid.includes(feit)),
    );
    assert.equal(casus.stand, stand);
    settled += stand.vragen.length === 0 ? 1 : 0;
    if (step % 40 === 0) assert.deepEqual(casus.explain().toets.wet, toets.wet);
  }
  assert.ok(settled > 0 && settled < 200, String(settled));
});

test("a list of questions that did not change is the same list", () => {
  const casus = new alles.Casus({ peildatum: DAG });
  const { vragen } = casus.stand;
  assert.equal(casus.zet(vragen[0], "onbekend").vragen, vragen);
  assert.notEqual(casus.zet(vragen[0], "ja").vragen, vragen);
});

test("a casus refuses what it does not know, and stays as it was", () => {
  const casus = new alles.Casus({
    peildatum: DAG,
    feiten: [{ feit: "gebied-lokaal", waarde: "ja", organisatie: "politie" }],
  });
  const before = casus.explainJson();
  for (const [feit, waarde, code] of [
    ["zo-niet", "ja", "feit-onbekend"],
    ["", "ja", "feit-onbekend"],
    ["gebied-lokaal", true, "keuze-onbekend"],
    ["gebied-lokaal", "toString", "keuze-onbekend"],
  ]) {
    assert.throws(() => casus.zet(feit, waarde), { code });
  }
  assert.equal(casus.explainJson(), before);
  assert.equal(casus.explain().toets.feiten[0].herkomst[0].organisatie, "politie");
  assert.throws(
    () => new alles.Casus({}),
    (error) => error.code === "peildatum-ontbreekt" && error.fouten.length === 1,
  );
  assert.throws(
    () => new alles.Casus({ peildatum: DAG, aanmelding: {}, profiel: "zo-niet" }),
    (error) => error.fouten.length === 2,
  );
  casus.free();
  casus.free();
  assert.throws(() => casus.explain(), { code: "casus-vrijgegeven" });
});
