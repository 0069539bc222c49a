import { addDays, instantOf, localDate, localMinute } from '../../time';

const MORNING = 8 * 60;
const EVENING = 21 * 60;

/** The first moment from `at` on at which news may come: not between 21:00 and 8:00 on the reader's clock. */
export function outOfNight(at: Date, zone: string): Date {
  const minute = localMinute(at, zone);
  if (minute >= MORNING && minute < EVENING) return at;
  const today = localDate(at, zone);
  return instantOf(minute < MORNING ? today : addDays(today, 1), MORNING, zone);
}
