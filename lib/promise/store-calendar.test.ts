import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../stores/types';
import { pickupPromise, readyAfterArrival } from './pickup-promise';
import type { RouteFrom } from './routes';
import { StoreCalendar } from './store-calendar';
import { aShop, local, spans, storeHours, written } from './testing-shops';

const none = new Set<string>();
const readAt = local('2026-11-24 12:00');
const calendarOf = (store: Store, routes: RouteFrom[] = []) => new StoreCalendar([store], none, readAt, routes);
const minutesLater = (minutes: number) => new Date(readAt.getTime() + minutes * 60_000);

const route = (over: Partial<RouteFrom> = {}): RouteFrom => ({
  fromId: 'depot',
  toId: 'here',
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  cutoffMinute: 900,
  transitDays: 1,
  arrivesMinute: 660,
  closedDates: [],
  zone: 'Asia/Tokyo',
  lat: 35,
  lng: 139,
  ...over,
});

describe('ready times of the calendar', () => {
  it.each([
    ['nobody before it', 5, 0, '2026-11-24 12:30'],
    ['four orders before it', 5, 4, '2026-11-24 13:00'],
    ['four orders that nobody waits for', 0, 4, '2026-11-24 12:30'],
    ['more orders than the day has room for', 20, 30, '2026-11-25 12:30'],
  ])('%s', (_, minutesPerOrder, waiting, ready) => {
    const store = aShop({ minutesPerOrder, waiting });
    expect(calendarOf(store).readyAt(store, readAt)).toEqual(local(ready));
  });

  it('goods that are brought in do not wait behind the orders in hand, nor for the cut-off', () => {
    const store = aShop({ minutesPerOrder: 20, waiting: 30, cutoffMinute: 600 });
    expect(calendarOf(store).readyAfter(store, local('2026-11-25 11:00'))).toEqual(local('2026-11-25 11:30'));
  });

  it('goods that come on the last day looked ahead are not lost', () => {
    const store = aShop();
    expect(calendarOf(store).readyAfter(store, local('2026-12-08 19:50'))).toEqual(local('2026-12-09 10:30'));
  });

  it('are those that an order is promised, however old the calendar', () => {
    const day = fc.constantFrom('', '10:00-20:00', '06:00-27:00', '10:00-13:00 15:00-19:00', '00:00-24:00').map(spans);
    const question = fc.record({
      weekly: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
      closedFor: fc.integer({ min: 0, max: 25 }),
      later: fc.integer({ min: 0, max: 1440 }),
      prepMinutes: fc.constantFrom(0, 30, 600),
      waiting: fc.integer({ min: 0, max: 40 }),
      cutoffMinute: fc.constantFrom(null, 900),
    });
    fc.assert(
      fc.property(question, ({ weekly, closedFor, later, ...over }) => {
        const special = Array.from({ length: closedFor }, (_, ahead) =>
          written(minutesLater(ahead * 1440)).slice(0, 10),
        );
        const hours = { ...storeHours({ special: Object.fromEntries(special.map((date) => [date, ''])) }), weekly };
        const store = aShop({ hours, minutesPerOrder: 10, ...over });
        const now = minutesLater(later);
        const promised = pickupPromise(store, none, now, { paymentMethod: 'pay_in_store' });
        const calendar = calendarOf(store);
        expect(calendar.readyAt(store, now)).toEqual(promised?.readyAt ?? null);
        expect(calendar.readyAfter(store, now)).toEqual(readyAfterArrival(store, none, now));
      }),
      { numRuns: 500 },
    );
  });
});

describe('journeys of the calendar', () => {
  const store = aShop();
  const journeys = (calendar: StoreCalendar, now: Date) =>
    calendar
      .journeysTo(store, now)
      .map(({ route: { fromId }, journey }) => `${fromId} ${written(journey.sendBy)} → ${written(journey.dueAt)}`);

  it('are the next of each route to the shop, found again when they have left', () => {
    const calendar = calendarOf(store, [route(), route({ fromId: 'branch', cutoffMinute: 780 }), route({ toId: 'x' })]);
    expect(journeys(calendar, readAt)).toEqual([
      'depot 2026-11-24 15:00 → 2026-11-25 11:00',
      'branch 2026-11-24 13:00 → 2026-11-25 11:00',
    ]);
    expect(journeys(calendar, local('2026-11-24 13:00'))).toEqual([
      'depot 2026-11-24 15:00 → 2026-11-25 11:00',
      'branch 2026-11-25 13:00 → 2026-11-26 11:00',
    ]);
  });

  it('are none where nothing is sent', () => {
    expect(journeys(calendarOf(store), readAt)).toEqual([]);
    expect(journeys(calendarOf(store, [route({ weekdays: [] })]), readAt)).toEqual([]);
  });
});
