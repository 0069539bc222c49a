import { expect, test } from 'vitest';
import { channels } from '../orders/types';
import { jobOf, messageKey, movedEventKey, orderEventKey } from './event-key';

const told = [
  { kind: 'order_received', orderId: 'o' },
  { kind: 'order_ready', orderId: 'o', fulfillmentId: 'f' },
  { kind: 'order_delayed', orderId: 'o', fulfillmentId: 'f', occasion: 'late:t' },
  { kind: 'order_ready', orderId: 'o', fulfillmentId: 'f', again: 'a' },
  { kind: 'order_delayed', orderId: 'o', fulfillmentId: 'f', occasion: 'late:t', again: 'a' },
] as const;

test.each(told.flatMap((payload) => channels.map((channel) => ({ payload, channel }))))(
  'the job that told is read from its message: $payload by $channel',
  ({ payload, channel }) => {
    const key = messageKey(orderEventKey(payload), channel);
    expect(jobOf({ key, kind: payload.kind, channel, orderId: 'o' })).toEqual({ name: 'send_order_message', payload });
  },
);

test('so is that of other hours', () => {
  const key = messageKey(movedEventKey('e'), 'sms');
  const job = jobOf({ key, kind: 'order_moved', channel: 'sms', orderId: 'o' });
  expect(job).toEqual({ name: 'send_moved_message', payload: { eventId: 'e' } });
});

test('what only a mail tells has no other way', () => {
  expect(jobOf({ key: 'visit_booked:v:1', kind: 'visit_booked', channel: 'mail', orderId: null })).toBeNull();
  expect(jobOf({ key: 'while_here:f', kind: 'while_here', channel: 'mail', orderId: 'o' })).toBeNull();
});
