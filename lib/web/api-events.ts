import { z } from 'zod';
import type { KeptEvent } from '../webhooks/list-events';
import { operation } from './api-operation';
import { instant } from './api-shapes';

const MOST = 1_000;

const event = z
  .object({
    sequence: z.int(),
    id: z.uuid().meta({ description: 'The same wherever it is told.' }),
    type: z.string().meta({ example: 'order.placed' }),
    object: z.string().meta({ description: 'What it is about: `order:…`, `stock:…`.' }),
    store_code: z.string().nullable().meta({ description: 'null = nowhere in particular.' }),
    data: z.record(z.string(), z.unknown()),
    at: instant,
  })
  .meta({ id: 'Event' });

export const listEventsOperation = operation({
  method: 'get',
  path: '/events',
  summary: 'What happened since a number',
  description: 'In order. Answers at once, also with nothing; ask again with `cursor` after a while.',
  scope: 'events:read',
  request: {
    query: z.object({
      after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
      limit: z.coerce.number().int().min(1).max(MOST).default(100),
      type: z
        .string()
        .max(1_000)
        .transform((typed) => typed.split(',').filter(Boolean))
        .default([])
        .meta({ description: 'Only these, parted by commas.' }),
    }),
  },
  answer: z.object({
    events: z.array(event),
    cursor: z.int().meta({ description: 'Ask with `after` for what follows.' }),
    has_more: z.boolean(),
  }),
  refuses: [],
  personal: true,
});

export const toEvent = (found: KeptEvent): z.input<typeof event> => ({
  sequence: found.sequence,
  id: found.id,
  type: found.type,
  object: found.objectKey,
  store_code: found.storeCode,
  data: found.data,
  at: found.at.toISOString(),
});
