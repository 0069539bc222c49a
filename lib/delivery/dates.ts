import { addDays, localDate } from '../time';

/** Days that can be chosen from; carriers keep a parcel no longer. */
const HORIZON_DAYS = 14;

export interface DatesQuestion {
  /** When it is packed, where it leaves. */
  packedAt: Date;
  /** Of the place it leaves. */
  zone: string;
  /** Days from leaving to arriving. */
  leadDays: number;
}

/**
 * Local YYYY-MM-DD dates on which a parcel can arrive, the earliest first. It leaves on the day it is packed; carriers
 * deliver on every day, Sundays and holidays too.
 */
export function deliveryDates({ packedAt, zone, leadDays }: DatesQuestion): [string, ...string[]] {
  const earliest = addDays(localDate(packedAt, zone), leadDays);
  const later = Array.from({ length: HORIZON_DAYS - 1 }, (_, day) => addDays(earliest, day + 1));
  return [earliest, ...later];
}
