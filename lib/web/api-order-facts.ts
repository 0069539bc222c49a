import { z } from 'zod';
import { localePath } from '../locale';
import { fulfillmentStatuses, paymentStatuses } from '../orders/status';
import type { Order, PlacedPart } from '../orders/types';
import { fulfillmentKinds, paymentMethods } from '../ways';
import { currency, instant, money } from './api-shapes';
import { publicAddress } from './public-address';

export const partFacts = {
  kind: z.enum(fulfillmentKinds),
  status: z.enum(fulfillmentStatuses),
  pickup_code: z.string().meta({ description: 'Six digits, shown when collecting.' }),
  promised_at: instant.meta({
    description: 'From when it was promised to be ready; of a delivery, by when to be there.',
  }),
  collect_by: instant,
};

export const taxLine = z.object({ rate: z.int(), gross: money, tax: money });

export const orderFacts = {
  number: z.string().meta({ example: '261122-K7M3Q' }),
  token: z.string().meta({ description: 'Secret of the order: whoever has it sees and cancels it.' }),
  url: z.url().meta({ description: 'Where the customer follows the order.' }),
  currency,
  total: money,
  points: money.meta({ description: 'Of the total, paid with points.' }),
  payment_method: z.enum(paymentMethods),
  payment_status: z.enum(paymentStatuses),
};

export const trackingAddress = (token: string, language: Order['locale']) =>
  publicAddress(localePath(language, `/orders/${token}`));

export const partFactsOf = (part: Omit<PlacedPart, 'fulfillmentId'>) => ({
  kind: part.kind,
  status: part.status,
  pickup_code: part.pickupCode,
  promised_at: part.promisedAt.toISOString(),
  collect_by: part.collectBy.toISOString(),
});
