import type { Db } from '@/db/client';
import { distanceMetres } from '../geo';
import { openIntervals } from '../stores/hours';
import type { OpenInterval } from '../stores/hours-types';
import { listHolidays, listStores } from '../stores/queries';
import type { Store } from '../stores/types';
import { addDays } from '../time';
import { HORIZON_DAYS, type Preparing, queueMinutes, readyIn } from './pickup-promise';
import { readyAt } from './ready-at';
import { type Journey, nextJourney } from './route-arrival';
import { listRoutes, type RouteFrom } from './routes';

/** Hours may be this old before they are read again, and this old while they are. */
const FRESH_MS = 2_000;
const USABLE_MS = 60_000;
/** Of a large chain less often, so that reading takes at most this part of the time; but a change never waits longer for it. */
const READING_SHARE = 1 / 50;
const LONGEST_FRESH_MS = 10_000;
/** Nearer than this is within the days that promises look ahead, whatever the hour and the clocks do. */
const NEAR_MS = (HORIZON_DAYS - 2) * 86_400_000;

/** A route to a shop, and the next journey on it. */
interface Way {
  route: RouteFrom;
  journey: Journey;
  metres: number;
}

/**
 * Every shop with the spans in which it is open, worked out once, so that a ready time costs microseconds: one stock
 * page asks for those of all shops, many times a second.
 */
export class StoreCalendar {
  private readonly byId: ReadonlyMap<string, Store>;
  private readonly byCode: ReadonlyMap<string, Store>;
  private readonly spans = new Map<string, OpenInterval[]>();
  private readonly routes = new Map<string, RouteFrom[]>();
  private readonly ways = new Map<string, { ways: readonly Way[]; until: number }>();

  constructor(
    readonly stores: readonly Store[],
    readonly holidays: ReadonlySet<string>,
    private readonly readAt: Date,
    routes: readonly RouteFrom[] = [],
  ) {
    for (const route of routes) this.routes.set(route.toId, [...(this.routes.get(route.toId) ?? []), route]);
    this.byId = new Map(stores.map((store) => [store.id, store]));
    this.byCode = new Map(stores.map((store) => [store.storeCode, store]));
  }

  storeById(locationId: string): Store | undefined {
    return this.byId.get(locationId);
  }

  storeByCode(storeCode: string): Store | undefined {
    return this.byCode.get(storeCode);
  }

  /** When an order placed at `now` can be collected at a shop; null when it does not open soon. */
  readyAt(store: Store, now: Date): Date | null {
    return this.readyFrom(store, { queueMinutes: queueMinutes(store), cutoffMinute: store.cutoffMinute, now });
  }

  /** When goods that come to a shop at `arrives` can be collected there. */
  readyAfter(store: Store, arrives: Date): Date | null {
    return this.readyFrom(store, { queueMinutes: 0, cutoffMinute: null, now: arrives });
  }

  /** The ways goods come to a shop, with the next journey of each that still can be caught at `now`. */
  journeysTo(store: Store, now: Date): readonly Way[] {
    const known = this.ways.get(store.id);
    if (known && now.getTime() < known.until) return known.ways;
    const ways = (this.routes.get(store.id) ?? []).flatMap((route) => {
      const journey = nextJourney(route, route.zone, store.hours, this.holidays, now);
      return journey ? [{ route, journey, metres: distanceMetres(route, store) }] : [];
    });
    this.ways.set(store.id, { ways, until: Math.min(...ways.map(({ journey }) => journey.sendBy.getTime())) });
    return ways;
  }

  private readyFrom(store: Store, preparing: Preparing): Date | null {
    let open = this.spans.get(store.id);
    if (!open) {
      // More than looked ahead: the spans are asked again until the hours are read anew, and for what arrives later.
      open = openIntervals(store.hours, this.holidays, this.readAt, 2 * HORIZON_DAYS);
      this.spans.set(store.id, open);
    }
    const ready = readyAt({ open, zone: store.hours.zone, prepMinutes: store.prepMinutes, ...preparing });
    const near = !ready || ready.getTime() - preparing.now.getTime() < NEAR_MS;
    return near ? ready : readyIn(store, this.holidays, preparing);
  }
}

/** One shop as it is at this moment, with the ways goods come to it: what an order is promised by. */
export async function calendarOf(
  db: Db,
  { store, holidays }: { store: Store; holidays: ReadonlySet<string> },
  now: Date,
): Promise<StoreCalendar> {
  return new StoreCalendar([store], holidays, now, await listRoutes(db, store.id));
}

async function read(db: Db, now: Date): Promise<StoreCalendar> {
  const yesterday = addDays(now.toISOString().slice(0, 10), -1);
  const [stores, holidays, routes] = await Promise.all([listStores(db), listHolidays(db, yesterday), listRoutes(db)]);
  return new StoreCalendar(stores, holidays, now, routes);
}

interface Kept {
  calendar: StoreCalendar | null;
  readAt: number;
  freshMs: number;
  reading: Promise<StoreCalendar> | null;
}

/** One calendar a process and database, also where pages and routes each have this module to themselves. */
const shared = globalThis as typeof globalThis & { uketoriCalendars?: WeakMap<Db, Kept> };
shared.uketoriCalendars ??= new WeakMap();
const kept = shared.uketoriCalendars;

function readAgain(db: Db, now: Date, entry: Kept): Promise<StoreCalendar> {
  const begun = performance.now();
  entry.reading ??= read(db, now)
    .then((calendar) => {
      entry.calendar = calendar;
      entry.readAt = now.getTime();
      const sharedMs = (performance.now() - begun) / READING_SHARE;
      entry.freshMs = Math.min(LONGEST_FRESH_MS, Math.max(FRESH_MS, sharedMs));
      return calendar;
    })
    .finally(() => {
      entry.reading = null;
    });
  return entry.reading;
}

/** The process's calendar, at most a minute old; what is older than a few seconds is read again behind its back. */
export async function storeCalendar(db: Db, now: Date): Promise<StoreCalendar> {
  const entry = kept.get(db) ?? { calendar: null, readAt: 0, freshMs: FRESH_MS, reading: null };
  kept.set(db, entry);
  const age = now.getTime() - entry.readAt;
  if (!entry.calendar || age > USABLE_MS) return readAgain(db, now, entry);
  // A failure here is met again by whoever finds the calendar too old, and told there.
  if (age > entry.freshMs) readAgain(db, now, entry).catch(() => {});
  return entry.calendar;
}

/** Whoever asks next reads anew: a page that is made again because a shop changed must not be made from what was. */
export const forgetCalendar = (db: Db): void => {
  kept.delete(db);
};
