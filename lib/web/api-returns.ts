import { z } from 'zod';
import type { Db } from '@/db/client';
import { orderTokenField } from '../orders/input';
import { getOrderByToken } from '../orders/queries';
import { Refusal } from '../refusal';
import { type RequestReturnInput, requestReturnInput } from '../returns/input';
import { listReturnable, listReturnsOf } from '../returns/queries';
import { type ReturnableLine, type ReturnView, returnReasons } from '../returns/types';
import { operation } from './api-operation';
import { instant, money, text, textOrNull } from './api-shapes';

const line = z
  .object({
    line_id: z.uuid(),
    sku: z.string(),
    title: text,
    option_label: textOrNull,
    quantity: z.int().meta({ description: 'Units bought.' }),
    returned: z.int(),
    requested: z.int().meta({ description: 'In returns that are asked for and not received.' }),
    left: z.int().meta({ description: 'Units that can be brought back now.' }),
    barrier: z.enum(['not_collected', 'too_late', 'all_returned']).nullable(),
    until: instant.nullable().meta({ description: 'From then on it is not taken back.' }),
    fault_only: z.boolean().meta({ description: 'Taken back only when faulty or wrong.' }),
  })
  .meta({ id: 'ReturnableLine' });

const oneReturn = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ description: 'Shown at the shop, as text or QR code.' }),
    status: z.enum(['requested', 'to_approve', 'received', 'rejected', 'cancelled']),
    source: z.enum(['online', 'counter']),
    store_code: z.string().meta({ description: 'Where it is brought, or was taken back.' }),
    amount: money.meta({ description: 'Expected until it is received.' }),
    requested_at: instant,
    received_at: instant.nullable(),
    exchange_number: z.string().nullable().meta({ description: 'Order of what was taken instead.' }),
    lines: z.array(
      z.object({
        line_id: z.uuid(),
        sku: z.string(),
        quantity: z.int(),
        reason: z.enum(returnReasons),
        condition: z.enum(['resellable', 'opened', 'damaged']).nullable(),
        disposition: z
          .enum(['shelf', 'damaged', 'warehouse'])
          .nullable()
          .meta({ description: 'Where the goods went.' }),
        amount: money,
      }),
    ),
  })
  .meta({ id: 'Return' });

const answer = z
  .object({ lines: z.array(line), returns: z.array(oneReturn).meta({ description: 'Latest first.' }) })
  .meta({ id: 'OrderReturns' });

const params = z.object({ token: orderTokenField.meta({ description: 'Secret of the order.' }) });

export const listReturnsOperation = operation({
  method: 'get',
  path: '/orders/{token}/returns',
  summary: 'What can be brought back of an order, and what was',
  request: { params },
  answer,
  refuses: ['not_found'],
  personal: true,
});

const body = z
  .strictObject({
    store_code: requestReturnInput.shape.storeCode.meta({ description: 'Any shop, whoever sold it.' }),
    note: requestReturnInput.shape.note.meta({ description: 'For the staff.' }),
    lines: z
      .array(
        z.strictObject({
          line_id: z.uuid('choice'),
          quantity: z.number('number').int('number').min(1, 'number').max(999, 'number'),
          reason: z.enum(returnReasons, 'choice'),
        }),
      )
      .min(1, 'choice')
      .max(100, 'too_long')
      .refine((lines) => new Set(lines.map(({ line_id }) => line_id)).size === lines.length, 'repeated'),
  })
  .meta({ id: 'ReturnRequest' });

export const requestReturnOperation = operation({
  method: 'post',
  path: '/orders/{token}/returns',
  summary: 'Ask for goods to be taken back at a shop',
  description:
    'Nothing moves until a shop has them in its hands. What is asked for cannot be asked for again. The same key is ' +
    'answered with the return it made (200); asking for something else by it is refused.',
  request: {
    params,
    headers: z.object({
      'idempotency-key': z
        .string('required')
        .regex(/^[\w-]{16,80}$/, 'invalid')
        .meta({ description: '16 to 80 letters, digits, _ or -, new for each return: a UUID will do.' }),
    }),
    body,
  },
  answer,
  created: 'The return is asked for: it stands first among `returns`.',
  refuses: ['not_found', 'unknown_store', 'already_returned', 'not_returnable', 'repeated_request'],
  personal: true,
});

/** The body in the words of the command. */
export const toRequestReturn = (
  token: string,
  { store_code, note, lines }: z.output<typeof body>,
  key: string,
): RequestReturnInput => ({
  token,
  storeCode: store_code,
  note,
  lines: lines.map(({ line_id, ...asked }) => ({ lineId: line_id, ...asked })),
  key: `api:${key}`,
});

/** Throws not_found. */
export async function returnsByToken(db: Db, token: string, now: Date): Promise<z.input<typeof answer>> {
  const order = await getOrderByToken(db, token);
  if (!order) throw new Refusal('not_found');
  const [lines, returns] = await Promise.all([listReturnable(db, order.id, now), listReturnsOf(db, order.id)]);
  return { lines: lines.map(toLine), returns: returns.map(toReturn) };
}

const toLine = ({ lineId, sku, title, optionLabel, quantity, ...can }: ReturnableLine): z.input<typeof line> => {
  const { returned, requested, left, barrier, until, faultOnly } = can;
  const what = { line_id: lineId, sku, title, option_label: optionLabel, quantity };
  return { ...what, returned, requested, left, barrier, until, fault_only: faultOnly };
};

const toReturn = (view: ReturnView): z.input<typeof oneReturn> => ({
  id: view.id,
  number: view.number,
  status: view.status,
  source: view.source,
  store_code: view.store.storeCode,
  amount: view.amount,
  requested_at: view.requestedAt,
  received_at: view.receivedAt,
  exchange_number: view.exchange?.number ?? null,
  lines: view.lines.map(({ lineId, sku, quantity, reason, condition, disposition, amount }) => {
    return { line_id: lineId, sku, quantity, reason, condition, disposition, amount };
  }),
});
