import { z } from 'zod';
import { oneLine, required } from '../fields';
import { CODE_LENGTH, couponCode } from './code';
import { couponKinds } from './types';

// Messages are keys of refusal.fields.
const whole = (max: number) =>
  z
    .string('required')
    .transform((typed) => typed.normalize('NFKC').replace(/[,\s¥]/g, ''))
    .pipe(z.string().min(1, 'required').regex(/^\d+$/, 'number'))
    .transform(Number)
    .pipe(z.number().int('number').max(max, 'number'));
const emptyToNull = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => null), field], 'invalid').default(null);
const MOST_MONEY = 10_000_000;
const MOST_USES = 10_000_000;
const handle = z.string().min(1).max(100, 'too_long');

/** A coupon as its form sends it. */
export const couponInput = z
  .object({
    /** Of one that is changed; empty = a new one. */
    id: emptyToNull(z.uuid('invalid')),
    code: z
      .string('required')
      .transform(couponCode)
      .pipe(
        z
          .string()
          .min(1, 'required')
          .max(CODE_LENGTH, 'too_long')
          .regex(/^[A-Z0-9_-]+$/, 'coupon_code'),
      ),
    titleJa: required(60),
    titleEn: oneLine(60).default(''),
    kind: z.enum(couponKinds, 'choice'),
    value: whole(MOST_MONEY).refine((value) => value > 0, 'number'),
    minTotal: emptyToNull(whole(MOST_MONEY)),
    /** Categories by handle; none = all goods. */
    categories: z.preprocess((typed) => (typed === undefined ? [] : [typed].flat()), z.array(handle).max(100)),
    /** Local dates, the last one included. */
    from: emptyToNull(z.iso.date('invalid')),
    until: emptyToNull(z.iso.date('invalid')),
    maxUses: emptyToNull(whole(MOST_USES).refine((value) => value > 0, 'number')),
    maxPerCustomer: emptyToNull(whole(MOST_USES).refine((value) => value > 0, 'number')),
  })
  .refine(({ kind, value }) => kind !== 'percent' || value <= 100, { path: ['value'], message: 'percent' })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'], message: 'reversed' });
export type CouponInput = z.output<typeof couponInput>;

export const switchCouponInput = z.object({ id: z.uuid('invalid'), active: z.enum(['on', 'off']) });
export type SwitchCouponInput = z.output<typeof switchCouponInput>;
