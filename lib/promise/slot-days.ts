import type { Locale } from '../locale';
import { clockWords, dayWords, localDate } from '../time';
import type { OpenSlot } from './list-slots';

export interface SlotChoice {
  /** ISO instant it begins; what a form sends. */
  value: string;
  /** 14:00–14:30 / 2:00 pm–2:30 pm */
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
  for (const { startsAt, endsAt, left } of slots) {
    const date = localDate(startsAt, zone);
    const day = days.get(date) ?? { date, label: dayWords(startsAt, zone, now, locale), slots: [] };
    const label = `${clockWords(startsAt, zone, locale)}–${clockWords(endsAt, zone, locale)}`;
    day.slots.push({ value: startsAt.toISOString(), label, left });
    days.set(date, day);
  }
  return [...days.values()];
}
