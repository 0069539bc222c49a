import { isValidPhoneNumber } from 'libphonenumber-js/min';
import { z } from 'zod';
import { MAX_LINES } from '../basket/acts';
import { basketLineInput } from '../basket/input';
import { couponCode } from '../coupons/code';
import type { DeliveryAddress } from '../delivery/types';
import { oneLine, required } from '../fields';
import { locales } from '../locale';
import { paymentMethods } from '../ways';
import { phoneLength } from './phone';
import { collectors, type OneOrMore, type OrderSource, pointsUses } from './types';

// Messages are keys of refusal.fields.
const LINES_ONLY = /^[\P{Cc}\t\n\r]*$/u;

/** Typed full-width, as Japanese keyboards do, it is the same address. */
export const emailField = required(254)
  .transform((typed) => typed.normalize('NFKC'))
  .pipe(z.email('email'));
/** The small tables of libphonenumber know no lengths by kind, so Japanese ones are checked here. */
const isPhone = (typed: string) => isValidPhoneNumber(typed, 'JP') && !phoneLength(typed)?.missing;
export const phoneField = required(30).refine(isPhone, 'phone');
/** A box that was left empty says nothing. */
export const emptyToNull = <T extends z.ZodType>(field: T) =>
  z
    .union([z.literal('').transform(() => null), field], 'invalid')
    .nullable()
    .default(null);
export const instantField = emptyToNull(
  z.iso.datetime({ offset: true, error: 'invalid' }).transform((at) => new Date(at)),
);
export const dateField = emptyToNull(z.iso.date('invalid'));
const checkbox = z.union([z.boolean(), z.literal('on').transform(() => true)], 'choice');
const collecting = z.object({ collector: z.enum(collectors).default('self'), collectorName: z.string().optional() });

/** As it was typed; empty = none. */
export const couponCodeField = z
  .string()
  .max(100, 'too_long')
  .transform((typed) => couponCode(typed) || undefined)
  .optional();
const MOST_POINTS = 100_000_000;
export const pointsCount = z.number('number').int('number').min(0, 'number').max(MOST_POINTS, 'number');
/** Full-width digits and grouped ones are digits. */
const pointsField = emptyToNull(
  z
    .string()
    .max(20, 'number')
    .transform((typed) => Number(typed.normalize('NFKC').replace(/[,\s]/g, '')))
    .pipe(pointsCount),
);
const spending = z.object({ pointsUse: z.enum(pointsUses).default('none'), pointsSome: pointsField });

export const orderLinesInput = z
  .array(basketLineInput)
  .min(1, 'required')
  .max(MAX_LINES, 'too_long')
  .refine((lines) => new Set(lines.map((line) => line.sku)).size === lines.length, 'repeated');

/** What an order says of who wants it and how it is paid, whether it came by form or by REST. */
export const customerFields = {
  paymentMethod: z.enum(paymentMethods, 'choice'),
  name: required(80),
  email: emailField,
  phone: phoneField,
  collector: z.enum(collectors, 'choice').default('self'),
  collectorName: oneLine(80).optional(),
  notes: z.string().trim().max(200, 'too_long').regex(LINES_ONLY, 'invalid').optional(),
  consent: checkbox.default(false).refine((given) => given, 'consent'),
  marketing: checkbox.default(false),
  locale: z.enum(locales).default('ja'),
  /** What the customer saw; refused when prices have changed meanwhile. */
  expectedTotal: z.coerce.number('number').int('number').optional(),
};
type Customer = z.output<z.ZodObject<typeof customerFields>>;

