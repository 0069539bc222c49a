import { z } from 'zod';
import { carriers } from '../delivery/carriers';
import { carrierCodes, type DeliveryTerms } from '../delivery/types';
import { placeOf } from '../orders/place-of';
import { canCancel, troubles } from '../orders/status';
import type { OrderPart } from '../orders/types';
import { pointKinds } from '../points/types';
import { addressWords } from '../stores/address';
import type { Store } from '../stores/types';
import { type OrderTransfer, transferStatuses } from '../transfers/types';
import { partFacts, partFactsOf } from './api-order-facts';
import { instant, money, text, textOrNull } from './api-shapes';

const place = z
  .object({
    kind: z.enum(['store', ...pointKinds]),
    code: z.string(),
    name: text,
    postcode: z.string().nullable(),
    address: text.meta({ description: 'In one line, without the postcode.' }),
    counter: z.union([text, z.null()]).meta({ description: 'Where in the shop it is handed over.' }),
    lat: z.number(),
    lng: z.number(),
    zone: z.string().meta({ description: 'IANA time zone.' }),
  })
  .meta({ id: 'OrderPlace' });

const delivery = z
  .object({
    address: z.object({
      postcode: z.string(),
      prefecture: z.string(),
      city: z.string(),
      street: z.string(),
      building: z.string().nullable(),
    }),
    carrier: z.enum(carrierCodes),
    date: z.iso.date().nullable().meta({ description: 'Local date asked for; null = as soon as possible.' }),
    band: z.string().nullable().meta({ description: 'Time band asked for; null = any time.' }),
    tracking_url: z.url().nullable().meta({ description: 'The carrier’s page about the parcel, once it has left.' }),
  })
  .meta({ id: 'OrderDelivery' });

const transfer = z
  .object({
    from_store_code: z.string(),
    status: z.enum(transferStatuses),
    send_by: instant,
    due_at: instant,
    sent_at: instant.nullable(),
    closed_at: instant.nullable().meta({ description: 'When it was received, lost or cancelled.' }),
    lines: z.array(
      z.object({
        sku: z.string(),
        quantity: z.int(),
        received: z.int().nullable().meta({ description: 'Units that came whole; null until it is there.' }),
        damaged: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'Transfer' });

export const orderPart = z
  .object({
    id: z.uuid(),
    ...partFacts,
    store_code: z.string().meta({ description: 'Where it is collected, or leaves from.' }),
    place: z.union([place, z.null()]).meta({ description: 'Where it is collected; null of a delivery.' }),
    delivery: z.union([delivery, z.null()]).meta({ description: 'Where it is sent; null of what is collected.' }),
    estimated_ready_at: instant.meta({ description: 'From when it is expected to be ready, as far as is known now.' }),
    ready_at: instant.nullable(),
    collected_at: instant.nullable(),
    slot: z.object({ starts_at: instant, ends_at: instant }).nullable(),
    transfers: z.array(transfer).meta({ description: 'Goods brought in for it from elsewhere.' }),
    trouble: z.enum(troubles).nullable().meta({ description: 'What is wrong with the goods brought in.' }),
    tracking_number: z.string().nullable(),
    amount: money.meta({ description: 'Of its lines and its fee.' }),
    due: money.meta({ description: 'To be paid when it is handed over.' }),
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
        discount: money.meta({ description: 'What a coupon takes off the units together.' }),
      }),
    ),
    events: z.array(z.object({ event: z.string(), at: instant })),
  })
  .meta({ id: 'OrderPart' });

/** A part with the shop it is collected in or leaves from, and what is brought in for the order. */
export interface KnownPart {
  part: OrderPart;
  location: Store;
  transfers: readonly OrderTransfer[];
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

export const toOrderPart = ({
  part: { fulfillment, lines, events },
  location,
  transfers,
}: KnownPart): z.input<typeof orderPart> => ({
  id: fulfillment.id,
  ...partFactsOf(fulfillment),
  store_code: fulfillment.storeCode,
  place: fulfillment.kind === 'delivery' ? null : toPlace(fulfillment, location),
  delivery: fulfillment.delivery && toDelivery(fulfillment.delivery, fulfillment.trackingNumber),
  estimated_ready_at: fulfillment.estimatedReadyAt.toISOString(),
  ready_at: iso(fulfillment.readyAt),
  collected_at: iso(fulfillment.collectedAt),
  slot: fulfillment.slot && {
    starts_at: fulfillment.slot.startsAt.toISOString(),
    ends_at: fulfillment.slot.endsAt.toISOString(),
  },
  transfers: transfers.filter(({ fulfillmentId }) => fulfillmentId === fulfillment.id).map(toTransfer),
  trouble: fulfillment.trouble,
  tracking_number: fulfillment.trackingNumber,
  amount: fulfillment.amount,
  due: fulfillment.due,
  fee: fulfillment.fee,
  can_cancel: canCancel(fulfillment.status),
  lines: lines.map(({ sku, title, optionLabel, unitPrice, taxRate, quantity, discount }) => {
    return { sku, title, option_label: optionLabel, unit_price: unitPrice, tax_rate: taxRate, quantity, discount };
  }),
  events: events.map(({ event, at }) => ({ event, at: at.toISOString() })),
});

function toPlace({ point }: OrderPart['fulfillment'], location: Store): z.input<typeof place> {
  const { name, postcode, counter, lat, lng, hours, ...found } = placeOf(location, { point });
  const address = { ...found, postcode: null };
  return {
    kind: point?.kind ?? 'store',
    code: point?.code ?? location.storeCode,
    ...{ name, postcode, counter, lat, lng },
    address: { ja: addressWords(address, 'ja'), en: addressWords(address, 'en') },
    zone: hours.zone,
  };
}

const toDelivery = (
  { address, carrier, date, band }: DeliveryTerms,
  trackingNumber: string | null,
): z.input<typeof delivery> => ({
  address,
  carrier,
  date,
  band,
  tracking_url: trackingNumber && carriers[carrier].trackingPage(trackingNumber),
});

const toTransfer = (found: OrderTransfer): z.input<typeof transfer> => ({
  from_store_code: found.fromCode,
  status: found.status,
  send_by: found.sendBy.toISOString(),
  due_at: found.dueAt.toISOString(),
  sent_at: iso(found.sentAt),
  closed_at: iso(found.closedAt),
  lines: found.lines,
});
