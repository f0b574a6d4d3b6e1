// The aanmelding as a Standard Schema, also in the form libraries that take one.
import assert from "node:assert/strict";
import { before, mock, test } from "node:test";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FormApi } from "@tanstack/form-core";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { aanmeldingSchema, createAanmeldingSchema, initSync, validateAanmelding } from "koppelvlak/formulier";
import { DAG, volledig } from "./hulp.mjs";

const schema = createAanmeldingSchema({ peildatum: DAG });
const validate = (value, options) => schema["~standard"].validate(value, options);
/** Something blocks, in a list too, and something only asks for attention. */
const halfway = () => {
  const aanmelding = volledig();
  aanmelding.betrokkenen[0].bsn = "999990018";
  aanmelding.aanmelder.functie = "";
  delete aanmelding.aanleiding;
  return aanmelding;
};
const found = (aanmelding) => validateAanmelding({ peildatum: DAG, aanmelding }).waarde.bevindingen;

before(() => initSync());

test("what blocks becomes an issue, at once, with keys and a code; a warning never does", () => {
  assert.deepEqual(validate(volledig()), { value: volledig() });
  const { issues, value } = validate(halfway());
  assert.equal(value, undefined);
  const bsn = issues.find(({ code }) => code === "bsn-elfproef");
  assert.deepEqual(bsn.path, ["betrokkenen", 0, "bsn"]);
  const blocking = found(halfway()).filter(({ ernst }) => ernst === "fout");
  assert.deepEqual(
    issues.map(({ message, code }) => [message, code]),
    blocking.map(({ tekst, code }) => [tekst, code]),
  );
  const warnings = schema.advise(halfway());
  assert.deepEqual(
    warnings.map(({ code }) => code),
    found(halfway())
      .filter(({ ernst }) => ernst === "waarschuwing")
      .map(({ code }) => code),
  );
  assert.ok(warnings.some(({ path }) => path.join(".") === "aanmelder.functie"));
});

test("an empty text is a field that nobody filled in, and is left out of what goes on", () => {
  const empty = { ...volledig(), tijdAanmelding: "" };
  empty.betrokkenen[0].naam.voorvoegsel = "";
  assert.ok(found(empty).some(({ code }) => code === "tijd-ongeldig"));
  const without = volledig();
  delete without.tijdAanmelding;
  delete without.betrokkenen[0].naam.voorvoegsel;
  assert.deepEqual(validate(empty), { value: without });
});

test("anything at all can be asked about", () => {
  for (const value of [null, [], "", 3, true, { betrokkenen: {} }, { constructor: 1, zo: { niet: [] } }]) {
    const { issues } = validate(value);
    assert.ok(issues.length > 0 && issues.every(({ message }) => message.length > 0), JSON.stringify(value));
  }
  assert.deepEqual(validate(undefined), validate({}));
});

test("the day is today in the Netherlands, of the schema, or of the call", () => {
  const today = (options) => aanmeldingSchema["~standard"].validate(volledig(), options);
  // in the Netherlands that is half an hour past midnight, on the day of the aanmelding
  mock.timers.enable({ apis: ["Date"], now: new Date(`${volledig().datumAanmelding}T00:30:00+02:00`) });
  assert.equal(today().issues, undefined);
  mock.timers.setTime(Date.parse(`${volledig().datumAanmelding}T00:30:00+02:00`) - 3_600_000);
  assert.ok(today().issues.some(({ code }) => code.endsWith("toekomst")));
  mock.timers.reset();
  const early = { libraryOptions: { peildatum: "2020-01-01" } };
  assert.ok(today(early).issues.some(({ code }) => code.endsWith("toekomst")));
  assert.deepEqual(validate(volledig(), early), today(early));
  assert.deepEqual(
    createAanmeldingSchema({ peildatum: () => "2020-01-01" })["~standard"].validate(volledig()),
    today(early),
  );
  assert.throws(() => createAanmeldingSchema({ peildatum: "morgen" })["~standard"].validate({}), {
    code: "datum-ongeldig",
  });
});

test("the JSON Schema says the same to readers of both drafts, and of no other", () => {
  const { jsonSchema } = schema["~standard"];
  const ajv = { strict: false, formats: { date: true, uint32: true } };
  const readers = { "draft-2020-12": new Ajv2020(ajv), "draft-07": new Ajv(ajv) };
  for (const [target, reader] of Object.entries(readers)) {
    assert.deepEqual(jsonSchema.output({ target }), jsonSchema.input({ target }));
    const fits = reader.compile(jsonSchema.input({ target }));
    assert.ok(fits(volledig()), JSON.stringify(fits.errors));
    assert.ok(fits({}));
    assert.ok(!fits({ ...volledig(), soortVerzoek: "zo-niet" }));
    assert.ok(!fits({ betrokkenen: [{ zoNiet: 1 }] }));
  }
  for (const target of ["openapi-3.0", "toString", undefined])
    assert.throws(() => jsonSchema.input({ target }), { code: "doel-onbekend" });
});

test("react-hook-form takes it", async () => {
  const resolve = standardSchemaResolver(schema);
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await resolve(halfway(), undefined, options);
  assert.equal(
    errors.betrokkenen[0].bsn.message,
    validate(halfway()).issues.find(({ code }) => code === "bsn-elfproef").message,
  );
  assert.ok(errors.aanleiding.message);
  assert.equal(errors.aanmelder, undefined);
  const good = await resolve(volledig(), undefined, options);
  assert.deepEqual(good, { errors: {}, values: volledig() });
});

test("TanStack Form takes it", async () => {
  const form = new FormApi({ defaultValues: halfway(), validators: { onChange: schema } });
  form.mount();
  await form.validate("change");
  const errors = form.state.errorMap.onChange;
  const places = Object.keys(errors.fields ?? errors);
  assert.ok(places.includes("betrokkenen[0].bsn"), places.join(" "));
  assert.equal(form.state.isValid, false);
  form.reset(volledig());
  await form.validate("change");
  assert.equal(form.state.isValid, true);
});
