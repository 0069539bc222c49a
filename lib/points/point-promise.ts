import { collectBy } from '../promise/collect-by';
import { HORIZON_DAYS, type PickupPromise } from '../promise/pickup-promise';
import { readyAt } from '../promise/ready-at';
import { openIntervals } from '../stores/hours';
import { addDays, instantOf, localDate } from '../time';
import type { PaymentMethod } from '../ways';
import type { PickupPoint } from './types';

/** When goods are packed and may leave, at the location that serves a point; with its zone. */
export interface Packed {
  readyAt: Date;
  zone: string;
}

/** Whoever brings goods to a point comes in the morning, not when the clock begins a new day at a locker's door. */
const FIRST_ROUND_MINUTE = 9 * 60;

/** Days that hold the answer for nearly every point; only where they do not is it looked for further ahead. */
const NEAR_DAYS = 2;

function opensFrom({ hours }: Pick<PickupPoint, 'hours'>, holidays: ReadonlySet<string>, from: Date): Date | null {
  const within = (days: number) => {
    const open = openIntervals(hours, holidays, from, days);
    return readyAt({ open, zone: hours.zone, prepMinutes: 0, queueMinutes: 0, now: from });
  };
  return within(NEAR_DAYS) ?? within(HORIZON_DAYS);
}

/** When goods that leave on the day they are packed are there: on the day itself at once, else with the first round. */
function arrives({ readyAt: packedAt, zone }: Packed, { hours, leadDays }: PickupPoint): Date {
  if (leadDays === 0) return packedAt;
  const day = addDays(localDate(packedAt, zone), leadDays);
  return instantOf(day, FIRST_ROUND_MINUTE, hours.zone);
}

/**
 * From when goods can be collected at a point, as a mark of its clock (every 15 minutes) while it is open, and until when:
 * by the point's own open days. Null when it does not open within 14 days of their arrival.
 */
export function pointPromise(
  point: PickupPoint,
  packed: Packed,
  holidays: ReadonlySet<string>,
  paymentMethod: PaymentMethod | null,
): PickupPromise | null {
  const ready = opensFrom(point, holidays, arrives(packed, point));
  if (!ready) return null;
  const holdDays = (paymentMethod === 'pay_online' ? point.holdDaysPaid : null) ?? point.holdDays;
  return { readyAt: ready, collectBy: collectBy({ hours: point.hours, holidays, from: ready, holdDays }) };
}
