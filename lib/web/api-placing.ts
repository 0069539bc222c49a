import { z } from 'zod';
import { customerFields, type PlaceOrderInput } from '../orders/input';
import type { Order, PlacedOrder } from '../orders/types';
import { cardInput } from '../payments/test-gateway/input';
import { operation } from './api-operation';
import { orderFacts, partFacts, partFactsOf, trackingAddress } from './api-order-facts';
import { partRefusals, partsField, storePart, toParts } from './api-part-request';
import { rewardRefusals, rewards } from './api-rewards';

const { paymentMethod, name, email, phone, collector, collectorName, notes, locale, expectedTotal } = customerFields;

const customer = {
  payment_method: paymentMethod,
  ...rewards,
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
};

const namesCollector = (body: { collector: string; collector_name?: string }) =>
  body.collector === 'self' || Boolean(body.collector_name);
const unnamed = { path: ['collector_name'], message: 'required' };

const orderBody = z.union([
  z
    .strictObject({ ...storePart, ...customer })
    .refine(namesCollector, unnamed)
    .meta({ id: 'OrderRequest', description: 'All of it is collected in one shop.' }),
  z
    .strictObject({
      parts: partsField,
      ...customer,
    })
    .refine(namesCollector, unnamed)
    .meta({ id: 'PartsOrderRequest', description: 'Several places share it, or it goes elsewhere than to a shop.' }),
]);
type OrderBody = z.output<typeof orderBody>;

const placedOrder = z
  .object({
    ...orderFacts,
    payment_url: z.url().nullable().meta({ description: 'Where the customer pays, while the order waits for it.' }),
    fulfillments: z.array(z.object(partFacts)).meta({ description: 'What each place does of it.' }),
  })
  .meta({ id: 'PlacedOrder' });

export const placeOrderOperation = operation({
  method: 'post',
  path: '/orders',
  summary: 'Reserve or pay, to collect in shops and at pickup points, or to have sent home',
  description:
    'Binds the stock, or refuses and writes nothing; `details.part` counts from 0 to the part refused. The same key ' +
    'with the same body is answered with the order it made (200); with another body it is refused. An order paid ' +
    'online waits 15 minutes for its payment: send the customer to `payment_url`, or pay a test order with ' +
    '`test_card`. A declined card leaves it waiting: send the same request with another card, or without one.',
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
    ...partRefusals,
    ...rewardRefusals,
    'slot_taken',
    'no_show_limit',
    'price_changed',
    'repeated_request',
    'already_changed',
    'payment_declined',
    'not_allowed',
  ],
  personal: true,
  orders: true,
});

/** The body in the words of the command. */
export function toPlaceOrderInput(body: OrderBody, idempotencyKey: string): PlaceOrderInput {
  const { name, email, phone, collector, notes, consent, marketing, locale } = body;
  return {
    ...{ name, email, phone, collector, notes, consent, marketing, locale },
    parts: toParts(body),
    paymentMethod: body.payment_method,
    collectorName: body.collector_name,
    expectedTotal: body.expected_total,
    couponCode: body.coupon_code,
    points: body.points,
    // A caller's own keys may be guessed; a basket's, which lead its browser to the order, are never among them.
    idempotencyKey: `api:${idempotencyKey}`,
  };
}

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
  points: placed.points,
  payment_method: placed.paymentMethod,
  payment_status: placed.paymentStatus,
  payment_url: paymentUrl,
  fulfillments: placed.parts.map(partFactsOf),
});
