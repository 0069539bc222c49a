import { z } from 'zod';
import { required } from '../fields';
import { localePath } from '../locale';
import { customerFields, instantField, orderLinesInput, orderTokenField, type PlaceOrderInput } from '../orders/input';
import { partsOf } from '../orders/parts-of';
import { canCancel, fulfillmentStatuses, paymentStatuses } from '../orders/status';
import type { Order, OrderPart, PlacedOrder, PlacedPart } from '../orders/types';
import { cardInput } from '../payments/test-gateway/input';
import { fulfillmentKinds, paymentMethods } from '../ways';
import { operation } from './api-operation';
import { currency, instant, money, text, textOrNull } from './api-shapes';
import { publicAddress } from './public-address';

const { paymentMethod, name, email, phone, collector, collectorName, notes, locale, expectedTotal } = customerFields;

const orderBody = z
  .strictObject({
    store_code: required(60),
    lines: orderLinesInput,
    slot: instantField.meta({
      description: 'Begin of the time booked for collecting; without one, as soon as possible.',
    }),
    bring_in: z
      .boolean()
      .default(false)
      .meta({ description: 'What the shop lacks may be brought in from another one or the warehouse.' }),
    payment_method: paymentMethod,
    test_card: cardInput.shape.number
      .optional()
      .meta({ description: 'Pays at once, where the shop runs on the test gateway: 4242 4242 4242 4242.' }),
    name,
    email,
    phone,
    collector,
    collector_name: collectorName.meta({ description: 'Who comes, when `collector` is proxy.' }),
    notes,
    consent: z
      .boolean('required')
      .refine((given) => given, 'consent')
      .meta({ description: 'The customer agreed to the terms and the privacy policy.' }),
    marketing: z.boolean().default(false),
    locale: locale.meta({ description: 'Language of the messages to the customer.' }),
    expected_total: expectedTotal.meta({ description: 'What the customer was shown; refused when prices changed.' }),
  })
  .refine((body) => body.collector === 'self' || body.collector_name, { path: ['collector_name'], message: 'required' })
  .meta({ id: 'OrderRequest' });

const partFacts = {
  kind: z.enum(fulfillmentKinds),
  status: z.enum(fulfillmentStatuses),
  pickup_code: z.string().meta({ description: 'Six digits, shown when collecting.' }),
  promised_at: instant.meta({ description: 'From when it was promised to be ready.' }),
  collect_by: instant,
};

const orderFacts = {
  number: z.string().meta({ example: '261122-K7M3Q' }),
  token: z.string().meta({ description: 'Secret of the order: whoever has it sees and cancels it.' }),
  url: z.url().meta({ description: 'Where the customer follows the order.' }),
  currency,
  total: money,
  payment_method: z.enum(paymentMethods),
  payment_status: z.enum(paymentStatuses),
};

const placedOrder = z
  .object({
    ...orderFacts,
    payment_url: z.url().nullable().meta({ description: 'Where the customer pays, while the order waits for it.' }),
    fulfillments: z.array(z.object(partFacts)).meta({ description: 'What each place does of it.' }),
  })
  .meta({ id: 'PlacedOrder' });

const order = z
  .object({
    ...orderFacts,
    pay_by: instant.nullable().meta({ description: 'Not paid by then, the order is cancelled.' }),
    placed_at: instant,
    can_cancel: z.boolean(),
    tax_lines: z
      .array(z.object({ rate: z.int(), gross: money, tax: money }))
      .meta({ description: 'Tax contained, per rate in basis points.' }),
    fulfillments: z
      .array(
        z.object({
          ...partFacts,
          store_code: z.string().meta({ description: 'Where it is collected, or leaves from.' }),
          estimated_ready_at: instant,
          ready_at: instant.nullable(),
          collected_at: instant.nullable(),
          slot: z.object({ starts_at: instant, ends_at: instant }).nullable(),
          tracking_number: z.string().nullable(),
          amount: money.meta({ description: 'Of its lines and its fee.' }),
          fee: money.meta({ description: 'For collecting or sending it.' }),
          can_cancel: z.boolean(),
          lines: z.array(
            z.object({
              sku: z.string(),
              title: text,
              option_label: textOrNull,
              unit_price: money,
              tax_rate: z.int(),
              quantity: z.int(),
            }),
          ),
          events: z.array(z.object({ event: z.string(), at: instant })),
        }),
      )
      .meta({ description: 'What each place does of it.' }),
  })
  .meta({ id: 'Order' });

const params = z.object({ token: orderTokenField.meta({ description: 'Secret of the order.' }) });

