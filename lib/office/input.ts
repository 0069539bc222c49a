import { z } from 'zod';
import { oneLine, required } from '../fields';
import { fulfillmentStatuses } from '../orders/status';
import { paymentMethods } from '../ways';
import { exceptions } from './types';

const id = z.uuid('choice');
const reason = required(200);

/** What stands in the address of a list is taken as far as it makes sense. */
const lenient = <T extends z.ZodType>(field: T) => field.optional().catch(undefined);
const day = lenient(z.iso.date());

export const orderFilterInput = z.object({
  q: lenient(oneLine(80)),
  status: lenient(z.enum(fulfillmentStatuses)),
  store: lenient(oneLine(60)),
  method: lenient(z.enum(paymentMethods)),
  wrong: lenient(z.enum(exceptions)),
  from: day,
  to: day,
  after: lenient(z.uuid()),
});
export type OrderFilter = z.output<typeof orderFilterInput>;

export const noteInput = z.object({
  orderId: id,
  text: z.string('required').trim().min(1, 'required').max(1000, 'too_long'),
});

export const againInput = z.object({ messageId: id });

export const cancelInput = z.object({ orderId: id, fulfillmentId: id.optional(), reason });

export const moveInput = z.object({ fulfillmentId: id, storeCode: required(60), reason });

const MOST_UNITS = 999;
/** Full-width digits are digits; a box that was emptied is not 0. */
const count = z.preprocess(
  (typed) => (typeof typed === 'string' ? typed.normalize('NFKC').trim() || Number.NaN : typed),
  z.coerce.number('number').int('number').min(0, 'number').max(MOST_UNITS, 'number'),
);
const several = <T extends z.ZodType>(field: T) =>
  z.preprocess((typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]), z.array(field).max(200));

/** Lines in step: what each was when it was seen, and what it shall be; and perhaps one article more. */
export const editLinesInput = z
  .object({
    fulfillmentId: id,
    sku: several(required(100)),
    seen: several(count),
    quantity: several(count),
    addSku: oneLine(100).default(''),
    addQuantity: z.preprocess((typed) => (typed === '' ? undefined : typed), count.default(1)),
    reason,
  })
  .transform(({ sku, seen, quantity, addSku, addQuantity, ...rest }) => ({
    ...rest,
    lines: sku.map((one, index) => ({ sku: one, seen: seen[index] ?? 0, quantity: quantity[index] ?? 0 })),
    add: addSku && addQuantity > 0 ? { sku: addSku, quantity: addQuantity } : null,
  }));
export type EditLinesInput = z.output<typeof editLinesInput>;

export const customerKey = z.string().regex(/^(?:member|order)-[0-9a-f-]{36}$/, 'invalid');
export const customerInput = z.object({ key: customerKey, reason });

export const auditFilterInput = z.object({
  who: lenient(z.uuid()),
  action: lenient(oneLine(60)),
  subject: lenient(oneLine(100)),
  from: day,
  to: day,
  after: lenient(z.uuid()),
});
export type AuditFilter = z.output<typeof auditFilterInput>;
