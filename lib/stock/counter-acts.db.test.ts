import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { stockLevels, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStockedStore, makeStore, noon } from '@/db/testing-shop';
import { newId } from '../ids';
import { getArticleHere } from './article-here';
import { listStockFaults } from './check';
import { countArticle, moveStock, placeArticle, takeInSent } from './counter-acts';
import { findArticles } from './find-articles';

const { db } = await testDatabase({ max: 8 });

/** Five units of one article at a shop with a clerk, who acts on it. */
async function aShelf() {
  const { store, variant } = await makeStockedStore(db, 5);
  const clerk = await makeClerk(db, store.id);
  const at = { locationId: store.id, variantId: variant.id };
  const here = async (actor = clerk, locationId = store.id) => {
    const article = await getArticleHere(db, actor, { ...at, locationId });
    if (!article) throw new Error('the article is gone');
    return article;
  };
  const count = (seen: number, counted: number, key?: string) =>
    countArticle(db, clerk, { ...at, seen, counted, reason: 'rounds', key }, noon);
  return { store, variant, clerk, at, here, count };
}

describe('counting', () => {
  test('moves the level by the difference, with its movement, author and reason, and ends doubt', async () => {
    const { at, here, count } = await aShelf();
    await db.update(stockLevels).set({ doubtedAt: noon }).where(eq(stockLevels.variantId, at.variantId));
    await count(5, 3);
    const article = await here();
    expect(article).toMatchObject({ onHand: 3, doubtedAt: null, countedAt: noon.toISOString() });
    expect(article.movements[0]).toMatchObject({ reason: 'count', quantity: -2, by: '試し 花', why: 'rounds' });
  });

  test('a level that moved meanwhile is refused and told', async () => {
    const { here, count } = await aShelf();
    await expect(count(4, 7)).rejects.toMatchObject({ code: 'already_changed', details: { onHand: 5 } });
    expect(await here()).toMatchObject({ onHand: 5 });
  });

  test('of two who counted the same level at once one is heard', async () => {
    const { here, count } = await aShelf();
    const both = await Promise.allSettled([count(5, 4), count(5, 2)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([2, 4]).toContain((await here()).onHand);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('what the shop never had begins with what was counted', async () => {
    const { variant } = await aShelf();
    const store = await makeStore(db);
    const clerk = await makeClerk(db, store.id);
    const at = { locationId: store.id, variantId: variant.id };
    await countArticle(db, clerk, { ...at, seen: 0, counted: 2, reason: 'correction' }, noon);
    expect(await getArticleHere(db, clerk, at)).toMatchObject({ onHand: 2 });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('the same key counts once', async () => {
    const { here, count } = await aShelf();
    const key = newId();
    await count(5, 4, key);
    await count(5, 4, key);
    expect(await here()).toMatchObject({ onHand: 4 });
  });
});

describe('coming and going', () => {
  test('units are received, written off and put back', async () => {
    const { at, clerk, here } = await aShelf();
    await moveStock(db, clerk, { kind: 'receive', ...at, units: 3, reason: 'delivery' }, noon);
    await moveStock(db, clerk, { kind: 'damage', ...at, units: 2, reason: 'broken' }, noon);
    await moveStock(db, clerk, { kind: 'return', ...at, units: 1, reason: 'customer' }, noon);
    const { onHand, movements } = await here();
    expect(onHand).toBe(7);
    expect(movements.map(({ quantity, why }) => [quantity, why])).toEqual([
      [1, 'customer'],
      [-2, 'broken'],
      [3, 'delivery'],
      [5, null],
    ]);
  });

  test('no more goes than lies here', async () => {
    const { at, clerk, here } = await aShelf();
    const all = { kind: 'damage', ...at, units: 6, reason: 'lost' } as const;
    await expect(moveStock(db, clerk, all, noon)).rejects.toMatchObject({ code: 'out_of_stock', details: { left: 5 } });
    expect(await here()).toMatchObject({ onHand: 5 });
  });

  test('what goes to another shop is under way until it is taken in there, once', async () => {
    const { at, clerk, here, store } = await aShelf();
    const other = await makeStore(db);
    const receiver = await makeClerk(db, other.id);
    await moveStock(db, clerk, { kind: 'transfer_out', ...at, units: 2, reason: 'balance', toId: other.id }, noon);
    expect(await here()).toMatchObject({ onHand: 3, underWay: [] });
    expect(await here(receiver, other.id)).toMatchObject({ onHand: 0, incoming: 2 });
    expect(await listStockFaults(db)).toEqual([]);
    const [sent] = (await here(receiver, other.id)).underWay;
    if (!sent) throw new Error('nothing is under way');
    expect(sent).toMatchObject({ units: 2 });
    const take = (units: number) =>
      takeInSent(db, receiver, { ...at, locationId: other.id, movementId: sent.movementId, units }, noon);
    await expect(take(3)).rejects.toMatchObject({ details: { fields: { units: 'more_than_sent' } } });
    await take(2);
    await expect(take(2)).rejects.toMatchObject({ code: 'already_changed' });
    expect(await here(receiver, other.id)).toMatchObject({ onHand: 2, incoming: 0, underWay: [] });
    const astray = { ...at, movementId: sent.movementId, units: 1, locationId: store.id };
    await expect(takeInSent(db, clerk, astray, noon)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test.each([1, 0])('of what was sent %i came: nothing more is awaited', async (units) => {
    const { at, clerk, here } = await aShelf();
    const other = await makeStore(db);
    const receiver = await makeClerk(db, other.id);
    await moveStock(db, clerk, { kind: 'transfer_out', ...at, units: 3, reason: 'balance', toId: other.id }, noon);
    const [sent] = (await here(receiver, other.id)).underWay;
    const { movementId } = sent ?? { movementId: '' };
    await takeInSent(db, receiver, { ...at, locationId: other.id, movementId, units }, noon);
    expect(await here(receiver, other.id)).toMatchObject({ onHand: units, incoming: 0, underWay: [] });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('two shops that send to each other at once do not wait for each other', async () => {
    const { at, clerk, here } = await aShelf();
    const other = await makeStore(db);
    const there = { ...at, locationId: other.id };
    const receiver = await makeClerk(db, other.id);
    await moveStock(db, receiver, { kind: 'receive', ...there, units: 20, reason: 'delivery' }, noon);
    await moveStock(db, clerk, { kind: 'receive', ...at, units: 20, reason: 'delivery' }, noon);
    const send = { kind: 'transfer_out', units: 1, reason: 'balance' } as const;
    await Promise.all(
      Array.from({ length: 6 }, () => [
        moveStock(db, clerk, { ...send, ...at, toId: other.id }, noon),
        moveStock(db, receiver, { ...send, ...there, toId: at.locationId }, noon),
      ]).flat(),
    );
    expect(await here()).toMatchObject({ onHand: 19, incoming: 6 });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('somebody of another shop moves nothing here', async () => {
    const { at } = await aShelf();
    const stranger = await makeClerk(db);
    const act = { kind: 'receive', ...at, units: 1, reason: 'found' } as const;
    await expect(moveStock(db, stranger, act, noon)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(getArticleHere(db, stranger, at)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('looking up', () => {
  test('by barcode however the scanner writes it, by SKU, and never by a barcode nobody knows', async () => {
    const { at, clerk, variant } = await aShelf();
    await db.update(variants).set({ gtin: '0712345678904' }).where(eq(variants.id, variant.id));
    const find = (text: string) => findArticles(db, clerk, { locationId: at.locationId, text });
    for (const text of ['0712345678904', '712345678904', '０７１２３４５６７８９０４', variant.sku]) {
      expect(await find(text)).toMatchObject([{ variantId: variant.id, onHand: 5 }]);
    }
    await expect(find('4901234567894')).rejects.toMatchObject({ code: 'unknown_product' });
    await expect(find('無い言葉')).rejects.toMatchObject({ code: 'unknown_product' });
  });

  test('a place is kept and shown', async () => {
    const { at, clerk, here } = await aShelf();
    await placeArticle(db, clerk, { ...at, section: 'B 婦人靴', shelf: 'B-12' }, noon);
    expect(await here()).toMatchObject({ section: 'B 婦人靴', shelf: 'B-12', onHand: 5 });
    await placeArticle(db, clerk, { ...at, section: '', shelf: '' }, noon);
    expect(await here()).toMatchObject({ section: null, shelf: null });
  });
});
