import { z } from 'zod';
import type { Db } from '@/db/client';
import type { KeyActor } from '../access/actor';
import { required } from '../fields';
import { getOrderIdOfPart, listKeptOrders } from '../orders/list-kept-orders';
import { collectors, tenders } from '../orders/types';
import { shipInput } from '../pickup/input';
import { signatureSkips } from '../pickup/signature';
import { Refusal } from '../refusal';
import { keptOrder, toKeptOrder } from './api-kept-orders';
import { onceHeaders } from './api-once';
import { operation } from './api-operation';

const params = z.object({ id: z.uuid('invalid').meta({ description: 'Of the fulfillment.' }) });
const act = {
  method: 'post',
  answer: keptOrder,
  personal: true,
  scope: 'orders:write',
} as const;
const path = (verb: string) => `/fulfillments/{id}/${verb}`;
const headers = onceHeaders;
const always = ['not_found', 'not_allowed', 'not_paid', 'already_changed'] as const;

export const getFulfillmentOperation = operation({
  method: 'get',
  path: '/fulfillments/{id}',
  summary: 'The order a fulfillment belongs to',
  scope: 'orders:read',
  request: { params },
  answer: keptOrder,
  refuses: ['not_found', 'not_allowed'],
  personal: true,
});

export const acceptOperation = operation({
  ...act,
  path: path('accept'),
  summary: 'The store has seen it',
  description: 'What was accepted before stays as it is.',
  request: { params, headers },
  refuses: ['not_found', 'not_allowed'],
});

export const startPickingOperation = operation({
  ...act,
  path: path('start-picking'),
  summary: 'Its goods are being collected',
  request: { params, headers },
  refuses: always,
});

export const readyOperation = operation({
  ...act,
  path: path('ready'),
  summary: 'It lies at the counter: its customer is told',
  request: {
    params,
    headers,
    body: z.strictObject({ shelf: required(20).meta({ description: 'Where it lies: A-3.' }) }),
  },
  refuses: always,
});

export const handOverOperation = operation({
  ...act,
  path: path('hand-over'),
  summary: 'It is handed over against its pickup code',
  description:
    'Units leave the books, the receipt is issued. `tender` says how what is `due` was paid. Some stores ask for an ' +
    'identity or a signature too.',
  request: {
    params,
    headers,
    body: z.strictObject({
      code: z
        .string('required')
        .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
        .pipe(z.string().regex(/^\d{6}$/, 'code'))
        .meta({ description: 'Six digits the customer shows.' }),
      collector: z.enum(collectors, 'choice').default('self'),
      tender: z.enum(tenders, 'choice').optional(),
      id_checked: z.boolean().default(false).meta({ description: 'Somebody looked at a document of identity.' }),
      signature_skipped: z.enum(signatureSkips, 'choice').optional().meta({
        description: 'Why there is none, where the store asks for one: a till takes none.',
      }),
    }),
  },
  refuses: [...always, 'wrong_code', 'too_late', 'capture_failed', 'payment_unanswered'],
});

export const cancelFulfillmentOperation = operation({
  ...act,
  path: path('cancel'),
  summary: 'The store cancels it, before it is handed over',
  description: 'Its stock goes back, and what was paid online; its customer is told.',
  request: { params, headers, body: z.strictObject({ reason: required(200) }) },
  refuses: ['not_found', 'not_allowed', 'already_changed'],
});

export const shipOperation = operation({
  ...act,
  path: path('ship'),
  summary: 'The parcel has left',
  description: 'For its customer’s home it needs the carrier’s number. Units leave the books.',
  request: {
    params,
    headers,
    body: z.strictObject({
      tracking_number: shipInput.shape.trackingNumber.meta({ description: 'As on the parcel; none of one’s own van.' }),
    }),
  },
  refuses: [...always, 'capture_failed', 'payment_unanswered'],
});

export const deliverOperation = operation({
  ...act,
  path: path('deliver'),
  summary: 'The parcel is in its customer’s home',
  request: { params, headers },
  refuses: always,
});

/** The order of a fulfillment, as far as a key sees it. Throws not_found, not_allowed. */
export async function orderOfPart(db: Db, actor: KeyActor, fulfillmentId: string): Promise<z.input<typeof keptOrder>> {
  const orderId = await getOrderIdOfPart(db, fulfillmentId);
  const [order] = orderId ? await listKeptOrders(db, [orderId], actor.locationIds) : [];
  if (!orderId) throw new Refusal('not_found');
  if (!order) throw new Refusal('not_allowed');
  return toKeptOrder(order);
}
