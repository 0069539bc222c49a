import { z } from 'zod';
import { oneLine, required } from '../fields';

// Messages are keys of refusal.fields.
const id = z.uuid('choice');
const at = { locationId: id, variantId: id };
/** More is a slip of the scanner. */
const MOST_UNITS = 9_999;
const units = z.number('number').int('number').min(1, 'number').max(MOST_UNITS, 'number');
const level = z.number('number').int('number').min(0, 'number').max(MOST_UNITS, 'number');
const key = z.uuid('choice').optional();

/** What somebody scanned or typed to find an article: a barcode, a SKU, or words of its name. */
export const findArticlesInput = z.object({ locationId: id, text: required(100) });

/** Units counted in the shop, those in bags included, and the level the one who counted saw. */
export const countInput = z.object({
  ...at,
  seen: z.number('number').int('number'),
  counted: level,
  reason: z.enum(['rounds', 'not_found', 'correction'], 'choice'),
  key,
});
export type CountInput = z.output<typeof countInput>;

/** Why units come or go, by what is done with them. */
export const moveReasons = {
  receive: ['delivery', 'found', 'other'],
  damage: ['broken', 'stained', 'expired', 'lost'],
  return: ['customer', 'display', 'bag'],
  transfer_out: ['asked_for', 'balance', 'recall'],
} as const;
export type MoveKind = keyof typeof moveReasons;
export const moveKinds = Object.keys(moveReasons) as MoveKind[];

const move = <K extends MoveKind>(kind: K) => ({ kind: z.literal(kind), ...at, units, key });
export const moveInput = z.discriminatedUnion('kind', [
  z.object({ ...move('receive'), reason: z.enum(moveReasons.receive, 'choice') }),
  z.object({ ...move('damage'), reason: z.enum(moveReasons.damage, 'choice') }),
  z.object({ ...move('return'), reason: z.enum(moveReasons.return, 'choice') }),
  z.object({ ...move('transfer_out'), reason: z.enum(moveReasons.transfer_out, 'choice'), toId: id }),
]);
export type MoveInput = z.output<typeof moveInput>;

/** Goods another shop sent have come; none where they were lost on the way. */
export const takeInInput = z.object({ ...at, movementId: id, units: level, key });
export type TakeInInput = z.output<typeof takeInInput>;

/** Where an article lies; empty = nowhere in particular. */
export const placeInput = z.object({ ...at, section: oneLine(40), shelf: oneLine(20) });
export type PlaceInput = z.output<typeof placeInput>;

/** Units kept back of every article of a shop, as they are typed. */
export const safetyStockInput = z.object({
  locationId: id,
  units: required(4).transform((text, context) => {
    const plain = text.normalize('NFKC');
    if (/^\d+$/.test(plain)) return Number(plain);
    context.issues.push({ code: 'custom', message: 'number', input: text });
    return z.NEVER;
  }),
});
