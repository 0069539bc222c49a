import { z } from 'zod';
import { oneLine, required } from '../fields';
import { collectors, tenders } from '../orders/types';

const id = z.uuid('choice');

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

/** A carrier's number as it stands on the parcel, however it is typed; none for a parcel of one's own van. */
const trackingNumberField = oneLine(40)
  .transform(
    (typed) =>
      typed
        .normalize('NFKC')
        .replace(/[\s\p{Pd}−ー]/gu, '')
        .toUpperCase() || null,
  )
  .pipe(
    z
      .string()
      .regex(/^[0-9A-Z]+$/, 'invalid')
      .nullable(),
  );
export const shipInput = z.object({ fulfillmentId: id, trackingNumber: trackingNumberField.nullable().default(null) });
export type ShipInput = z.output<typeof shipInput>;

/** A step that needs to know no more than which order. */
export const taskInput = z.object({ fulfillmentId: id });

export const findByCodeInput = z.object({ locationId: id, code: pickupCodeField });
