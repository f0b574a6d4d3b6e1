// Must compile: what a web team writes.
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import {
  type Aanmelding,
  type Feitenstand,
  type Fout,
  type InitInvoer,
  type Meldingcode,
  type Toetsing,
  type Voorwaarde,
  Casus,
  KoppelvlakError,
  aanmeldingSchema,
  adviseTriage,
  bundleBeoordelingen,
  checkCriteria,
  createAanmeldingSchema,
  init,
  initSync,
  validateAanmelding,
} from "koppelvlak";
import * as formulier from "koppelvlak/formulier";
import * as slim from "koppelvlak/slim";
import * as zonder from "koppelvlak/zonder-wasm";

await init();
await init(new URL("https://voorbeeld.example/koppelvlak.wasm"));
await slim.init(fetch("/koppelvlak.wasm"));
initSync(new Uint8Array());
await zonder.init();
const source: InitInvoer = new ArrayBuffer(8);

const aanmelding: Aanmelding = {
  soortVerzoek: "casusoverleg",
  betrokkenen: [{ rol: "betrokkene", bsn: null }],
  aanleiding: undefined,
};
const antwoord = validateAanmelding({ peildatum: "2025-09-01", aanmelding });

// status tells the two apart
if (antwoord.status === "ok") {
  const volledig: "compleet" | "aanvullen" = antwoord.waarde.volledigheid;
  const first: Fout | undefined = antwoord.waarde.bevindingen[0];
  const regel: number | undefined = first?.regel;
} else {
  const codes: Meldingcode[] = antwoord.fouten.map((fout) => fout.code);
}

// a closed list of words: every one of them is handled
function word(toetsing: Toetsing): string {
  switch (toetsing) {
    case "ja":
      return "✓";
    case "nee":
      return "✗";
    case "onbekend":
      return "?";
    case "nietVanToepassing":
      return "–";
    default: {
      const never: never = toetsing;
      return never;
    }
  }
}

// a choice between records: the name of their one field tells them apart
function feiten(voorwaarde: Voorwaarde): readonly string[] {
  if ("feit" in voorwaarde) return [voorwaarde.feit];
  if ("alle" in voorwaarde) return voorwaarde.alle.flatMap(feiten);
  if ("niet" in voorwaarde) return feiten(voorwaarde.niet);
  return [];
}

const casus = new Casus({ peildatum: "2025-09-01", feiten: [{ feit: "gebied-lokaal", waarde: "ja" }] });
const stand: Feitenstand = casus.zet("niet-binnen-een-keten", "nee");
for (const feit of stand.vragen) casus.zet(feit, "onbekend");
word(casus.explain().toets.wet.uitkomst);

try {
  checkCriteria({ peildatum: "2025-09-01", feiten: [] });
} catch (error) {
  if (error instanceof KoppelvlakError && error.code === "wasm-geweigerd") await zonder.init();
}
const advies = adviseTriage({ peildatum: "2025-09-01", regio: "zaanstreek-waterland", aanmelding });
const stap: string | undefined = advies.status === "ok" ? advies.waarde.leidend?.stap : undefined;
bundleBeoordelingen({ peildatum: "2025-09-01" } as Parameters<typeof bundleBeoordelingen>[0]);
formulier.describeRegelsJson("{}");

// the schema is one by the standard's own types
const standard: StandardSchemaV1<Aanmelding> = aanmeldingSchema;
const asJson: StandardJSONSchemaV1<Aanmelding> = createAanmeldingSchema({ peildatum: () => "2025-09-01" });
type Uit = StandardSchemaV1.InferOutput<typeof aanmeldingSchema>;
const uit: Uit = aanmelding;
const warnings: Meldingcode[] = aanmeldingSchema.advise(uit).map(({ code }) => code);
export { asJson, feiten, source, standard, stap, warnings };
