import { z } from 'zod';
import type { PointReason } from '../points/limits';
import type { PointOffer } from '../points/offer-points';
import { pointKinds } from '../points/types';
import { reasonWords } from '../points/words';
import { paymentMethods } from '../ways';
import { basketBody } from './api-basket';
import { operation } from './api-operation';
import { instant, nearQuery, text, textOrNull } from './api-shapes';

/** Points that are looked at; farther away nobody goes for a locker. */
const NEAREST = 50;

const reason = z
  .object({
    kind: z.enum([
      'side',
      'sum',
      'weight',
      'temperature',
      'payment',
      'unknown_size',
      'unknown_weight',
      'not_collectable',
    ]),
    limit: z
      .union([z.int(), z.array(z.string()), z.null()])
      .meta({ description: 'What it takes: mm, grams, temperatures, ways to pay; null where nothing is measured.' }),
    actual: z.union([z.int(), z.string(), z.null()]).meta({ description: 'What it is asked to take.' }),
    words: text,
  })
  .meta({ id: 'PointReason' });

const servingPoint = z
  .object({
    point_code: z.string(),
    kind: z.enum(pointKinds),
    operator: z.string(),
    name: text,
    postcode: z.string().nullable(),
    prefecture: textOrNull,
    city: textOrNull,
    street: textOrNull,
    lat: z.number(),
    lng: z.number(),
    zone: z.string().meta({ description: 'IANA time zone.' }),
    takes: z.boolean().meta({ description: 'The basket may be ordered there now.' }),
    reasons: z.array(reason).meta({ description: 'Why the basket may not go there; none = it fits.' }),
    ready_at: instant.nullable().meta({
      description: 'From when an order placed now can be collected; null where whoever serves it lacks something.',
    }),
    collect_by: instant.nullable(),
    payment_methods: z.array(z.enum(paymentMethods)),
    distance_m: z.int().meta({ description: 'Metres from `near`, as the crow flies.' }),
  })
  .meta({ id: 'ServingPoint' });

export const listServingPointsOperation = operation({
  method: 'post',
  path: '/basket/points',
  summary: 'Which pickup points near a place take a basket, from when, and why not',
  description: 'Lockers, post offices and other places that hold no stock, nearest first. Nothing is bound.',
  request: {
    query: z.object({
      near: nearQuery.shape.near.unwrap().meta({ description: 'Latitude,longitude in degrees; nearest first.' }),
      limit: z.coerce.number().int().min(1).max(NEAREST).default(20).meta({ description: 'The nearest so many.' }),
      payment_method: z.enum(paymentMethods).optional().meta({ description: 'Points that do not take it say so.' }),
    }),
    body: basketBody,
  },
  answer: z.object({ points: z.array(servingPoint) }),
  refuses: ['unknown_product'],
  personal: false,
});

const toReason = (found: PointReason): z.input<typeof reason> => ({
  kind: found.kind,
  limit: 'limit' in found ? found.limit : null,
  actual: 'actual' in found ? found.actual : null,
  words: { ja: reasonWords(found, 'ja'), en: reasonWords(found, 'en') },
});

export const toServingPoint = ({
  point,
  reasons,
  promise,
  metres,
}: PointOffer & { metres: number }): z.input<typeof servingPoint> => ({
  point_code: point.code,
  kind: point.kind,
  operator: point.operator,
  name: point.name,
  postcode: point.postcode,
  prefecture: point.prefecture,
  city: point.city,
  street: point.street,
  lat: point.lat,
  lng: point.lng,
  zone: point.hours.zone,
  takes: reasons.length === 0 && promise !== null,
  reasons: reasons.map(toReason),
  ready_at: promise?.readyAt.toISOString() ?? null,
  collect_by: promise?.collectBy.toISOString() ?? null,
  payment_methods: point.limits.paymentMethods,
  distance_m: Math.round(metres),
});
