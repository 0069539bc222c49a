import { z } from 'zod';
import { emailField } from '../orders/input';
import { keptOrder } from './api-kept-orders';
import { operation } from './api-operation';

const MOST = 100;

export const getCustomerOperation = operation({
  method: 'get',
  path: '/customers',
  summary: 'What somebody ordered and bought, on the web and in the shops',
  description: 'By e-mail address, the latest first; only what belongs to the key’s stores.',
  scope: 'customers:read',
  request: {
    query: z.object({ email: emailField, limit: z.coerce.number().int().min(1).max(MOST).default(20) }),
  },
  answer: z
    .object({
      email: z.string(),
      name: z.string().meta({ description: 'As the latest order has it.' }),
      phone: z.string(),
      member: z.object({ points: z.int() }).nullable().meta({ description: 'null for a customer without an account.' }),
      orders: z.array(keptOrder),
    })
    .meta({ id: 'Customer' }),
  refuses: ['not_found'],
  personal: true,
});
