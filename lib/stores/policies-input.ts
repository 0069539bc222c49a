import { z } from 'zod';
import type { Settings } from './settings-types';

const whole = (from: number, to: number) =>
  z.coerce.number('number').int('number').min(from, 'outside_range').max(to, 'outside_range');
/** An empty box is no number at all. */
const wholeOrNone = (from: number, to: number) =>
  z.union([z.literal('').transform(() => null), whole(from, to)]).nullable();
/** A form sends one chosen box as a text, several as a list, none not at all. */
const chosen = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(one));
const ticked = z.preprocess((value) => value !== undefined, z.boolean());

/** What the merchant decides for the whole chain, as its form sends it. */
export const policiesInput = z
  .object({
    seen: z.coerce.number().int().min(0),
    captureAt: z.enum(['hand_over', 'ready'], 'choice'),
    unpaidDays: whole(1, 30),
    pointsPercent: whole(0, 50),
    noShowThreshold: whole(0, 100),
    noShowDays: whole(1, 730),
    lowRating: whole(0, 10),
    returnDays: whole(0, 365),
    conditions: chosen(z.enum(['resellable', 'opened', 'damaged'])),
    categories: chosen(z.string().max(100)),
    taxRates: chosen(z.coerce.number().int()),
    fee: z.enum(['never', 'fault', 'always'], 'choice'),
    approvalAbove: wholeOrNone(0, 10_000_000),
    receiptNeeded: ticked,
    opened: z.enum(['warehouse', 'damaged'], 'choice'),
  })
  .transform(({ seen, ...form }) => ({ seen, policies: policiesOf(form) }));

type PoliciesForm = {
  captureAt: Settings['captureAt'];
  unpaidDays: number;
  pointsPercent: number;
  noShowThreshold: number;
  noShowDays: number;
  lowRating: number;
  returnDays: number;
  conditions: Settings['returns']['conditions'];
  categories: string[];
  taxRates: number[];
  fee: Settings['returns']['fee'];
  approvalAbove: number | null;
  receiptNeeded: boolean;
  opened: Settings['returns']['opened'];
};

export type Policies = Pick<Settings, 'captureAt' | 'unpaidDays' | 'points' | 'noShow' | 'lowRating' | 'returns'>;

const policiesOf = (form: PoliciesForm): Policies => ({
  captureAt: form.captureAt,
  unpaidDays: form.unpaidDays,
  points: { percent: form.pointsPercent },
  noShow: { threshold: form.noShowThreshold, days: form.noShowDays },
  lowRating: form.lowRating,
  returns: {
    days: form.returnDays,
    conditions: form.conditions,
    excluded: { categories: form.categories, taxRates: form.taxRates },
    fee: form.fee,
    approvalAbove: form.approvalAbove,
    receiptNeeded: form.receiptNeeded,
    opened: form.opened,
  },
});