export const placeOrderOperation = operation({
  method: 'post',
  path: '/orders',
  summary: 'Reserve or pay, to collect in a shop',
  description:
    'Binds the stock, or refuses and writes nothing. The same key with the same body is answered with the order it ' +
    'made (200); with another body it is refused. An order paid online waits 15 minutes for its payment: send the ' +
    'customer to `payment_url`, or pay a test order with `test_card`. A declined card leaves it waiting: send the ' +
    'same request with another card, or without one.',
  request: {
    headers: z.object({
      'idempotency-key': z
        .string('required')
        .regex(/^[\w-]{16,80}$/, 'invalid')
        .meta({ description: '16 to 80 letters, digits, _ or -, new for each order: a UUID will do.' }),
    }),
    body: orderBody,
  },
  answer: placedOrder,
  created: 'The order is placed.',
  refuses: [
    'unknown_store',
    'unknown_product',
    'method_not_offered',
    'store_closed',
    'out_of_stock',
    'price_changed',
    'repeated_request',
    'payment_declined',
    'not_allowed',
  ],
  personal: true,
  orders: true,
});

export const getOrderOperation = operation({
  method: 'get',
  path: '/orders/{token}',
  summary: 'One order',
  request: { params },
  answer: order,
  refuses: ['not_found'],
  personal: true,
});

export const cancelOrderOperation = operation({
  method: 'post',
  path: '/orders/{token}/cancel',
  summary: 'Cancel an order that is not handed over yet',
  description: 'Its stock goes back, and what was paid online.',
  request: { params },
  answer: order,
  refuses: ['not_found', 'already_changed'],
  personal: true,
});

/** The body in the words of the command. */
export function toPlaceOrderInput(body: z.output<typeof orderBody>, idempotencyKey: string) {
  const { store_code, lines, slot, bring_in, payment_method, collector_name, expected_total, test_card, ...same } =
    body;
  return {
    ...same,
    parts: [{ kind: 'store', storeCode: store_code, lines, slot, bring: bring_in }],
    paymentMethod: payment_method,
    collectorName: collector_name,
    expectedTotal: expected_total,
    // A caller's own keys may be guessed; a basket's, which lead its browser to the order, are never among them.
    idempotencyKey: `api:${idempotencyKey}`,
  } satisfies PlaceOrderInput;
}

const trackingAddress = (token: string, language: Order['locale']) =>
  publicAddress(localePath(language, `/orders/${token}`));

export const toPlacedOrder = (
  placed: PlacedOrder,
  language: Order['locale'],
  paymentUrl: string | null,
): z.input<typeof placedOrder> => ({
  number: placed.number,
  token: placed.token,
  url: trackingAddress(placed.token, language),
  currency: placed.currency,
  total: placed.total,
  payment_method: placed.paymentMethod,
  payment_status: placed.paymentStatus,
  payment_url: paymentUrl,
  fulfillments: placed.parts.map(partFactsOf),
});

const partFactsOf = (part: Omit<PlacedPart, 'fulfillmentId'>) => ({
  kind: part.kind,
  status: part.status,
  pickup_code: part.pickupCode,
  promised_at: part.promisedAt.toISOString(),
  collect_by: part.collectBy.toISOString(),
});

export const toOrder = (found: Order): z.input<typeof order> => ({
  number: found.number,
  token: found.token,
  url: trackingAddress(found.token, found.locale),
  currency: found.currency,
  total: found.total,
  payment_method: found.paymentMethod,
  payment_status: found.paymentStatus,
  pay_by: found.payBy?.toISOString() ?? null,
  placed_at: found.placedAt.toISOString(),
  can_cancel: found.fulfillments.some(({ status }) => canCancel(status)),
  tax_lines: found.taxLines,
  fulfillments: partsOf(found).map(toFulfillment),
});

const toFulfillment = ({ fulfillment, lines, events }: OrderPart) => ({
  ...partFactsOf(fulfillment),
  store_code: fulfillment.storeCode,
  estimated_ready_at: fulfillment.estimatedReadyAt.toISOString(),
  ready_at: fulfillment.readyAt?.toISOString() ?? null,
  collected_at: fulfillment.collectedAt?.toISOString() ?? null,
  slot: fulfillment.slot && {
    starts_at: fulfillment.slot.startsAt.toISOString(),
    ends_at: fulfillment.slot.endsAt.toISOString(),
  },
  tracking_number: fulfillment.trackingNumber,
  amount: fulfillment.amount,
  fee: fulfillment.fee,
  can_cancel: canCancel(fulfillment.status),
  lines: lines.map(({ sku, title, optionLabel, unitPrice, taxRate, quantity }) => {
    return { sku, title, option_label: optionLabel, unit_price: unitPrice, tax_rate: taxRate, quantity };
  }),
  events: events.map(({ event, at }) => ({ event, at: at.toISOString() })),
});
