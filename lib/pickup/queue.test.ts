import { describe, expect, test } from 'vitest';
import type { FulfillmentStatus } from '../orders/status';
import type { FrozenPoint } from '../points/types';
import { countViews, isLate, isNew, minutesBetween, type QueueView, queueRows } from './queue';

const now = new Date('2026-11-22T05:21:40Z');
/** hh:mm of that day in UTC; now is 05:21. */
const at = (clock: string) => `2026-11-22T${clock}:00.000Z`;

interface Sketch {
  id: string;
  status?: FulfillmentStatus;
  placed?: string;
  accepted?: boolean;
  promised?: string;
  until?: string;
  /** It must have left by then. */
  gone?: string;
  /** Collected where no stock is held. */
  away?: boolean;
}
const order = ({
  id,
  status = 'to_pick',
  placed = '03:00',
  promised = '06:30',
  until = '11:00',
  gone,
  away,
  accepted = true,
}: Sketch) => ({
  id,
  point: away ? ({ code: 'P1' } as FrozenPoint) : null,
  status,
  placedAt: at(placed),
  acceptedAt: accepted ? at(placed) : null,
  promisedAt: at(promised),
  shipBy: gone ? at(gone) : null,
  collectBy: at(until),
});

const day = [
  order({ id: 'later', promised: '07:00' }),
  order({ id: 'begun', promised: '09:00', status: 'picking' }),
  order({ id: 'late', promised: '05:15', status: 'picking' }),
  order({ id: 'fresh', placed: '05:20', promised: '06:00', accepted: false }),
  order({ id: 'soon', promised: '06:00', placed: '04:00' }),
  order({ id: 'coming', promised: '08:30', status: 'awaiting_transfer' }),
  order({ id: 'waits long', status: 'ready', until: '20:00' }),
  order({ id: 'waits', status: 'ready', until: '10:00', promised: '04:00' }),
  order({ id: 'at its point', status: 'ready', promised: '05:00', away: true }),
  order({ id: 'on its way', status: 'shipped', promised: '09:00' }),
];
const around = { now, here: ['waits'] };
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

test('minutes are counted from clock to clock, whatever the seconds', () => {
  expect(minutesBetween(now, new Date(at('06:30')))).toBe(69);
  expect(minutesBetween(now, new Date(at('05:15')))).toBe(-6);
  expect(minutesBetween(now, new Date(at('05:21')))).toBe(0);
});

describe('what counts as late', () => {
  test.each<[string, FulfillmentStatus, string, boolean]>([
    ['a minute past the promise', 'to_pick', '05:20', true],
    ['the promised minute itself', 'to_pick', '05:21', false],
    ['begun but not done', 'picking', '05:00', true],
    ['ready, however late it was', 'ready', '05:00', false],
    ['on its way to the shop', 'awaiting_transfer', '05:00', true],
  ])('%s (%s, %s): %s', (_what, status, promised, late) => {
    expect(isLate(order({ id: 'x', status, promised }), now)).toBe(late);
  });
});

test('a parcel is late once it should have left, however far off its promise', () => {
  expect(isLate(order({ id: 'x', promised: '23:00', gone: '05:20' }), now)).toBe(true);
  expect(isLate(order({ id: 'x', promised: '23:00', gone: '05:21' }), now)).toBe(false);
});

describe('what counts as new', () => {
  test.each<[string, FulfillmentStatus, boolean, boolean]>([
    ['what nobody has seen', 'to_pick', false, true],
    ['what was accepted', 'to_pick', true, false],
    ['what was begun', 'picking', true, false],
    ['what still waits for its goods', 'awaiting_transfer', false, false],
  ])('%s (%s, accepted: %s): %s', (_what, status, accepted, fresh) => {
    expect(isNew(order({ id: 'x', status, accepted }))).toBe(fresh);
  });
});

describe('rows', () => {
  test.each<[QueueView, string[], string[]]>([
    ['prepare', ['late', 'soon', 'fresh', 'begun'], ['later', 'coming']],
    ['late', ['late'], []],
    ['new', ['fresh'], []],
    ['soon', ['soon', 'fresh'], []],
    ['transit', [], ['coming']],
    ['here', [], ['waits']],
    ['waiting', [], ['waits', 'waits long']],
    ['away', [], ['at its point', 'on its way']],
  ])('of the view "%s" stand by time, urgent ones first', (view, urgent, rest) => {
    const rows = queueRows(day, view, around);
    expect([ids(rows.urgent), ids(rows.rest)]).toEqual([urgent, rest]);
  });

  test('of parcels stand by when they must leave', () => {
    const parcels = [
      order({ id: 'far, leaves last', promised: '20:00', gone: '10:00' }),
      order({ id: 'near', promised: '12:00', gone: '09:00' }),
      order({ id: 'far, leaves soon', promised: '23:00', gone: '06:00' }),
      order({ id: 'over the counter', promised: '09:30' }),
    ];
    const rows = queueRows(parcels, 'prepare', around);
    expect([ids(rows.urgent), ids(rows.rest)]).toEqual([
      ['far, leaves soon'],
      ['near', 'over the counter', 'far, leaves last'],
    ]);
  });

  test('are counted by view', () => {
    expect(countViews(day, around)).toEqual({
      here: 1,
      late: 1,
      new: 1,
      soon: 2,
      prepare: 6,
      transit: 1,
      waiting: 2,
      away: 2,
    });
    expect(Object.values(countViews([], around)).every((count) => count === 0)).toBe(true);
  });
});
