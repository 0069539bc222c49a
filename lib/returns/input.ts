import { z } from 'zod';
import { deliveryAddressInput } from '../delivery/input';
import { oneLine, required } from '../fields';
import { emailField, emptyToNull, orderLinesInput, orderTokenInput, phoneField } from '../orders/input';
import { tenders } from '../orders/types';
import { conditions, returnReasons } from './types';

// Messages are keys of refusal.fields.
const id = z.uuid('choice');
const units = z.coerce.number('number').int('number').min(1, 'number').max(999, 'number');
const MOST_LINES = 100;

const noteField = emptyToNull(z.string().trim().max(500, 'too_long'));

/** What a customer wants to bring back, and where to. */
export const requestReturnInput = orderTokenInput.extend({
  lines: z
    .array(z.object({ lineId: id, quantity: units, reason: z.enum(returnReasons, 'choice') }))
    .min(1, 'choice')
    .max(MOST_LINES, 'too_long')
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, 'repeated'),
  storeCode: oneLine(60).min(1, 'choice'),
  note: noteField,
  /** The same key again is the same return. */
  key: z.string().max(100, 'too_long').optional(),
});
export type RequestReturnInput = z.output<typeof requestReturnInput>;

export const cancelReturnInput = orderTokenInput.extend({ returnId: id });
export type CancelReturnInput = z.output<typeof cancelReturnInput>;

/** What staff have before them: units in groups of one condition. */
const takenLines = z
  .array(
    z.object({
      lineId: id,
      quantity: units,
      reason: z.enum(returnReasons, 'choice'),
      condition: z.enum(conditions, 'choice'),
    }),
  )
  .min(1, 'choice')
  .max(MOST_LINES, 'too_long');

const goods = {
  locationId: id,
  orderId: id,
  /** The return it was asked for by, if it was. */
  returnId: id.optional(),
  lines: takenLines,
};

/** For whoever is told of the exchange, where the purchase does not say it. */
const person = { name: required(80).optional(), email: emailField.optional(), phone: phoneField.optional() };
const tender = z.enum(tenders, 'choice').optional();
const wanted = { lines: orderLinesInput, tender, expectedTotal: z.number('number').int('number').optional() };

/** What is taken instead: from here, reserved in another shop, or sent home. `expectedTotal`: what staff were shown. */
export const exchangeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here'), ...wanted }),
  z.object({ kind: z.literal('store'), ...wanted, storeCode: oneLine(60).min(1, 'choice'), ...person }),
  z.object({ kind: z.literal('delivery'), ...wanted, address: deliveryAddressInput, ...person }),
]);
export type ExchangeInput = z.output<typeof exchangeInput>;

/** What an exchange comes to, as soon as enough of it is known. */
const wish = { lines: orderLinesInput };
export const exchangeWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here'), ...wish }),
  z.object({ kind: z.literal('store'), ...wish, storeCode: oneLine(60).min(1, 'choice') }),
  z.object({ kind: z.literal('delivery'), ...wish, address: deliveryAddressInput }),
]);
export type ExchangeWish = z.output<typeof exchangeWish>;

export const previewReturnInput = z.object({ ...goods, exchange: exchangeWish.optional() });
export type PreviewReturnInput = z.output<typeof previewReturnInput>;

export const receiveReturnInput = z.object({
  ...goods,
  /** Staff have seen the receipt. */
  receiptSeen: z.boolean().default(false),
  exchange: exchangeInput.optional(),
  /** The same key again is the same return. */
  key: id,
});
export type ReceiveReturnInput = z.output<typeof receiveReturnInput>;

export const askApprovalInput = z.object({ ...goods, key: id });
export type AskApprovalInput = z.output<typeof askApprovalInput>;

export const payOutInput = z.object({ refundId: z.uuid(), locationId: z.uuid() });
export const returnIdInput = z.object({ returnId: id });
export type ReturnIdInput = z.output<typeof returnIdInput>;

export const rejectReturnInput = returnIdInput.extend({ reason: required(200) });
export type RejectReturnInput = z.output<typeof rejectReturnInput>;

/** What the customer has or knows: any code or number, an address or a phone; or a card with a day or an amount. */
export const findPurchasesInput = z.discriminatedUnion('by', [
  z.object({ by: z.literal('text'), text: required(254) }),
  z
    .object({
      by: z.literal('card'),
      tail: z
        .string()
        .trim()
        .regex(/^\d{4}$/, 'card_tail'),
      date: emptyToNull(z.iso.date('invalid')),
      amount: emptyToNull(z.coerce.number('number').int('number').min(1, 'number')),
    })
    .refine(({ date, amount }) => date !== null || amount !== null, { path: ['amount'], message: 'required' }),
]);
export type FindPurchasesInput = z.output<typeof findPurchasesInput>;