/** A checkout as its form sends it; what is ordered is the browser's basket. */
export const checkoutInput = z
  .object({
    ...customerFields,
    storeCode: oneLine(60).optional(),
    /** Begin of the time chosen for collecting; empty = as soon as possible. */
    slot: instantField,
    /** Day and band chosen for a delivery; empty = as soon as possible, at any time. */
    date: dateField,
    band: emptyToNull(oneLine(20)),
    /** What was applied on the page; empty = none. */
    couponCode: couponCodeField,
    pointsUse: z.enum(pointsUses, 'choice').default('none'),
    /** What "all of them" came to on the page, and what was typed. */
    pointsAll: pointsField,
    pointsSome: pointsField,
  })
  .refine(({ pointsUse, pointsSome }) => pointsUse !== 'some' || pointsSome !== null, {
    path: ['pointsSome'],
    message: 'required',
    when: ({ value }) => spending.safeParse(value).success,
  })
  .refine(
    ({ pointsUse, pointsSome, expectedTotal = MOST_POINTS }) =>
      pointsUse !== 'some' || (pointsSome ?? 0) <= expectedTotal,
    {
      path: ['pointsSome'],
      message: 'points_over',
      when: ({ value }) => spending.safeParse(value).success,
    },
  )
  .refine((input) => input.collector === 'self' || input.collectorName, {
    path: ['collectorName'],
    message: 'required',
    // Told together with what else is wrong.
    when: ({ value }) => collecting.safeParse(value).success,
  })
  .transform(({ pointsUse, pointsAll, pointsSome, ...input }): typeof input & { points?: number } => {
    const points = { none: 0, all: pointsAll ?? 0, some: pointsSome ?? 0 };
    return { ...input, points: points[pointsUse] };
  });
export type CheckoutInput = z.output<typeof checkoutInput>;

/** What one location is to do. */
export type PartInput = { lines: z.output<typeof orderLinesInput> } & (
  | {
      kind: 'store';
      storeCode: string;
      /** Begin of the time booked; null = as soon as possible. */
      slot: Date | null;
      /** What the shop lacks may be brought in from elsewhere. */
      bring: boolean;
    }
  | { kind: 'point'; pointCode: string }
  | { kind: 'delivery'; address: DeliveryAddress; date: string | null; band: string | null }
);

export interface PlaceOrderInput extends Customer {
  parts: OneOrMore<PartInput>;
  /** As it was typed; refused where it does not hold. */
  couponCode?: string;
  /** Of the member who orders; so much of the total is paid with them. */
  points?: number;
  /** The same key again is answered with the same order. */
  idempotencyKey: string;
  /** Where it is placed, if not by its customer on our pages. */
  source?: OrderSource;
  /** Whoever places it tells its customer of it himself. */
  quiet?: boolean;
  /** The basket it is placed from, emptied with it; its secret never comes from the form. */
  basketToken?: string;
}

/** The secret of a tracking link, as it stands in an address. */
export const orderTokenField = z.string().regex(/^[\w-]{16,64}$/, 'invalid');
export const orderTokenInput = z.object({ token: orderTokenField });
/** A part of the order of a tracking link. */
export const ownPartInput = orderTokenInput.extend({ fulfillmentId: z.uuid('invalid') });
export type OwnPartInput = z.output<typeof ownPartInput>;

export const changeSlotInput = ownPartInput.extend({
  /** Begin of the time chosen. */
  slot: instantField.refine((at) => at !== null, 'choice').transform((at) => at ?? new Date(0)),
});
export type ChangeSlotInput = z.output<typeof changeSlotInput>;

/** One box, or several of the same name. */
const boxes = <T extends z.ZodType>(field: T) =>
  z.preprocess((typed) => (Array.isArray(typed) ? typed : [typed]), z.array(field).min(1).max(MAX_LINES, 'too_long'));

/** A form sends the lines and how many of each in step; those to be kept as 0. */
export const cancelLinesInput = ownPartInput
  .extend({
    sku: boxes(z.string().trim().min(1, 'choice').max(100, 'too_long')),
    quantity: boxes(z.coerce.number('number').int('number').min(0, 'quantity').max(999, 'quantity')),
  })
  .transform(({ sku, quantity, ...own }) => ({
    ...own,
    lines: sku.map((one, index) => ({ sku: one, quantity: quantity[index] ?? 0 })).filter((line) => line.quantity > 0),
  }))
  .refine(({ lines }) => lines.length > 0, { path: ['quantity'], message: 'choice' });
export type CancelLinesInput = z.output<typeof cancelLinesInput>;

/** What a customer who lost the link still knows. The number is read however it was typed: 261122-k7m3q, ２６１１２２−Ｋ７Ｍ３Ｑ. */
export const findOrderInput = z.object({
  number: z
    .string('required')
    .transform((typed) =>
      typed
        .normalize('NFKC')
        .replace(/[\s#]/g, '')
        .replace(/[\p{Pd}−ー]/gu, '-')
        .toUpperCase(),
    )
    .pipe(oneLine(20).min(1, 'required')),
  email: z
    .string('required')
    .transform((typed) => typed.normalize('NFKC'))
    .pipe(emailField),
});
