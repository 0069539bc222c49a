import { z } from 'zod';
import { carriers } from '../delivery/carriers';
import type { DeliveryOffer } from '../delivery/delivery-offer';
import { postcodeField } from '../delivery/input';
import { carrierCodes, type PostcodeAddress } from '../delivery/types';
import { basketBody } from './api-basket';
import { operation } from './api-operation';
import { currency, instant, money, text } from './api-shapes';

const deliveryTerms = z
  .object({
    prefecture: z.string(),
    city: z.string(),
    town: z.string().meta({ description: 'Empty where the postcode stands for a whole town.' }),
    carrier: z.object({ code: z.enum(carrierCodes), name: text }),
    fee: money,
    packed_at: instant.meta({ description: 'When an order placed now can leave.' }),
    dates: z.array(z.iso.date()).meta({ description: 'Local dates it can arrive on, the earliest first.' }),
    bands: z
      .array(z.object({ code: z.string(), name: text, ends_hour: z.int() }))
      .meta({ description: 'Parts of a day it can be asked for, ending at that local hour.' }),
  })
  .meta({ id: 'DeliveryTerms' });

export const listDeliveryTermsOperation = operation({
  method: 'post',
  path: '/basket/delivery',
  summary: 'How, when and for what a basket is sent to a postcode',
  description: 'A few postcodes lie in two prefectures: then there are terms for each. Nothing is bound.',
  request: {
    query: z.object({ postcode: postcodeField.meta({ description: 'Seven digits of Japan.', example: '100-0005' }) }),
    body: basketBody,
  },
  answer: z.object({ postcode: z.string(), currency, terms: z.array(deliveryTerms) }),
  refuses: ['unknown_product', 'out_of_stock', 'not_deliverable'],
  personal: false,
});

type Offered = Extract<DeliveryOffer, { kind: 'offered' }>;

export const toDeliveryTerms = (
  { prefecture, city, town }: PostcodeAddress,
  { carrier, fee, packedAt, dates }: Offered,
): z.input<typeof deliveryTerms> => ({
  prefecture,
  city,
  town,
  carrier: { code: carrier, name: carriers[carrier].name },
  fee,
  packed_at: packedAt.toISOString(),
  dates,
  bands: carriers[carrier].bands.map(({ code, name, endsHour }) => ({ code, name, ends_hour: endsHour })),
});
