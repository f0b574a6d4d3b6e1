// By hand what zod can say of the top of the form and of the persons in it.
import * as z from "zod";

const elfproef = (bsn) => {
  const sum = [...bsn].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return /^\d{9}$/.test(bsn) && sum % 11 === 0;
};
const adres = z.looseObject({
  soort: z.string(),
  postcode: z
    .string()
    .regex(/^[1-9]\d{3}[A-Z]{2}$/)
    .optional(),
  huisnummer: z.number().int().positive().max(99999).optional(),
});

export const zelf = z.looseObject({
  aanmelder: z.looseObject({
    organisatie: z.string(),
    naam: z.string().min(1),
    telefoon: z.string().min(8).optional(),
    email: z.email().optional(),
  }),
  datumAanmelding: z.iso.date(),
  soortVerzoek: z.string(),
  betrokkenen: z
    .array(
      z.looseObject({
        rol: z.string(),
        naam: z.looseObject({ voornamen: z.string().optional(), geslachtsnaam: z.string().min(1) }),
        bsn: z.string().refine(elfproef).optional(),
        geboortedatum: z.iso.date().optional(),
        adressen: z.array(adres).optional(),
      }),
    )
    .min(1),
  aanleiding: z.string().min(1),
});
