import { z } from 'zod';
import type { StoreCalendar } from '../promise/store-calendar';
import { knowsHours, openStateAt } from '../stores/hours';
import { type Store, storeServices } from '../stores/types';
import { operation } from './api-operation';
import { distance, instant, nearQuery, nextPage, pageQuery, text, textOrNull } from './api-shapes';

const intervals = z
  .array(z.object({ from: z.int(), to: z.int() }))
  .meta({ description: 'Minutes after local midnight; `to` may pass 1440. Empty = closed.' });

const store = z
  .object({
    store_code: z.string(),
    name: text,
    postcode: z.string().nullable(),
    prefecture: textOrNull,
    city: textOrNull,
    street: textOrNull,
    lat: z.number(),
    lng: z.number(),
    phone: z.string().nullable(),
    access: textOrNull,
    counter: z.union([text, z.null()]).meta({ description: 'Where in the shop orders are collected.' }),
    services: z.array(z.enum(storeServices)),
    zone: z.string().meta({ description: 'IANA time zone of all local times.' }),
    weekly_hours: z
      .object({
        mon: intervals,
        tue: intervals,
        wed: intervals,
        thu: intervals,
        fri: intervals,
        sat: intervals,
        sun: intervals,
        holiday: intervals.optional(),
      })
      .nullable()
      .meta({ description: 'null when they are not known.' }),
    special_days: z.array(z.object({ date: z.iso.date(), intervals })),
    open_now: z.boolean().nullable().meta({ description: 'null when its hours are not known.' }),
    ready_at: instant.nullable().meta({
      description:
        'From when an order placed now can be collected; null when the shop does not open in the days ahead.',
    }),
    distance_m: distance,
  })
  .meta({ id: 'Store' });

export const listStoresOperation = operation({
  method: 'get',
  path: '/stores',
  summary: 'Shops that take customers, nearest first or by their codes',
  request: { query: pageQuery.extend(nearQuery.shape) },
  answer: z.object({ stores: z.array(store), next_page: nextPage }),
  refuses: [],
  personal: false,
});

export const getStoreOperation = operation({
  method: 'get',
  path: '/stores/{store_code}',
  summary: 'One shop',
  request: { params: z.object({ store_code: z.string().max(60) }) },
  answer: store,
  refuses: ['unknown_store'],
  personal: false,
});

/** A shop as it stands at `now`; `metres` from where the caller is, where that was asked. */
export const toStore = (
  found: Store,
  calendar: StoreCalendar,
  { now, metres }: { now: Date; metres: number | null },
): z.input<typeof store> => ({
  store_code: found.storeCode,
  name: found.name,
  postcode: found.postcode,
  prefecture: found.prefecture,
  city: found.city,
  street: found.street,
  lat: found.lat,
  lng: found.lng,
  phone: found.phone,
  access: found.access,
  counter: found.counter,
  services: found.services,
  zone: found.hours.zone,
  weekly_hours: knowsHours(found.hours) ? found.hours.weekly : null,
  special_days: found.hours.special.map(({ date, intervals }) => ({ date, intervals })),
  open_now: openStateAt(found.hours, calendar.holidays, now).open,
  ready_at: calendar.readyAt(found, now)?.toISOString() ?? null,
  distance_m: metres === null ? null : Math.round(metres),
});
