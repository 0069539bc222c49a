import { expect, test } from 'vitest';
import {
  canCancel,
  type FulfillmentEvent,
  type FulfillmentStatus,
  fulfillmentEvents,
  fulfillmentStatuses,
  isClosed,
  isWorkable,
  nextStatus,
  paymentStatuses,
} from './status';

/** Rows: status. Columns: what each event makes of it; a dash is refused. Written by hand from the shop's rules. */
const table = `
                   goods_arrived  relocate  await_goods        start_picking  mark_ready  hand_over  ship     arrive  deliver    cancel     expire   reject
awaiting_transfer  to_pick        to_pick   -                  -              -           -          -        -       -          cancelled  -        rejected
to_pick            -              to_pick   awaiting_transfer  picking        -           -          -        -       -          cancelled  -        rejected
picking            -              to_pick   awaiting_transfer  -              ready       -          shipped  -       -          cancelled  -        rejected
ready              -              -         -                  -              -           collected  -        -       -          cancelled  expired  -
collected          -              -         -                  -              -           -          -        -       -          -          -        -
shipped            -              -         -                  -              -           -          -        ready   delivered  -          -        -
delivered          -              -         -                  -              -           -          -        -       -          -          -        -
cancelled          -              -         -                  -              -           -          -        -       -          -          -        -
expired            -              -         -                  -              -           -          -        -       -          -          -        -
rejected           -              -         -                  -              -           -          -        -       -          -          -        -`;

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const pairs = rows.flatMap(([status, ...cells]) =>
  cells.map(
    (cell, i) => [status, head[i], cell === '-' ? null : cell] as [FulfillmentStatus, FulfillmentEvent, string | null],
  ),
);

test('the table names every status and every event', () => {
  expect(pairs).toHaveLength(fulfillmentStatuses.length * fulfillmentEvents.length);
  expect(new Set(head)).toEqual(new Set(fulfillmentEvents));
  expect(new Set(rows.map(([status]) => status))).toEqual(new Set(fulfillmentStatuses));
});

test.each(pairs)('%s and %s make %s', (status, event, after) => {
  expect(nextStatus(status, event)).toBe(after);
});

test.each(fulfillmentStatuses)('%s is closed exactly when nothing more can happen', (status) => {
  const open = pairs.some(([from, , after]) => from === status && after !== null);
  expect(isClosed(status)).toBe(!open);
});

test('a customer may cancel until the goods are in his hands or on their way', () => {
  expect(fulfillmentStatuses.filter(canCancel)).toEqual(['awaiting_transfer', 'to_pick', 'picking', 'ready']);
});

test('a shop works on what is paid or will be paid at the counter', () => {
  expect(paymentStatuses.filter(isWorkable)).toEqual(['unpaid', 'authorized', 'paid', 'part_refunded']);
});
