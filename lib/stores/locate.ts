import { distanceMetres, type Point } from '../geo';

/**
 * Reads what may be a Japanese postcode: 100-0005, 1000005, 〒１００－０００５. Seven digits, or null; part of one is
 * not enough to say where.
 */
export function readPostcode(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[〒\s]|[-‐−–—―ー]/g, '');
  return /^\d{7}$/.test(plain) ? plain : null;
}

/** What orders a list of shops for one article. */
interface Reachable extends Point {
  /** Nothing to hand over: such a shop stands after all that have something. */
  none: boolean;
  /** ISO instant from which it can be collected; null = not in sight. */
  ready: string | null;
}

const NEVER = '9999';
const byReady = (a: Reachable, b: Reachable) => (a.ready ?? NEVER).localeCompare(b.ready ?? NEVER);

/**
 * Shops that have the article first; from a place the nearest of them first, with no place the soonest. Shops at the
 * same place or hour keep their order. `metres` is null with no place.
 */
export function inReach<S extends Reachable>(
  shops: readonly S[],
  from: Point | null,
): (S & { metres: number | null })[] {
  const measured = shops.map((shop) => ({ ...shop, metres: from && distanceMetres(from, shop) }));
  return measured.sort((a, b) => Number(a.none) - Number(b.none) || (a.metres ?? 0) - (b.metres ?? 0) || byReady(a, b));
}

/** The `limit` shops nearest to a place, in order. */
export function nearestOf<S extends Point>(shops: readonly S[], from: Point, limit: number): S[] {
  const measured = shops.map((shop) => ({ shop, metres: distanceMetres(from, shop) }));
  return measured
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit)
    .map(({ shop }) => shop);
}
