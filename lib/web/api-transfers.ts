import { z } from 'zod';
import type { KeptTransfer } from '../transfers/list-kept-transfers';
import { transferStatuses } from '../transfers/types';
import { onceHeaders } from './api-once';
import { operation } from './api-operation';
import { instant } from './api-shapes';

const transfer = z
  .object({
    id: z.uuid(),
    order_number: z.string().meta({ description: 'Of the order it is for.' }),
    fulfillment_id: z.uuid(),
    from_store_code: z.string(),
    to_store_code: z.string(),
    status: z.enum(transferStatuses),
    send_by: instant,
    due_at: instant,
    requested_at: instant,
    sent_at: instant.nullable(),
    closed_at: instant.nullable(),
    lines: z.array(
      z.object({
        line_id: z.uuid(),
        sku: z.string(),
        quantity: z.int(),
        received: z.int().nullable(),
        damaged: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'ShopTransfer', description: 'Goods that go from one place to another for an order.' });

const MOST = 500;
const params = z.object({ id: z.uuid('invalid') });
const always = ['not_found', 'not_allowed', 'already_changed'] as const;

export const listTransfersOperation = operation({
  method: 'get',
  path: '/transfers',
  summary: 'Transfers of the key’s stores, in the order in which they were asked for',
  scope: 'transfers:read',
  request: {
    query: z.object({
      store_code: z.string().max(60).optional().meta({ description: 'At either end.' }),
      status: z
        .string()
        .max(100)
        .default('requested,sent')
        .transform((typed) => typed.split(','))
        .pipe(z.array(z.enum(transferStatuses, 'choice')))
        .meta({ description: `Parted by commas: ${transferStatuses.join(', ')}.` }),
      after: z.uuid('invalid').optional().meta({ description: 'Id of the last transfer of the page before.' }),
      limit: z.coerce.number().int().min(1).max(MOST).default(100),
    }),
  },
  answer: z.object({ transfers: z.array(transfer), has_more: z.boolean() }),
  refuses: ['unknown_store', 'not_allowed'],
  personal: true,
});
export const sendTransferOperation = operation({
  method: 'post',
  path: '/transfers/{id}/send',
  summary: 'The goods have left',
  scope: 'transfers:write',
  request: { params, headers: onceHeaders },
  answer: transfer,
  refuses: [...always, 'not_paid'],
  personal: true,
});
const units = z.int('number').min(0, 'number').max(9_999, 'number');
export const receiveTransferOperation = operation({
  method: 'post',
  path: '/transfers/{id}/receive',
  summary: 'The goods have come and were counted',
  description: 'Every line of the transfer with what came of it. What is missing is told to who waits for it.',
  scope: 'transfers:write',
  request: {
    params,
    headers: onceHeaders,
    body: z.strictObject({
      lines: z
        .array(z.strictObject({ line_id: z.uuid('choice'), received: units, damaged: units.default(0) }))
        .max(100, 'too_long'),
    }),
  },
  answer: transfer,
  refuses: always,
  personal: true,
});

const iso = (at: Date | null) => at?.toISOString() ?? null;

export const toTransfer = (found: KeptTransfer): z.input<typeof transfer> => ({
  id: found.id,
  order_number: found.orderNumber,
  fulfillment_id: found.fulfillmentId,
  from_store_code: found.fromCode,
  to_store_code: found.toCode,
  status: found.status,
  send_by: found.sendBy.toISOString(),
  due_at: found.dueAt.toISOString(),
  requested_at: found.requestedAt.toISOString(),
  sent_at: iso(found.sentAt),
  closed_at: iso(found.closedAt),
  lines: found.lines.map(({ lineId, ...line }) => ({ line_id: lineId, ...line })),
});
