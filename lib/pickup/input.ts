import { z } from 'zod';
import { oneLine, required } from '../fields';
import { collectors, tenders } from '../orders/types';
import { MOST_SIGNATURE, SIGNATURE_PATH, signatureSkips } from './signature';

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
/** Of one act of one device, which may send it again. */
export const actKey = z.uuid('choice').optional();
export const handOverInput = z
  .object({
    fulfillmentId: id,
    /** None where the customer was found by name or number, and showed who they are. */
    code: pickupCodeField.optional(),
    collector: z.enum(collectors, 'choice'),
    /** How it was paid, when it is paid in the shop. */
    tender: z.enum(tenders, 'choice').optional(),
    /** The link of whoever was sent. */
    delegateId: id.optional(),
    /** Staff looked at a document of identity. */
    idChecked: z.boolean().optional(),
    signature: z.string().max(MOST_SIGNATURE, 'too_long').regex(SIGNATURE_PATH, 'invalid').optional(),
    /** Why there is none, where one is asked for. */
    signatureSkipped: z.enum(signatureSkips, 'choice').optional(),
    key: actKey,
  })
  .refine((input) => input.code || input.idChecked, { path: ['code'], message: 'required' });
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

export const pickInput = z.object({
  fulfillmentId: id,
  sku: required(100),
  /** Below zero: out of the bag again. */
  quantity: z.coerce.number('number').int('number').min(-999, 'number').max(999, 'number'),
});
export type PickInput = z.output<typeof pickInput>;

/** Orders that were seen; what came meanwhile was not, and rings on. */
export const acceptInput = z.object({ locationId: id, fulfillmentIds: z.array(id).min(1).max(500, 'too_long') });
export type AcceptInput = z.output<typeof acceptInput>;

/** So much longer than was promised a shop may ask for when it accepts an order, in open minutes. */
export const laterMinutes = [15, 30, 60, 120] as const;
export const acceptLaterInput = z.object({ fulfillmentId: id, minutes: z.literal(laterMinutes, 'choice') });
export type AcceptLaterInput = z.output<typeof acceptLaterInput>;

/** A step that needs to know no more than which order. */
export const taskInput = z.object({ fulfillmentId: id });

const refusedLine = z.object({ sku: required(100), quantity: z.number('quantity').int('quantity').min(1, 'quantity') });
/** What the customer does not take after all. */
export const refuseLinesInput = z.object({
  fulfillmentId: id,
  lines: z.array(refusedLine).min(1).max(100),
  key: actKey,
});
export type RefuseLinesInput = z.output<typeof refuseLinesInput>;

/** What somebody without a code says of the order: part of a name, the end of a phone or order number. */
export const searchOrdersInput = z.object({ locationId: id, text: required(80) });

export const findByCodeInput = z.object({ locationId: id, code: pickupCodeField });
