import { z } from 'zod';
import { required } from '../fields';
import { customerFields, instantField, orderTokenField } from '../orders/input';

/** Articles a visit may name. */
export const MAX_ARTICLES = 5;

/** One box, or several of the same name. */
const boxes = (typed: unknown) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]);
const skuField = z.string().trim().min(1, 'choice').max(100, 'too_long');
const { name, email, phone, notes, consent, locale } = customerFields;
const checkbox = z.union([z.boolean(), z.literal('on').transform(() => true)], 'choice').default(false);
const slot = instantField.refine((at) => at !== null, 'choice').transform((at) => at ?? new Date(0));

/** What a booking says about itself. */
export const bookVisitInput = z
  .object({
    storeCode: required(60),
    /** Begin of the time chosen. */
    slot,
    name,
    email,
    phone,
    notes,
    consent,
    locale,
    skus: z.preprocess(boxes, z.array(skuField).max(MAX_ARTICLES, 'too_long')).transform((skus) => [...new Set(skus)]),
    /** The articles are kept back for the visit. */
    hold: checkbox,
    /** The same key again is answered with the same visit. */
    key: z.string('choice').regex(/^[\w-]{16,60}$/, 'choice'),
  })
  .refine(({ hold, skus }) => !hold || skus.length > 0, { path: ['hold'], message: 'choice' });
export type BookVisitInput = z.output<typeof bookVisitInput>;

export const visitTokenInput = z.object({ token: orderTokenField });
export const changeVisitInput = visitTokenInput.extend({ slot });
const visitId = z.uuid('choice');
export const withdrawVisitInput = z.object({ visitId });
export const closeVisitInput = z.object({ visitId, outcome: z.enum(['visited', 'missed'], 'choice') });
