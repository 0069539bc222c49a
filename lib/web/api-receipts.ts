import { z } from 'zod';
import { orderTokenField } from '../orders/input';
import type { Receipt } from '../receipts/types';
import { operation } from './api-operation';
import { taxLine } from './api-order-facts';
import { currency, instant, money, text, textOrNull } from './api-shapes';

const line = z.object({
  sku: z.string(),
  title: text,
  option: textOrNull,
  unit_price: money,
  quantity: z.int(),
  discount: money.meta({ description: 'Off the units together.' }),
  tax_rate: z.int().meta({ description: 'Basis points: 1000 is 10%.' }),
});

const receipt = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: 'GINZA-2026-000123', description: 'Without gaps in its shop and year.' }),
    kind: z.enum(['sale', 'return']),
    fulfillment_id: z.uuid().nullable().meta({ description: 'Of a sale: the part that was handed over.' }),
    issued_at: instant,
    seller: z.object({ name: text, registration_number: z.string() }),
    store: z.object({ name: text, address: text, phone: z.string().nullable() }),
    currency,
    lines: z.array(line),
    fee: z.object({ amount: money, tax_rate: z.int() }).nullable(),
    total: money,
    tax_lines: z.array(taxLine).meta({ description: 'Tax contained, rounded once per rate.' }),
    payments: z.array(z.object({ method: z.string().nullable(), label: z.string().nullable(), amount: money })),
    originals: z.array(z.string()).meta({ description: 'Of a return: numbers of the receipts it is about.' }),
    addressee: z.string().nullable().meta({ description: 'With a name it is a ryōshūsho.' }),
  })
  .meta({ id: 'Receipt', description: 'As it was issued: nothing changes it later.' });

export const listReceiptsOperation = operation({
  method: 'get',
  path: '/orders/{token}/receipts',
  summary: 'Receipts of an order: qualified invoices for what was handed over and what was taken back',
  request: { params: z.object({ token: orderTokenField.meta({ description: 'Secret of the order.' }) }) },
  answer: z.object({ receipts: z.array(receipt).meta({ description: 'Oldest first.' }) }),
  refuses: ['not_found'],
  personal: true,
});

export const toReceipt = ({ content, named, ...found }: Receipt): z.input<typeof receipt> => ({
  id: found.id,
  number: found.number,
  kind: found.kind,
  fulfillment_id: found.fulfillmentId,
  issued_at: found.issuedAt.toISOString(),
  seller: { name: content.seller.name, registration_number: content.seller.registrationNumber },
  store: { name: content.store.name, address: content.store.address, phone: content.store.phone },
  currency: content.currency,
  lines: content.lines.map((sold) => ({
    sku: sold.sku,
    title: sold.title,
    option: sold.optionLabel,
    unit_price: sold.unitPrice,
    quantity: sold.quantity,
    discount: sold.discount,
    tax_rate: sold.taxRate,
  })),
  fee: content.fee && { amount: content.fee.amount, tax_rate: content.fee.taxRate },
  total: content.total,
  tax_lines: content.taxLines,
  payments: content.payments.map(({ method, label, amount }) => ({ method, label, amount })),
  originals: content.originals.map(({ number }) => number),
  addressee: named?.addressee ?? null,
});
