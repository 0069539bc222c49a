import { and, eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { stockLevels, stockMovements } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeKey } from '@/db/testing-keys';
import { makeStockedStore, makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { newToken } from '@/lib/ids';
import { listStockFaults } from '@/lib/stock/check';
import { POST as placeOrder } from './orders/route';
import { POST as changeStock } from './stock/changes/route';
import { GET as listLevels } from './stock/levels/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase({ max: 10 });
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');
const { id: keyId, bearer } = await makeKey(db);

const send = (changes: unknown[], headers: Record<string, string> = bearer) =>
  callApi(changeStock, { path: '/stock/changes', method: 'POST', headers, body: { changes } });
type Named = { sku: string };
type Coded = { storeCode: string };
const at = ({ sku }: Named, { storeCode }: Coded) => ({ sku, store_code: storeCode });
const results = (answer: { results: { result: string; on_hand: number | null }[] }) =>
  answer.results.map(({ result, on_hand }) => [result, on_hand]);
const levelOf = async (variantId: string, locationId: string) => {
  const here = and(eq(stockLevels.variantId, variantId), eq(stockLevels.locationId, locationId));
  return (await db.select().from(stockLevels).where(here))[0];
};

describe('a batch', () => {
  test('sets what was seen right, moves units, and says of each what became of it', async () => {
    const { store, variant } = await makeStockedStore(db, 5);
    const other = await makeVariant(db);
    const { status, answer } = await send([
      { ...at(variant, store), set: { on_hand: 8, expected: 5 } },
      { ...at(variant, store), change: -2, key: 'receipt-1' },
      { ...at(variant, store), set: { on_hand: 9, expected: 8 } },
      { ...at(other, store), change: 4, reason: 'receive', key: 'delivery-1' },
    ]);
    expect([status, answer.applied]).toEqual([200, 3]);
    expect(results(answer)).toEqual([
      ['applied', 8],
      ['applied', 6],
      ['conflict', 6],
      ['applied', 4],
    ]);
    expect(await levelOf(variant.id, store.id)).toMatchObject({ onHand: 6 });
    const moved = await db.select().from(stockMovements).where(eq(stockMovements.variantId, variant.id));
    expect(moved.map(({ reason, quantity, actorKind, actorId }) => [reason, quantity, actorKind, actorId])).toEqual([
      ['receive', 5, 'system', null],
      ['count', 3, 'key', keyId],
      ['sale', -2, 'key', keyId],
    ]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('leaves out what does not hold, and does the rest', async () => {
    const { store, variant } = await makeStockedStore(db, 1);
    const missing = await makeVariant(db);
    const { answer } = await send([
      { sku: 'NO-SUCH', store_code: store.storeCode, change: 1, key: 'a' },
      { sku: variant.sku, store_code: 'NOWHERE', change: 1, key: 'b' },
      { ...at(variant, store), change: -2, key: 'c' },
      { ...at(missing, store), set: { on_hand: 3, expected: 2 } },
      { ...at(variant, store), change: -1, key: 'd' },
    ]);
    expect(results(answer)).toEqual([
      ['unknown_sku', null],
      ['unknown_store', null],
      ['out_of_range', 1],
      ['conflict', 0],
      ['applied', 0],
    ]);
    expect(await levelOf(missing.id, store.id)).toBeUndefined();
  });

  test.each<[string, object, string]>([
    ['fewer than none', { set: { on_hand: -1, expected: 0 } }, 'changes.1.set.on_hand'],
    ['half a unit', { change: 0.5, key: 'x' }, 'changes.1.change'],
    ['no change', { change: 0, key: 'x' }, 'changes.1.change'],
    ['a change without a key', { change: 1 }, 'changes.1.key'],
    ['a count of what nobody expected', { set: { on_hand: 1 } }, 'changes.1.set.expected'],
    ['a stranger', { change: 1, key: 'x', colour: 'red' }, 'changes.1.colour'],
    ['a reason that is none', { change: 1, key: 'x', reason: 'magic' }, 'changes.1.reason'],
    ['more than can be told', { change: 99_999_999_999, key: 'x' }, 'changes.1.change'],
  ])('with %s is refused as a whole, by name', async (_case, wrong, field) => {
    const { store, variant } = await makeStockedStore(db, 5);
    const { status, answer } = await send([
      { ...at(variant, store), change: -1, key: 'good' },
      { ...at(variant, store), ...wrong },
    ]);
    expect([status, Object.keys(answer.fields)]).toEqual([422, [field]]);
    expect(await levelOf(variant.id, store.id)).toMatchObject({ onHand: 5 });
  });

  test('that names another’s store is refused as a whole', async () => {
    const [mine, other] = [await makeStockedStore(db, 5), await makeStockedStore(db, 5)];
    const key = await makeKey(db, { stores: [mine.store.id] });
    const changes = [mine, other].map(({ store, variant }) => ({ ...at(variant, store), change: -1, key: 'x' }));
    expect(await send(changes, key.bearer)).toMatchObject({
      status: 403,
      answer: { code: 'not_allowed', details: { store_codes: [other.store.storeCode] } },
    });
    expect(await levelOf(mine.variant.id, mine.store.id)).toMatchObject({ onHand: 5 });
  });

  test('of five thousand is taken, one more is not', async () => {
    const store = await makeStore(db);
    const articles: { id: string; sku: string }[] = [];
    for (let nth = 0; nth < 50; nth++) articles.push(await makeVariant(db));
    const batch = (size: number) =>
      Array.from({ length: size }, (_, nth) => {
        return { ...at(articles[nth % 50] ?? { sku: '' }, store), change: 1, reason: 'receive', key: `line-${nth}` };
      });
    const { answer } = await send(batch(5_000));
    expect(answer.applied).toBe(5_000);
    expect(await levelOf(articles[0]?.id ?? '', store.id)).toMatchObject({ onHand: 100 });
    expect((await send(batch(5_001))).answer.fields).toMatchObject({ changes: { code: 'too_long' } });
    expect(await listStockFaults(db)).toEqual([]);
  });
});

describe('sent again', () => {
  test('what was applied by a key is not applied twice, by whichever API key it comes', async () => {
    const { store, variant } = await makeStockedStore(db, 10);
    const changes = [
      { ...at(variant, store), change: -2, key: 'sale-1' },
      { ...at(variant, store), set: { on_hand: 12, expected: 8 }, key: 'count-1' },
    ];
    expect((await send(changes)).answer.applied).toBe(2);
    const another = await makeKey(db);
    const again = await send(changes, another.bearer);
    expect(results(again.answer)).toEqual([
      ['repeated', 12],
      ['repeated', 12],
    ]);
    const [other] = (await send([{ ...at(variant, store), change: -3, key: 'sale-1' }])).answer.results;
    expect(other).toMatchObject({ result: 'key_reused', on_hand: 12 });
  });

  test('ten times at once it is applied once, also where the article never lay', async () => {
    const [store, variant] = [await makeStore(db), await makeVariant(db)];
    const changes = [{ ...at(variant, store), change: 5, key: 'delivery' }];
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(changes)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(answers.reduce((sum, { answer }) => sum + answer.applied, 0)).toBe(1);
    expect(await levelOf(variant.id, store.id)).toMatchObject({ onHand: 5 });
  });
});

describe('at the same time', () => {
  test('of twenty counts that saw the same level one is set', async () => {
    const { store, variant } = await makeStockedStore(db, 5);
    const counts = Array.from({ length: 20 }, (_, nth) => {
      return send([{ ...at(variant, store), set: { on_hand: 100 + nth, expected: 5 } }]);
    });
    const told = (await Promise.all(counts)).flatMap(({ answer }) => answer.results);
    const [applied, ...more] = told.filter(({ result }) => result === 'applied');
    expect(more).toEqual([]);
    for (const { on_hand } of told) expect(on_hand).toBe(applied.on_hand);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('a till that syncs its counts while shoppers order and batches cross: nothing is oversold, nobody waits for ever', async () => {
    const store = await makeStore(db);
    const articles = await Promise.all(Array.from({ length: 6 }, () => makeVariant(db)));
    for (const { id: variantId } of articles) await putStock(db, { variantId, locationId: store.id, onHand: 8 });

    const order = async (nth: number) => {
      const lines = [0, 1, 2].map((more) => ({ sku: articles[(nth + more) % 6]?.sku, quantity: 1 }));
      const body = {
        ...{ store_code: store.storeCode, lines: nth % 2 ? lines : lines.toReversed(), payment_method: 'pay_in_store' },
        ...{ name: '青木 みなみ', email: `${newToken()}@mail.example`, phone: '090-1234-5678', consent: true },
      };
      const headers = { 'idempotency-key': newToken() };
      const { status } = await callApi(placeOrder, { path: '/orders', method: 'POST', headers, body });
      return status;
    };
    const known = new Map(articles.map(({ sku }) => [sku, 8]));
    /** Sells one of each at the till and then counts, by what it last knew; a conflict tells it better. */
    const sync = async (round: number) => {
      const wanted = round % 2 ? articles : articles.toReversed();
      const sale = wanted.map((one) => ({ ...at(one, store), change: -1, key: `till-${round}` }));
      const counts = wanted.map((one) => {
        const expected = known.get(one.sku) ?? 0;
        return { ...at(one, store), set: { on_hand: expected + 1, expected }, key: `count-${round}` };
      });
      for (const changes of [sale, counts]) {
        const { status, answer } = await send(changes);
        expect(status).toBe(200);
        for (const { sku, on_hand } of answer.results) known.set(sku, on_hand);
      }
    };
    const till = async (first: number) => {
      for (let round = first; round < first + 6; round++) await sync(round);
    };
    const orders = Array.from({ length: 40 }, (_, nth) => order(nth));
    const [statuses] = await Promise.all([Promise.all(orders), till(100), till(200), till(300)]);

    expect(new Set(statuses)).toEqual(new Set([201, 409]));
    expect(await listStockFaults(db)).toEqual([]);
    const levels = await db.select().from(stockLevels).where(eq(stockLevels.locationId, store.id));
    const placed = statuses.filter((status) => status === 201).length;
    expect(levels.reduce((sum, { allocated }) => sum + allocated, 0)).toBe(placed * 3);
    for (const { onHand } of levels) expect(onHand).toBeGreaterThanOrEqual(0);
  });

  test('shoppers alone bind no more than a till counted', async () => {
    const { store, variant } = await makeStockedStore(db, 5);
    const body = () => ({
      ...{ store_code: store.storeCode, lines: [{ sku: variant.sku, quantity: 1 }], payment_method: 'pay_in_store' },
      ...{ name: '青木 みなみ', email: `${newToken()}@mail.example`, phone: '090-1234-5678', consent: true },
    });
    const order = () =>
      callApi(placeOrder, {
        ...{ path: '/orders', method: 'POST', headers: { 'idempotency-key': newToken() }, body: body() },
      });
    const count = send([{ ...at(variant, store), set: { on_hand: 12, expected: 5 } }]);
    const placed = await Promise.all([...Array.from({ length: 20 }, order)]);
    expect((await count).answer.applied).toBe(1);
    const bound = placed.filter(({ status }) => status === 201).length;
    expect(bound).toBeGreaterThanOrEqual(5);
    expect(bound).toBeLessThanOrEqual(12);
    expect(await levelOf(variant.id, store.id)).toMatchObject({ onHand: 12, allocated: bound });
  });
});

describe('levels', () => {
  test('are read page by page, and later only what changed', async () => {
    const store = await makeStore(db);
    const long = new Date(Date.now() - 60_000);
    for (const onHand of [1, 2, 3]) {
      const { id } = await makeVariant(db);
      await putStock(db, { variantId: id, locationId: store.id, onHand });
      await db
        .update(stockLevels)
        .set({ updatedAt: new Date(long.getTime() + onHand) })
        .where(eq(stockLevels.variantId, id));
    }
    const read = (query: Record<string, string>) =>
      callApi(listLevels, { path: '/stock/levels', headers: bearer, query: { store_code: store.storeCode, ...query } });
    const first = await read({ limit: '2' });
    expect(first.answer).toMatchObject({ levels: [{ on_hand: 1 }, { on_hand: 2 }], has_more: true });
    const second = await read({ limit: '2', after: first.answer.cursor });
    expect(second.answer).toMatchObject({ levels: [{ on_hand: 3 }], has_more: false });
    const { sku } = first.answer.levels[0];
    expect((await read({ after: second.answer.cursor })).answer.levels).toEqual([]);
    await send([{ sku, store_code: store.storeCode, change: 4, key: 'more' }]);
    const changed = await read({ after: second.answer.cursor });
    expect(changed.answer.levels).toMatchObject([{ sku, on_hand: 5, allocated: 0 }]);
    expect((await read({ sku })).answer.levels).toMatchObject([{ sku }]);
  });

  test.each([
    [{ after: 'x' }, 'after'],
    [{ limit: '1001' }, 'limit'],
    [{ updated_since: 'yesterday' }, 'updated_since'],
  ])('%j is refused', async (query, field) => {
    const { store } = await makeStockedStore(db, 1);
    const asked = { store_code: store.storeCode, ...query };
    const { status, answer } = await callApi(listLevels, { path: '/stock/levels', headers: bearer, query: asked });
    expect([status, Object.keys(answer.fields)]).toEqual([422, [field]]);
  });
});
