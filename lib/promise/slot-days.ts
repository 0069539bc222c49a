import type { Locale } from '../locale';
import { clockWords, dayWords, localDate } from '../time';
import type { OpenSlot } from './slots';

export interface SlotChoice {
  /** ISO instant it begins; what a form sends. */
  value: string;
  /** 14:00 / 2:00 pm */
  label: string;
  /** How many more it holds; 0 = full. */
  left: number;
}

export interface SlotDay {
  /** Local YYYY-MM-DD. */
  date: string;
  /** 本日 / 明日 / 11月26日(木) */
  label: string;
  slots: SlotChoice[];
}

/** Times that can be booked as a picker shows them, a day each. */
export function slotDays(slots: readonly OpenSlot[], zone: string, now: Date, locale: Locale): SlotDay[] {
  const days = new Map<string, SlotDay>();
  for (const { startsAt, left } of slots) {
    const date = localDate(startsAt, zone);
    const day = days.get(date) ?? { date, label: dayWords(startsAt, zone, now, locale), slots: [] };
    day.slots.push({ value: startsAt.toISOString(), label: clockWords(startsAt, zone, locale), left });
    days.set(date, day);
  }
  return [...days.values()];
}
