import { z } from 'zod';
import { required } from '../fields';
import { conditions, type Received, returnReasons } from '../returns/types';
import { idempotencyKey } from './api-once';
import { operation } from './api-operation';
import { currency, money } from './api-shapes';

const body = z
  .strictObject({
    store_code: required(60).meta({ description: 'The shop that takes the goods back, whoever sold them.' }),
    order_number: required(40),
    return_id: z.uuid('choice').optional().meta({ description: 'Of the return it was asked for by, if it was.' }),
    receipt_seen: z.boolean().default(false),
    lines: z
      .array(
        z.strictObject({
          line_id: z.uuid('choice').meta({ description: 'Of the order.' }),
          quantity: z.int('number').min(1, 'number').max(999, 'number'),
          reason: z.enum(returnReasons, 'choice'),
          condition: z.enum(conditions, 'choice'),
        }),
      )
      .min(1, 'choice')
      .max(100, 'too_long'),
  })
  .meta({ id: 'GoodsBack' });

const answer = z
  .object({
    return_id: z.uuid(),
    number: z.string(),
    currency,
    amount: money.meta({ description: 'What the goods were worth.' }),
    given_back: money.meta({ description: 'Given back now, or on its way.' }),
    refunds: z.array(z.object({ provider: z.string(), amount: money })),
  })
  .meta({ id: 'GoodsReceived' });

export const receiveReturnOperation = operation({
  method: 'post',
  path: '/returns',
  summary: 'A shop has taken goods back',
  description:
    'Units are counted off the purchase, the goods go where their condition says, the money goes back the way it came. ' +
    'An amount above the shop’s limit needs a manager, who agrees at the counter: approval_needed.',
  scope: 'returns:write',
  request: { headers: z.object({ 'idempotency-key': idempotencyKey }), body },
  answer,
  created: 'The return is received.',
  refuses: [
    'not_allowed',
    'unknown_store',
    'not_found',
    'already_returned',
    'not_returnable',
    'already_changed',
    'approval_needed',
  ],
  personal: true,
});

export const toReceived = (done: Received): z.input<typeof answer> => ({
  return_id: done.returnId,
  number: done.number,
  currency: done.currency,
  amount: done.amount,
  given_back: done.givenBack,
  refunds: done.shares.map(({ provider, amount }) => ({ provider, amount })),
});
