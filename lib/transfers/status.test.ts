import { expect, test } from 'vitest';
import { isClosed, nextStatus, type TransferEvent, transferEvents } from './status';
import { type TransferStatus, transferStatuses } from './types';

/** Rows: status. Columns: what each event makes of it; a dash is refused. Written by hand from the shop's rules. */
const table = `
           send  receive   lose  cancel
requested  sent  -         lost  cancelled
sent       -     received  lost  -
received   -     -         -     -
lost       -     -         -     -
cancelled  -     -         -     -`;

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const pairs = rows.flatMap(([status, ...cells]) =>
  cells.map(
    (cell, i) => [status, head[i], cell === '-' ? null : cell] as [TransferStatus, TransferEvent, string | null],
  ),
);

test('the table names every status and every event', () => {
  expect(pairs).toHaveLength(transferStatuses.length * transferEvents.length);
  expect(new Set(head)).toEqual(new Set(transferEvents));
  expect(new Set(rows.map(([status]) => status))).toEqual(new Set(transferStatuses));
});

test.each(pairs)('%s and %s make %s', (status, event, after) => {
  expect(nextStatus(status, event)).toBe(after);
});

test.each(transferStatuses)('%s is closed exactly when nothing more can happen', (status) => {
  const open = pairs.some(([from, , after]) => from === status && after !== null);
  expect(isClosed(status)).toBe(!open);
});
