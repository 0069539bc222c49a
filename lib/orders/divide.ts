import type { BasketWay } from '../basket/way';
import type { FulfillmentKind } from '../ways';

export interface DividedLine {
  sku: string;
  quantity: number;
}

export interface DividedArticle extends DividedLine {
  /** How the product may be had. */
  ways: readonly FulfillmentKind[];
  /** Units the chosen shop can hand over now. */
  units: number;
}

/** What one location is asked for. */
export type Wish = { lines: DividedLine[] } & (
  | { kind: 'store'; storeCode: string; bring: boolean }
  | { kind: 'point'; pointCode: string }
  | { kind: 'delivery' }
);

interface Question {
  lines: readonly DividedArticle[];
  way: BasketWay;
  /** The chosen shop; null while none is. */
  storeCode: string | null;
  /** It can have brought in what it lacks. */
  canBring: boolean;
}

/**
 * Who does what of a basket. What cannot be collected is sent home and what cannot be sent is collected, whatever else
 * was chosen. A line the shop cannot hand over in full goes where the rest is wanted; with nothing said about the rest
 * it is brought into the shop if it can be, and then all of it waits for that, since a second visit is worse than a
 * later one. Without any such way all of it is asked of the shop, which then says what it lacks. The chosen shop
 * itself is no place for the rest: it may have been chosen after that was said.
 */
export function divide({ lines, way, storeCode, canBring }: Question): Wish[] {
  const toDeliver = lines.filter((line) => goesHome(line, way));
  const toCollect = lines.filter((line) => !goesHome(line, way));
  const { place } = way;
  const rest = way.rest?.kind === 'store' && way.rest.code === storeCode ? null : way.rest;
  if (place.kind === 'point') return [...pointWish(toCollect, place.code), ...deliveryWish(toDeliver)];
  const missing = toCollect.filter((line) => line.units < line.quantity);
  if (!rest || missing.length === 0) {
    const bring = missing.length > 0 && canBring;
    return [...storeWish(toCollect, storeCode, bring), ...deliveryWish(toDeliver)];
  }
  const leaves = (line: DividedArticle) =>
    missing.includes(line) && (rest.kind === 'store' || line.ways.includes('delivery'));
  const here = toCollect.filter((line) => !leaves(line));
  const elsewhere = toCollect.filter(leaves);
  return rest.kind === 'store'
    ? [...storeWish(here, storeCode, false), ...storeWish(elsewhere, rest.code, false), ...deliveryWish(toDeliver)]
    : [...storeWish(here, storeCode, false), ...deliveryWish([...elsewhere, ...toDeliver])];
}

const goesHome = ({ ways }: DividedArticle, { place }: BasketWay): boolean =>
  ways.includes('delivery') && (place.kind === 'delivery' || !ways.includes('pickup'));

const asked = (lines: readonly DividedArticle[]): DividedLine[] =>
  lines.map(({ sku, quantity }) => ({ sku, quantity }));

const storeWish = (lines: readonly DividedArticle[], storeCode: string | null, bring: boolean): Wish[] =>
  lines.length > 0 && storeCode ? [{ kind: 'store', storeCode, bring, lines: asked(lines) }] : [];

const pointWish = (lines: readonly DividedArticle[], pointCode: string): Wish[] =>
  lines.length > 0 ? [{ kind: 'point', pointCode, lines: asked(lines) }] : [];

const deliveryWish = (lines: readonly DividedArticle[]): Wish[] =>
  lines.length > 0 ? [{ kind: 'delivery', lines: asked(lines) }] : [];
