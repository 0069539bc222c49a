import { z } from 'zod';
import { isCardNumber } from './charge-status';

// Messages are keys of payment.fields.
export const cardInput = z.object({
  chargeId: z.string().min(16).max(40),
  number: z
    .string('number')
    .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
    .refine(isCardNumber, 'number'),
  expiry: z
    .string('expiry')
    .trim()
    .transform((typed) => typed.normalize('NFKC'))
    .pipe(z.string().regex(/^(0[1-9]|1[0-2])\s*[/-]?\s*(20)?\d{2}$/, 'expiry')),
  cvc: z
    .string('cvc')
    .trim()
    .regex(/^\d{3,4}$/, 'cvc'),
});
export const chargeInput = z.object({ chargeId: z.string().min(16).max(40) });
export type CardInput = z.output<typeof cardInput>;
