import { z } from 'zod';
import { oneLine, required } from '../fields';
import type { KeptLocation } from '../stores/list-kept-locations';
import type { LocationPatch } from '../stores/patch-location';
import { storeServices } from '../stores/types';
import { changesAnswer, changesQuery } from './api-cursor';
import { onceHeaders } from './api-once';
import { operation } from './api-operation';
import { instant, text, textOrNull } from './api-shapes';

const location = z
  .object({
    store_code: z.string(),
    kind: z.enum(['store', 'warehouse', 'pickup_point']),
    name: text,
    postcode: z.string().nullable(),
    prefecture: textOrNull,
    city: textOrNull,
    street: textOrNull,
    lat: z.number(),
    lng: z.number(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    access: textOrNull,
    counter: textOrNull,
    services: z.array(z.enum(storeServices)),
    zone: z.string(),
    prep_minutes: z.int(),
    hold_days: z.int(),
    minutes_per_order: z.int(),
    active: z.boolean(),
    updated_at: instant,
  })
  .meta({ id: 'Location', description: 'A shop, a warehouse or a pickup point, open or not.' });

const both = (most: number) => z.strictObject({ ja: required(most), en: oneLine(most).min(1, 'required').optional() });
const whole = (least: number, most: number) => z.int('number').min(least, 'number').max(most, 'number');

const patch = z
  .strictObject({
    name: both(80).optional(),
    phone: oneLine(30).nullable().optional(),
    website: z
      .url({ protocol: /^https$/, error: 'invalid' })
      .max(300, 'too_long')
      .nullable()
      .optional(),
    access: both(200).nullable().optional(),
    counter: both(200).nullable().optional(),
    services: z.array(z.enum(storeServices, 'choice')).optional(),
    prep_minutes: whole(0, 1440).optional().meta({ description: 'Open minutes an order takes to prepare.' }),
    hold_days: whole(1, 60).optional().meta({ description: 'Open days an order is kept.' }),
    minutes_per_order: whole(0, 240).optional(),
    active: z.boolean().optional().meta({ description: 'Whether it takes new orders.' }),
  })
  .refine((body) => Object.keys(body).length > 0, 'required')
  .meta({ id: 'LocationPatch' });

const params = z.object({ store_code: z.string().max(60) });

export const listLocationsOperation = operation({
  method: 'get',
  path: '/locations',
  summary: 'The key’s stores, in the order in which they changed',
  scope: 'stores:read',
  request: { query: changesQuery },
  answer: z.object({ locations: z.array(location), ...changesAnswer }),
  refuses: [],
  personal: true,
});
export const getLocationOperation = operation({
  method: 'get',
  path: '/locations/{store_code}',
  summary: 'One shop, warehouse or pickup point',
  scope: 'stores:read',
  request: { params },
  answer: location,
  refuses: ['unknown_store', 'not_allowed'],
  personal: true,
});
export const patchLocationOperation = operation({
  method: 'patch',
  path: '/locations/{store_code}',
  summary: 'Change some of a store',
  description: 'What is not named stays as it is.',
  scope: 'stores:write',
  request: { params, headers: onceHeaders, body: patch },
  answer: location,
  refuses: ['unknown_store', 'not_allowed'],
  personal: true,
});

export function toLocationPatch(body: z.output<typeof patch>): LocationPatch {
  const { prep_minutes, hold_days, minutes_per_order, ...same } = body;
  const renamed = { prepMinutes: prep_minutes, holdDays: hold_days, minutesPerOrder: minutes_per_order };
  return Object.fromEntries(Object.entries({ ...same, ...renamed }).filter(([, value]) => value !== undefined));
}

export const toLocation = (found: KeptLocation): z.input<typeof location> => ({
  store_code: found.storeCode,
  kind: found.kind,
  name: found.name,
  postcode: found.postcode,
  prefecture: found.prefecture,
  city: found.city,
  street: found.street,
  lat: found.lat,
  lng: found.lng,
  phone: found.phone,
  website: found.website,
  access: found.access,
  counter: found.counter,
  services: found.services,
  zone: found.zone,
  prep_minutes: found.prepMinutes,
  hold_days: found.holdDays,
  minutes_per_order: found.minutesPerOrder,
  active: found.active,
  updated_at: found.changedAt,
});
