import { z } from 'zod';
import { sumOf } from '../money';
import { goodsTotal } from '../orders/articles';
import type { OrderDraft, PartDraft } from '../orders/order-draft';
import { fulfillmentKinds, paymentMethods } from '../ways';
import { currencyOf } from './api-basket';
import { operation } from './api-operation';
import { taxLine } from './api-order-facts';
import { partRefusals, partsField, storePart } from './api-part-request';
import { rewardRefusals, rewards } from './api-rewards';
import { currency, instant, money } from './api-shapes';

const payment_method = z
  .enum(paymentMethods)
  .optional()
  .meta({ description: 'Refused where a part does not take it, and how long it is kept depends on it.' });

const quotedPart = z
  .object({
    kind: z.enum(fulfillmentKinds),
    ready_at: instant.meta({ description: 'From when it would be ready; of a delivery, by when to be there.' }),
    collect_by: instant,
    amount: money.meta({ description: 'Of its lines and its fee.' }),
    fee: money.meta({ description: 'For collecting or sending it.' }),
    payment_methods: z.array(z.enum(paymentMethods)),
  })
  .meta({ id: 'QuotedPart' });

const quote = z
  .object({
    currency,
    total: money.meta({ description: 'To be sent as `expected_total` of the order.' }),
    discount: money.meta({ description: 'What the coupon takes off; in `total` and in each amount already.' }),
    points: money.meta({ description: 'Of the total, paid with points.' }),
    due: money.meta({ description: 'What is left to be paid online or in the shop.' }),
    tax_lines: z.array(taxLine).meta({ description: 'Tax contained, per rate in basis points.' }),
    fulfillments: z.array(quotedPart).meta({ description: 'What each place would do of it.' }),
  })
  .meta({ id: 'Quote' });

export const quoteOrderOperation = operation({
  method: 'post',
  path: '/orders/quote',
  summary: 'What an order would cost and from when it would be ready',
  description: 'Refuses what the order itself would be refused for, at the same field or part. Nothing is bound.',
  request: {
    body: z.union([
      z.strictObject({ ...storePart, payment_method, ...rewards }).meta({ id: 'QuoteRequest' }),
      z.strictObject({ parts: partsField, payment_method, ...rewards }).meta({ id: 'PartsQuoteRequest' }),
    ]),
  },
  answer: quote,
  refuses: [...partRefusals, ...rewardRefusals],
  personal: true,
});

export const toQuote = (
  { parts, totals }: Pick<OrderDraft, 'parts' | 'totals'>,
  points: number,
): z.input<typeof quote> => ({
  currency: currencyOf(parts[0].lines),
  total: totals.total,
  discount: sumOf(parts.flatMap(({ lines }) => lines).map(({ discount = 0 }) => discount)),
  points,
  due: totals.total - points,
  tax_lines: totals.taxLines,
  fulfillments: parts.map(toQuotedPart),
});

const toQuotedPart = ({ kind, promise, slot, lines, fee, methods }: PartDraft): z.input<typeof quotedPart> => ({
  kind,
  ready_at: (slot?.startsAt ?? promise.readyAt).toISOString(),
  collect_by: promise.collectBy.toISOString(),
  amount: goodsTotal(lines) + fee,
  fee,
  payment_methods: methods,
});
