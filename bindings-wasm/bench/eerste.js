// How long after navigation the first finding is there.
import { init, validateAanmelding } from "koppelvlak/formulier";

await init();
const { status } = validateAanmelding({ peildatum: "2025-09-15", aanmelding: {} });
window.eerste = { status, na: performance.now() };
