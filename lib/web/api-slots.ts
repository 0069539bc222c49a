import { z } from 'zod';
import { instantField } from '../orders/input';
import type { OpenSlot } from '../promise/slots';
import { operation } from './api-operation';
import { instant } from './api-shapes';

const slot = z
  .object({
    starts_at: instant,
    ends_at: instant,
    left: z.int().meta({ description: 'Orders it still holds; 0 = full.' }),
  })
  .meta({ id: 'Slot' });

export const listSlotsOperation = operation({
  method: 'get',
  path: '/stores/{store_code}/slots',
  summary: 'Times that can be booked for collecting in one shop',
  description:
    'From when an order placed now, of what lies on the shelf, is ready. A slot is taken by the order that names its ' +
    'begin.',
  request: {
    params: z.object({ store_code: z.string().max(60) }),
    query: z.object({
      from: instantField.meta({
        description: 'Not before then: when the basket is ready there, where goods are brought in.',
      }),
    }),
  },
  answer: z.object({
    store_code: z.string(),
    books: z.boolean().meta({ description: 'false: the shop has no times of its own, orders wait from when ready.' }),
    slots: z.array(slot),
  }),
  refuses: ['unknown_store'],
  personal: false,
});

export const toSlot = ({ startsAt, endsAt, left }: OpenSlot): z.input<typeof slot> => ({
  starts_at: startsAt.toISOString(),
  ends_at: endsAt.toISOString(),
  left,
});
