import type { OpenInterval } from '../stores/hours-types';
import { addDays, instantOf, localDate } from '../time';

const MINUTE_MS = 60_000;

export interface Promised {
  /** When it is to be there. */
  arrivesBy: Date;
  /** Days from leaving to arriving. */
  leadDays: number;
}

/**
 * The last moment at which a parcel can leave and still be there as promised: closing time of the last day its shop is
 * open before it is too late, never past midnight, since the day it leaves on counts. What takes no day leaves when it is
 * to be there. `open` reaches from some weeks before to then.
 */
export function shipBy({ arrivesBy, leadDays }: Promised, open: readonly OpenInterval[], zone: string): Date {
  if (leadDays === 0) return arrivesBy;
  const midnight = instantOf(addDays(localDate(arrivesBy, zone), 1 - leadDays), 0, zone);
  const lastMinute = new Date(midnight.getTime() - MINUTE_MS);
  const closes = open.findLast(({ opens }) => opens < midnight)?.closes;
  return closes && closes < lastMinute ? closes : lastMinute;
}
