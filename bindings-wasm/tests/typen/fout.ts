// Must not compile: each line below a mark is a mistake, and nothing else is.
import {
  type Fout,
  type Meldingcode,
  Casus,
  adviseTriage,
  checkCriteria,
  init,
  validateAanmelding,
  validateAanmeldingJson,
} from "koppelvlak";
import { checkTafels } from "koppelvlak/formulier";
import { init as slim } from "koppelvlak/slim";

const peildatum = "2025-09-01";

// @mistake 2322: a word that is not in the list
validateAanmelding({ peildatum, aanmelding: { soortVerzoek: "overleg" } });
// @mistake 2741: a field that must be there
validateAanmelding({ aanmelding: {} });
// @mistake 2561: a field that does not exist
validateAanmelding({ peildatum, aanmelding: { aanleidng: "onrust" } });
// @mistake 2322: another kind of value
validateAanmelding({ peildatum, aanmelding: { betrokkenen: "Sam" } });
// @mistake 2322: truth is three words, not two
checkCriteria({ peildatum, feiten: [{ feit: "gebied-lokaal", waarde: true }] });
// @mistake 2339: no answer before one knows that there is one
adviseTriage({ peildatum, aanmelding: {} }).waarde;
// @mistake 2345: an object where text belongs
validateAanmeldingJson({ peildatum });
// @mistake 2353: a casus that stays holds feiten, no aanmelding
new Casus({ peildatum, aanmelding: {} });
// @mistake 2345: a feit that does not exist
new Casus({ peildatum }).zet("gebied-locaal", "ja");
// @mistake 2345: nothing is nee because it is not ja
new Casus({ peildatum }).zet("gebied-lokaal", false);
// @mistake 2820: a code that does not exist
const code: Meldingcode = "bsn-elfproeff";
// @mistake 2367: the same, where it is read
export const isMissing = (fout: Fout): boolean => fout.code === "aanleiding-ontbreektt";
// @mistake 2554: slim does not know where the module is
await slim();
export { checkTafels, code, init };
