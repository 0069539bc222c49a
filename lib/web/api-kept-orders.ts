import { z } from 'zod';
import { carrierCodes } from '../delivery/types';
import type { KeptLine, KeptOrder, KeptPart } from '../orders/kept-order';
import { fulfillmentStatuses, paymentStatuses, troubles } from '../orders/status';
import { collectors } from '../orders/types';
import { fulfillmentKinds, paymentMethods } from '../ways';
import { changesAnswer, changesQuery } from './api-cursor';
import { operation } from './api-operation';
import { taxLine } from './api-order-facts';
import { currency, instant, money, text, textOrNull } from './api-shapes';

const line = z.object({
  line_id: z.uuid(),
  sku: z.string(),
  gtin: z.string().nullable(),
  title: text,
  option_label: textOrNull,
  unit_price: money,
  tax_rate: z.int(),
  quantity: z.int().meta({ description: 'Units still to be handed over, or that were.' }),
  discount: money,
  picked: z.int().meta({ description: 'Units in the bag.' }),
  withdrawn: z.int().meta({ description: 'Units given up since it was placed.' }),
  returned: z.int().meta({ description: 'Units brought back.' }),
});

const part = z
  .object({
    id: z.uuid(),
    kind: z.enum(fulfillmentKinds),
    status: z.enum(fulfillmentStatuses),
    store_code: z.string().meta({ description: 'Where it is collected, or leaves from.' }),
    prepared_at: z.string().meta({ description: 'Code of the place that prepares it.' }),
    promised_at: instant,
    estimated_ready_at: instant,
    accepted_at: instant.nullable(),
    ready_at: instant.nullable(),
    collect_by: instant,
    collected_at: instant.nullable(),
    shelf: z.string().nullable(),
    slot: z.object({ starts_at: instant, ends_at: instant }).nullable(),
    point_code: z.string().nullable().meta({ description: 'Of a place that holds no stock.' }),
    delivery: z
      .object({
        postcode: z.string(),
        prefecture: z.string(),
        city: z.string(),
        street: z.string(),
        building: z.string().nullable(),
        carrier: z.enum(carrierCodes),
        date: z.iso.date().nullable(),
        band: z.string().nullable(),
      })
      .nullable(),
    tracking_number: z.string().nullable(),
    trouble: z.enum(troubles).nullable(),
    amount: money,
    fee: money,
    due: money.meta({ description: 'To be paid when it is handed over.' }),
    updated_at: instant,
    lines: z.array(line),
  })
  .meta({ id: 'ShopFulfillment' });

export const keptOrder = z
  .object({
    id: z.uuid(),
    number: z.string(),
    source: z.enum(['web', 'rest', 'till', 'floor']),
    locale: z.enum(['ja', 'en']),
    placed_at: instant,
    currency,
    total: money,
    tax_lines: z.array(taxLine),
    coupon_code: z.string().nullable(),
    payment_method: z.enum(paymentMethods),
    payment_status: z.enum(paymentStatuses),
    customer: z.object({ name: z.string(), email: z.string(), phone: z.string() }).meta({
      description: 'Empty where nobody said.',
    }),
    collector: z.enum(collectors),
    collector_name: z.string().nullable(),
    notes: z.string().nullable(),
    fulfillments: z.array(part).meta({ description: 'Those of the stores the key was given.' }),
  })
  .meta({ id: 'ShopOrder', description: 'An order as the merchant’s own systems see it.' });

const statuses = z
  .string()
  .max(200)
  .transform((typed) => typed.split(','))
  .pipe(z.array(z.enum(fulfillmentStatuses, 'choice')))
  .optional()
  .meta({ description: `Of a fulfillment, parted by commas: ${fulfillmentStatuses.join(', ')}.` });

export const listOrdersOperation = operation({
  method: 'get',
  path: '/orders',
  summary: 'Orders of the key’s stores, in the order in which their fulfillments changed',
  description: 'Page by page; kept, the cursor tells later what changed since. `limit` counts fulfillments.',
  scope: 'orders:read',
  request: { query: changesQuery.extend({ store_code: z.string().max(60).optional(), status: statuses }) },
  answer: z.object({ orders: z.array(keptOrder), ...changesAnswer }),
  refuses: ['unknown_store', 'not_allowed'],
  personal: true,
});

export const getKeptOrderOperation = operation({
  method: 'get',
  path: '/orders/by-number/{number}',
  summary: 'One order by its number',
  scope: 'orders:read',
  request: { params: z.object({ number: z.string().trim().toUpperCase().max(40) }) },
  answer: keptOrder,
  refuses: ['not_found'],
  personal: true,
});

const iso = (at: Date | null) => at?.toISOString() ?? null;

const toLine = (found: KeptLine): z.input<typeof line> => ({
  line_id: found.lineId,
  sku: found.sku,
  gtin: found.gtin,
  title: found.title,
  option_label: found.optionLabel,
  unit_price: found.unitPrice,
  tax_rate: found.taxRate,
  quantity: found.quantity,
  discount: found.discount,
  picked: found.picked,
  withdrawn: found.withdrawn,
  returned: found.returned,
});

function toDelivery(terms: NonNullable<KeptPart['delivery']>): NonNullable<z.input<typeof part>['delivery']> {
  const { postcode, prefecture, city, street, building } = terms.address;
  const { carrier, date, band } = terms;
  return { postcode, prefecture, city, street, building, carrier, date, band };
}

const toPart = (found: KeptPart): z.input<typeof part> => ({
  id: found.id,
  kind: found.kind,
  status: found.status,
  store_code: found.storeCode,
  prepared_at: found.preparedAtCode,
  promised_at: found.promisedAt.toISOString(),
  estimated_ready_at: found.estimatedReadyAt.toISOString(),
  accepted_at: iso(found.acceptedAt),
  ready_at: iso(found.readyAt),
  collect_by: found.collectBy.toISOString(),
  collected_at: iso(found.collectedAt),
  shelf: found.shelf,
  slot:
    found.slotStartsAt && found.slotEndsAt
      ? { starts_at: found.slotStartsAt.toISOString(), ends_at: found.slotEndsAt.toISOString() }
      : null,
  point_code: found.point?.code ?? null,
  delivery: found.delivery && toDelivery(found.delivery),
  tracking_number: found.trackingNumber,
  trouble: found.trouble,
  amount: found.amount,
  fee: found.fee,
  due: found.due,
  updated_at: found.updatedAt.toISOString(),
  lines: found.lines.map(toLine),
});

export const toKeptOrder = (found: KeptOrder): z.input<typeof keptOrder> => ({
  id: found.id,
  number: found.number,
  source: found.source,
  locale: found.locale,
  placed_at: found.placedAt.toISOString(),
  currency: found.currency,
  total: found.total,
  tax_lines: found.taxLines,
  coupon_code: found.couponCode,
  payment_method: found.paymentMethod,
  payment_status: found.paymentStatus,
  customer: { name: found.customerName, email: found.customerEmail, phone: found.customerPhone },
  collector: found.collector,
  collector_name: found.collectorName,
  notes: found.notes,
  fulfillments: found.parts.map(toPart),
});
