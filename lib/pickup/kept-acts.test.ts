import { describe, expect, test } from 'vitest';
import type { FulfillmentStatus } from '../orders/status';
import { afterKept, type Conflict, conflictsByOrder, type KeptAct, restocksAfterKept } from './kept-acts';

const at = '2026-11-22T03:00:00.000Z';
const order = (id: string, status: FulfillmentStatus, picked = 0) => ({
  ...{ id, status, shelf: null as string | null, acceptedAt: null as string | null },
  lines: [{ sku: 'MUG', quantity: 2, picked }],
});
const kept = (fulfillmentId: string, act: string, over: Partial<KeptAct> = {}): KeptAct => ({
  ...{ key: `${fulfillmentId}${act}`, act, fulfillmentId, shelf: null, customerName: '青木', number: '261122-K7M3Q' },
  at,
  ...over,
});
const mug = (quantity: number) => ({ units: { sku: 'MUG', quantity } });

describe('what was done without a connection', () => {
  test('shows at once, in order', () => {
    const acts = [kept('a', 'startPicking'), kept('a', 'markReady', { shelf: 'A-3' })];
    expect(afterKept([order('a', 'to_pick'), order('b', 'to_pick')], acts)).toEqual([
      { ...order('a', 'ready'), shelf: 'A-3', acceptedAt: at },
      order('b', 'to_pick'),
    ]);
  });

  test('rings no more once it was accepted, and waits to be begun', () => {
    expect(afterKept([order('a', 'to_pick')], [kept('a', 'acceptOrders')])).toEqual([
      { ...order('a', 'to_pick'), acceptedAt: at },
    ]);
  });

  test.each([
    ['a unit begins the order and lies in its bag', [1], 0, 1],
    ['units come together', [1, 1], 0, 2],
    ['one is taken out again', [1, 1, -1], 0, 1],
    ['no bag holds more than was ordered, nor less than nothing', [3, -5], 1, 0],
  ])('%s', (_, quantities, before, picked) => {
    const acts = quantities.map((quantity) => kept('a', 'pickUnits', mug(quantity)));
    const [shown] = afterKept([order('a', 'to_pick', before)], acts);
    expect(shown).toMatchObject({ status: 'picking', lines: [{ picked }] });
  });

  test('moves a bag that lies ready, and no other', () => {
    const acts = [kept('a', 'moveBag', { shelf: 'B-2' }), kept('b', 'moveBag', { shelf: 'B-2' })];
    const shown = afterKept([order('a', 'ready'), order('b', 'picking')], acts);
    expect(shown.map(({ shelf }) => shelf)).toEqual(['B-2', null]);
  });

  test('leaves the counter when it was handed over', () => {
    expect(afterKept([order('a', 'ready')], [kept('a', 'handOver')])).toEqual([]);
  });

  test('changes nothing more when the server has heard of it meanwhile, nor when it moves nothing', () => {
    const acts = [kept('a', 'startPicking'), kept('a', 'meet')];
    expect(afterKept([order('a', 'picking')], acts)).toEqual([order('a', 'picking')]);
    expect(afterKept([order('a', 'ready')], [kept('a', 'pickUnits', mug(1))])).toEqual([order('a', 'ready')]);
  });
});

test('a bag that was put back is no longer to be put back', () => {
  expect(restocksAfterKept([{ id: 'a' }, { id: 'b' }], [kept('a', 'confirmRestock')])).toEqual([{ id: 'b' }]);
});

test('what was refused of one order for one reason is told of once', () => {
  const refused = (id: string, act: string, code: string): Conflict => {
    const { shelf: _, ...told } = kept(id, act);
    return { ...told, code, status: null };
  };
  const [one, two] = [refused('a', 'pickUnits', 'already_changed'), refused('a', 'markReady', 'already_changed')];
  const other = refused('b', 'pickUnits', 'quantity_limit');
  expect(conflictsByOrder([one, other, two])).toEqual([[one, two], [other]]);
});
