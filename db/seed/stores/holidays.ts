import holidayJp from '@holiday-jp/holiday_jp';
import type { Both } from '../products/types';

export interface PublicHoliday {
  /** YYYY-MM-DD in Japan. */
  date: string;
  name: Both;
}

/**
 * Japan's public holidays from `from` to `to`, both included (YYYY-MM-DD), in order of date. Dates as laid down by
 * 国民の祝日に関する法律 and the Cabinet Office's list, substitutes and 国民の休日 among them; known for 1970–2050.
 */
export const publicHolidays = (from: string, to: string): PublicHoliday[] =>
  Object.values(holidayJp.holidays)
    .filter(({ date }) => from <= date && date <= to)
    .map(({ date, name, name_en }) => ({ date, name: { ja: name, en: name_en.replaceAll("'", '’') } }));
