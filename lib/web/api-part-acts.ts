import { z } from 'zod';
import { required } from '../fields';
import { orderLinesInput } from '../orders/input';
import { operation } from './api-operation';
import { orderAnswer, orderParams } from './api-orders';

const params = orderParams.extend({ id: z.uuid('invalid').meta({ description: 'Of the fulfillment.' }) });
const path = (act: string) => `/orders/{token}/fulfillments/{id}/${act}`;
const act = { method: 'post', answer: orderAnswer, personal: true } as const;

export const extendHoldOperation = operation({
  ...act,
  path: path('extend'),
  summary: 'Keep what is ready for longer',
  description: 'Once, for as many open days as the shop gives; its new `collect_by` is in the answer.',
  request: { params },
  refuses: ['not_found', 'not_allowed', 'already_changed', 'too_late', 'wanted_by_others'],
});

export const cancelPartOperation = operation({
  ...act,
  path: path('cancel'),
  summary: 'Cancel what one place does of an order, before it is handed over',
  description:
    'The other parts stay. An order that still waits for its payment is cancelled whole: its amount is agreed.',
  request: { params },
  refuses: ['not_found', 'already_changed'],
});

export const cancelLinesOperation = operation({
  ...act,
  path: path('cancel-lines'),
  summary: 'Give up some units of a part',
  description: 'It costs so much less, and what was paid online for them is given back. The last ones cancel the part.',
  request: { params, body: z.strictObject({ lines: orderLinesInput }) },
  refuses: ['not_found', 'not_paid', 'unknown_product', 'already_changed'],
});

export const relocatePartOperation = operation({
  ...act,
  path: path('relocate'),
  summary: 'Have a part collected in another shop that has all of it now',
  description:
    'Before anybody has begun it, or when its goods are missing or late. The price stays; it has another pickup code, and a time that was booked is given back.',
  request: { params, body: z.strictObject({ store_code: required(60) }) },
  refuses: [
    'not_found',
    'not_allowed',
    'unknown_store',
    'method_not_offered',
    'store_closed',
    'out_of_stock',
    'already_changed',
  ],
});

export const waitOperation = operation({
  ...act,
  path: path('wait'),
  summary: 'Wait for goods that are late, or for others in place of those lost or missing',
  description: 'Answers a part’s `trouble`. Said twice it changes nothing.',
  request: { params },
  refuses: ['not_found', 'already_changed', 'out_of_stock'],
});

export const takeRestOperation = operation({
  ...act,
  path: path('take-rest'),
  summary: 'Take what is there, and give up what is missing',
  description: 'Answers a part’s `trouble`. Said twice it changes nothing. Where nothing is there the part ends.',
  request: { params },
  refuses: ['not_found', 'not_paid', 'already_changed'],
});
