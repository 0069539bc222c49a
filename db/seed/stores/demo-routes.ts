import type { Weekday } from '@/lib/stores/hours-types';
import type { SeedStore } from './types';

/** A way goods regularly go, between store codes. */
export interface SeedRoute {
  from: string;
  to: string;
  weekdays: Weekday[];
  cutoffMinute: number;
  transitDays: number;
  arrivesMinute: number;
  closedDates: string[];
}

const workdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const daily: Weekday[] = [...workdays, 'sun'];
/** Prefectures the lorry reaches by the next day. */
const NEXT_DAY = ['東京都', '神奈川県', '埼玉県', '千葉県', '宮城県', '愛知県', '石川県'];

/** Shops of Tokyo whose van goes round every day: out by one, back on the shelf at five. */
const rounds: [string, string][] = [
  ['0001', '0002'],
  ['0001', '0003'],
  ['0001', '0005'],
  ['0001', '0006'],
  ['0003', '0004'],
  ['0003', '0007'],
  ['0011', '0012'],
  ['0011', '0013'],
  ['0001', '0011'],
];

/** From the warehouse to every shop, and both ways between some of the shops of Tokyo. */
export function demoRoutes(stores: readonly SeedStore[]): SeedRoute[] {
  const warehouse = stores.find(({ kind }) => kind === 'warehouse');
  if (!warehouse) throw new Error('the demo has no warehouse');
  const rest = warehouse.special.filter(({ intervals }) => intervals.length === 0).map(({ date }) => date);
  const deliveries = stores
    .filter(({ kind }) => kind === 'store')
    .map(({ storeCode, prefecture }) => ({
      from: warehouse.storeCode,
      to: storeCode,
      weekdays: workdays,
      cutoffMinute: 15 * 60,
      transitDays: NEXT_DAY.includes(prefecture.ja) ? 1 : 2,
      arrivesMinute: 11 * 60,
      closedDates: rest,
    }));
  const vans = rounds.flatMap(([one, other]) => [
    { from: one, to: other },
    { from: other, to: one },
  ]);
  const van = { weekdays: daily, cutoffMinute: 13 * 60, transitDays: 0, arrivesMinute: 17 * 60, closedDates: rest };
  return [...deliveries, ...vans.map((way) => ({ ...way, ...van }))];
}
