import { z } from 'zod';
import { isCardNumber } from './charge-status';

/** Digits typed full-width, as Japanese keyboards do, are the same digits. */
const typedField = z.string().transform((typed) => typed.normalize('NFKC').trim());

export const cardInput = z.object({
  chargeId: z.string().min(16).max(40),
  number: z
    .string('number')
    .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
    .refine(isCardNumber, 'number'),
  expiry: typedField.pipe(z.string().regex(/^(0[1-9]|1[0-2])\s*[/-]?\s*(20)?\d{2}$/)),
  cvc: typedField.pipe(z.string().regex(/^\d{3,4}$/)),
});
export const chargeInput = z.object({ chargeId: z.string().min(16).max(40) });

/** What the payment page sends: a card, or another way that needs nothing more. */
export const payInput = z.discriminatedUnion('method', [
  cardInput.extend({ method: z.literal('card') }),
  chargeInput.extend({ method: z.literal('konbini') }),
  chargeInput.extend({ method: z.literal('paypay') }),
]);
export type CardInput = z.output<typeof cardInput>;
