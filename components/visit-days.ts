import type { Locale } from '@/lib/locale';
import { clockWords, dateWords, localDate } from '@/lib/time';
import type { VisitDay } from '@/lib/visits/types';
import type { SlotDay } from './slot-picker';

interface Seen {
  zone: string;
  now: Date;
  locale: Locale;
}

/** Days of a shop as the picker shows them. */
export const slotDays = (days: readonly VisitDay[], { zone, now, locale }: Seen): SlotDay[] =>
  days.map(({ date, slots }) => ({
    date,
    label: dateWords(date, localDate(now, zone), locale),
    slots: slots.map(({ startsAt, left }) => ({
      value: startsAt.toISOString(),
      label: clockWords(startsAt, zone, locale),
      left,
    })),
  }));
