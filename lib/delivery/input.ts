import { z } from 'zod';
import { oneLine, required } from '../fields';

// Messages are keys of refusal.fields.
/** Seven digits, however they were typed: 100-0005, １０００００５. */
export const postcodeField = z
  .string('required')
  .transform((typed) => typed.normalize('NFKC').replace(/[〒\s\p{Pd}−ー]/gu, ''))
  .pipe(
    z
      .string()
      .min(1, 'required')
      .regex(/^\d{7}$/, 'postcode'),
  );

/** Where a parcel goes, as a form sends it. */
export const deliveryAddressInput = z.object({
  postcode: postcodeField,
  prefecture: required(10),
  city: required(40),
  street: required(80),
  building: oneLine(80)
    .optional()
    .transform((typed) => typed || null),
});
