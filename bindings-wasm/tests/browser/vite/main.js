import { aanmeldingSchema, init } from "koppelvlak/formulier";

await init();
document.title = String(aanmeldingSchema["~standard"].validate({}).issues.length > 0);
