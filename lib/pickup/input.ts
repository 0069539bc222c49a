import { z } from 'zod';
import { required } from '../fields';
import { collectors, tenders } from '../orders/types';

const id = z.uuid('choice');

export const startPickingInput = z.object({ fulfillmentId: id });
export const markReadyInput = z.object({
  fulfillmentId: id,
  /** Where it lies: 「A-3」 */
  shelf: required(20),
});
/** Six digits, however they are spaced or typed. */
const pickupCodeField = z
  .string()
  .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code'));
export const handOverInput = z.object({
  fulfillmentId: id,
  code: pickupCodeField,
  collector: z.enum(collectors, 'choice'),
  /** How it was paid, when it is paid in the shop. */
  tender: z.enum(tenders, 'choice').optional(),
});
export type HandOverInput = z.output<typeof handOverInput>;

export const findByCodeInput = z.object({ locationId: id, code: pickupCodeField });
