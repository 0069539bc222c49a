import { z } from 'zod';
import type { PaidBy, PaidWith, PaymentState, ProviderName, RefundState } from '../payments/types';
import { instant, money } from './api-shapes';

const states = ['pending', 'awaiting', 'authorized', 'captured', 'voided', 'failed'] as const satisfies PaymentState[];
const methods = ['card', 'konbini', 'paypay', 'cash', 'qr', 'points'] as const satisfies PaidBy[];
const providers = ['test-gateway', 'stripe', 'counter', 'points', 'exchange'] as const satisfies ProviderName[];
const refundStates = ['requested', 'done', 'failed'] as const satisfies RefundState[];

const refund = z
  .object({
    amount: money,
    state: z.enum(refundStates),
    reason: z.string().meta({ description: 'cancelled, expired, late, withdrawn, or what a return was for.' }),
    requested_at: instant,
    done_at: instant.nullable(),
  })
  .meta({ id: 'Refund' });

export const orderPayment = z
  .object({
    provider: z
      .enum(providers)
      .meta({ description: 'Who took it: a payment company, a counter, the points, or goods brought back.' }),
    state: z.enum(states).meta({
      description:
        'pending: not paid yet; awaiting: a number to pay by was given out; authorized: set aside on the card, charged ' +
        'when it is handed over or sent; captured: charged; voided: let go, nothing is charged; failed: could not be charged.',
    }),
    method: z.enum(methods).nullable(),
    label: z.string().nullable().meta({ example: 'Visa •••• 4242' }),
    amount: money,
    captured: money.meta({ description: 'Charged.' }),
    refunded: money.meta({ description: 'Given back of that.' }),
    voucher: z
      .union([z.object({ number: z.string(), url: z.url().nullable() }), z.null()])
      .meta({ description: 'What is paid by at a convenience store, until `pay_by` of the order.' }),
    captured_at: instant.nullable(),
    refunds: z.array(refund),
  })
  .meta({ id: 'OrderPayment' });

export const toOrderPayment = (paid: PaidWith): z.input<typeof orderPayment> => ({
  provider: paid.provider,
  state: paid.state,
  method: paid.method,
  label: paid.label,
  amount: paid.amount,
  captured: paid.captured,
  refunded: paid.refunded,
  voucher: paid.voucher,
  captured_at: paid.capturedAt?.toISOString() ?? null,
  refunds: paid.refunds.map(({ amount, state, reason, requestedAt, doneAt }) => ({
    ...{ amount, state, reason },
    requested_at: requestedAt.toISOString(),
    done_at: doneAt?.toISOString() ?? null,
  })),
});
