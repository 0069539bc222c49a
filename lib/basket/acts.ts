import type { DeliveryAddress } from '../delivery/types';
import type { BasketWay } from './way';

/** Most units of one article in one basket or order. */
export const MAX_PER_LINE = 10;
/** Most different articles in one basket or order. */
export const MAX_LINES = 30;

/** Days a browser remembers its basket. */
export const BASKET_DAYS = 180;

/** What a button of the basket's form asks for. */
export type BasketAct =
  | { kind: 'more' | 'less' | 'remove'; sku: string }
  | { kind: 'restore'; sku: string; quantity: number }
  /** Quantities as they are typed in. */
  | { kind: 'set'; lines: { sku: string; quantity: number }[] }
  /** Leave out what the chosen shop does not have. */
  | { kind: 'fit' }
  /** Take a coupon by the code typed, or leave it out again. */
  | { kind: 'coupon'; code: string }
  | { kind: 'drop_coupon' }
  | { kind: 'store'; code: string }
  /** Where most of it goes. */
  | { kind: 'place'; place: BasketWay['place'] }
  /** Where goes what the chosen shop lacks. */
  | { kind: 'rest'; rest: BasketWay['rest'] }
  /** Where a delivery goes. */
  | { kind: 'address'; address: DeliveryAddress };

/** Name of the box that holds how many of an article are wanted. */
export const quantityName = (sku: string): string => `quantity:${sku}`;

/** The article a box belongs to; null for any other field. */
export const skuOfBox = (name: string): string | null => /^quantity:([\s\S]+)$/.exec(name)?.[1] ?? null;

/** Value of the button that asks for an act. */
export function actValue(act: BasketAct): string {
  if (isPlain(act)) return act.kind;
  if (act.kind === 'store') return `store:${act.code}`;
  if (act.kind === 'place') return `place:${targetValue(act.place)}`;
  if (act.kind === 'rest') return `rest:${act.rest ? targetValue(act.rest) : ''}`;
  return act.kind === 'restore' ? `restore:${act.quantity}:${act.sku}` : `${act.kind}:${act.sku}`;
}

/** Its button says all there is to say; what else it takes stands in boxes. */
type PlainAct = Extract<BasketAct, { kind: 'set' | 'fit' | 'address' | 'coupon' | 'drop_coupon' }>;
const plain: readonly string[] = ['set', 'fit', 'address', 'coupon', 'drop_coupon'] satisfies PlainAct['kind'][];
const isPlain = (act: BasketAct): act is PlainAct => plain.includes(act.kind);

const targetValue = (target: BasketWay['place'] | NonNullable<BasketWay['rest']>): string =>
  'code' in target ? `${target.kind}:${target.code}` : target.kind;

/** What stands before and after the first colon; article numbers may hold more of them. */
export function splitAct(value: string): [kind: string, rest: string] {
  const colon = value.indexOf(':');
  return colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
}
