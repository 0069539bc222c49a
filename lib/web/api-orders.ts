import { z } from 'zod';
import { orderTokenField } from '../orders/input';
import { canCancel } from '../orders/status';
import type { Order } from '../orders/types';
import type { PaidWith } from '../payments/types';
import { operation } from './api-operation';
import { orderFacts, taxLine, trackingAddress } from './api-order-facts';
import { type KnownPart, orderPart, toOrderPart } from './api-order-parts';
import { orderPayment, toOrderPayment } from './api-payments';
import { instant } from './api-shapes';

/** What every call that reads or changes one order answers. */
export const orderAnswer = z
  .object({
    ...orderFacts,
    pay_by: instant.nullable().meta({ description: 'Not paid by then, the order is cancelled.' }),
    placed_at: instant,
    coupon_code: z.string().nullable().meta({ description: 'Of the coupon it took.' }),
    can_cancel: z.boolean(),
    payments: z.array(orderPayment).meta({ description: 'What it was paid with, or is to be, the first first.' }),
    tax_lines: z.array(taxLine).meta({ description: 'Tax contained, per rate in basis points.' }),
    fulfillments: z.array(orderPart).meta({ description: 'What each place does of it.' }),
  })
  .meta({ id: 'Order' });

export const orderParams = z.object({ token: orderTokenField.meta({ description: 'Secret of the order.' }) });

export const getOrderOperation = operation({
  method: 'get',
  path: '/orders/{token}',
  summary: 'One order, with what each place does of it and how far it is',
  request: { params: orderParams },
  answer: orderAnswer,
  refuses: ['not_found'],
  personal: true,
});

export const cancelOrderOperation = operation({
  method: 'post',
  path: '/orders/{token}/cancel',
  summary: 'Cancel an order that is not handed over yet',
  description: 'Its stock goes back, and what was paid online.',
  request: { params: orderParams },
  answer: orderAnswer,
  refuses: ['not_found', 'already_changed'],
  personal: true,
});

export const toOrder = (
  found: Order,
  money: readonly PaidWith[],
  parts: readonly KnownPart[],
): z.input<typeof orderAnswer> => ({
  number: found.number,
  token: found.token,
  url: trackingAddress(found.token, found.locale),
  currency: found.currency,
  total: found.total,
  points: found.points,
  coupon_code: found.couponCode,
  payment_method: found.paymentMethod,
  payment_status: found.paymentStatus,
  pay_by: found.payBy?.toISOString() ?? null,
  placed_at: found.placedAt.toISOString(),
  can_cancel: found.fulfillments.some(({ status }) => canCancel(status)),
  payments: money.map(toOrderPayment),
  tax_lines: found.taxLines,
  fulfillments: parts.map(toOrderPart),
});
