import type { Localized } from '../locale';
import { datesOf } from './plan';
import { type DayRun, runsOf } from './runs';

/** A dated exception of one shop. */
export interface ShopDay extends Omit<DayRun, 'from' | 'to'> {
  date: string;
  shop: { id: string; storeCode: string; name: Localized };
}

/** Days on end that several shops have alike. */
export interface ComingDays extends DayRun {
  dates: string[];
  shops: ShopDay['shop'][];
}

/** Days of many shops as the merchant entered them: 12/31–1/3, closed, 42 shops. `days` are in order of shop and date. */
export function comingDays(days: readonly ShopDay[]): ComingDays[] {
  const byShop = new Map<string, ShopDay[]>();
  for (const day of days) byShop.set(day.shop.id, [...(byShop.get(day.shop.id) ?? []), day]);
  const found = new Map<string, ComingDays>();
  for (const own of byShop.values()) {
    const [first] = own;
    if (!first) continue;
    const plain = own.map(({ date, intervals, note }) => ({ date, intervals, ...(note && { note }) }));
    for (const run of runsOf(plain)) {
      const key = JSON.stringify([run.from, run.to, run.intervals, run.note]);
      const known = found.get(key);
      if (known) known.shops.push(first.shop);
      else found.set(key, { ...run, dates: datesOf(run), shops: [first.shop] });
    }
  }
  return [...found.values()].sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
}
