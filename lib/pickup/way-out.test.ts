import { expect, test } from 'vitest';
import { type FulfillmentStatus, fulfillmentStatuses } from '../orders/status';
import type { FrozenPoint } from '../points/types';
import { nextStep, type WayOut } from './way-out';

const point = { code: 'P1' } as FrozenPoint;
const leaving = {
  counter: { kind: 'pickup', point: null },
  home: { kind: 'delivery', point: null },
  point: { kind: 'pickup', point },
} as const;

/** Rows: status. Columns: what staff do next on each way; a dash is nothing. */
const table = `
                  counter        home           point
awaiting_transfer -              -              -
to_pick           start_picking  start_picking  start_picking
picking           mark_ready     ship           ship
ready             hand_over      -              hand_over
shipped           -              deliver        arrive
collected         -              -              -
delivered         -              -              -
cancelled         -              -              -
expired           -              -              -
rejected          -              -              -`;

const [ways = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([status, ...steps]) =>
  steps.map((step, i) => [status, ways[i], step === '-' ? null : step] as [FulfillmentStatus, WayOut, string | null]),
);

test('the table names every status', () => {
  expect(rows.map(([status]) => status)).toEqual(
    expect.arrayContaining(fulfillmentStatuses as unknown as FulfillmentStatus[]),
  );
});

test.each(cells)('what is %s and goes by way of %s: %s', (status, way, step) => {
  expect(nextStep({ ...leaving[way], status })).toBe(step);
});
