import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { basketLines, baskets, members, products } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId, newToken } from '../ids';
import { placeOrder } from '../orders/place-order';
import { adoptBasket } from './adopt-basket';
import { addToBasket, fitBasket, removeFromBasket, setQuantity, stepQuantity } from './commands';
import { getBasket } from './queries';

const { db } = await testDatabase({ max: 20 });

const put = (token: string | null, sku: string, quantity = 1) => addToBasket(db, token, { sku, quantity }, noon);
const linesOf = async (token: string) =>
  Object.fromEntries((await getBasket(db, token))?.lines.map(({ sku, quantity }) => [sku, quantity]) ?? []);

describe('filling', () => {
  test('a browser without a basket gets one, and more of an article is added to what is there', async () => {
    const { sku } = await makeVariant(db);
    const token = await put(null, sku, 2);
    expect(await put(token, sku, 3)).toBe(token);
    expect(await linesOf(token)).toEqual({ [sku]: 5 });
  });

  test('a token that is none of ours is never taken over', async () => {
    const { sku } = await makeVariant(db);
    const invented = 'chosen-by-someone-else';
    const token = await put(invented, sku);
    expect(token).not.toBe(invented);
    expect(await getBasket(db, invented)).toBeNull();
  });

  test('an article that is not sold is refused and leaves no basket behind', async () => {
    const before = await db.$count(baskets);
    await expect(put(null, 'no-such-sku')).rejects.toMatchObject({ code: 'unknown_product' });
    const draft = await makeVariant(db);
    await db.update(products).set({ status: 'draft' }).where(eq(products.id, draft.productId));
    await expect(put(null, draft.sku)).rejects.toMatchObject({ code: 'unknown_product' });
    expect(await db.$count(baskets)).toBe(before);
  });

  test('more than ten of an article are refused and the basket stays as it was, however many tabs try', async () => {
    const { sku } = await makeVariant(db);
    const token = await put(null, sku, 4);
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => put(token, sku, 1)));
    const refused = tries.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(refused).toEqual(Array(4).fill('quantity_limit'));
    expect(await linesOf(token)).toEqual({ [sku]: 10 });
  });

  test('a thirty-first article is refused', async () => {
    const skus = await Promise.all(Array.from({ length: 31 }, async () => (await makeVariant(db)).sku));
    let token: string | null = null;
    for (const sku of skus.slice(0, 30)) token = await put(token, sku);
    await expect(put(token, skus[30] ?? '')).rejects.toMatchObject({ code: 'quantity_limit' });
    expect(await db.$count(basketLines, eq(basketLines.basketToken, token ?? ''))).toBe(30);
  });
});

describe('changing', () => {
  test('steps stop at one and at ten', async () => {
    const { sku } = await makeVariant(db);
    const token = await put(null, sku);
    await stepQuantity(db, token, { sku, by: -1 });
    expect(await linesOf(token)).toEqual({ [sku]: 1 });
    await setQuantity(db, token, { sku, quantity: 10 });
    await stepQuantity(db, token, { sku, by: 1 });
    expect(await linesOf(token)).toEqual({ [sku]: 10 });
  });

  test('two steps at once are two steps', async () => {
    const { sku } = await makeVariant(db);
    const token = await put(null, sku);
    await Promise.all([stepQuantity(db, token, { sku, by: 1 }), stepQuantity(db, token, { sku, by: 1 })]);
    expect(await linesOf(token)).toEqual({ [sku]: 3 });
  });

  test('what is taken out says how many it was, so that it can be put back; taken out twice is nothing', async () => {
    const { sku } = await makeVariant(db);
    const token = await put(null, sku, 3);
    expect(await removeFromBasket(db, token, sku)).toBe(3);
    expect(await removeFromBasket(db, token, sku)).toBe(0);
  });

  test('nobody reaches into another basket', async () => {
    const { sku } = await makeVariant(db);
    const [mine, other] = [await put(null, sku, 2), await put(null, sku, 2)];
    await removeFromBasket(db, mine, sku);
    await setQuantity(db, mine, { sku, quantity: 9 });
    expect(await linesOf(other)).toEqual({ [sku]: 2 });
    expect(await linesOf(mine)).toEqual({});
  });

  test('an article that is no longer sold is still named and can be taken out', async () => {
    const variant = await makeVariant(db);
    const token = await put(null, variant.sku);
    await db.update(products).set({ status: 'archived' }).where(eq(products.id, variant.productId));
    expect((await getBasket(db, token))?.lines).toMatchObject([{ sku: variant.sku, title: { ja: 'マグ' } }]);
    expect(await removeFromBasket(db, token, variant.sku)).toBe(1);
  });

  test('fitted to a shop, short lines are lowered and what is not there or not sold goes', async () => {
    const store = await makeStore(db);
    const [plenty, short, none, gone] = [
      await makeVariant(db),
      await makeVariant(db),
      await makeVariant(db),
      await makeVariant(db),
    ];
    for (const [{ id }, onHand] of [[plenty, 9] as const, [short, 3] as const, [gone, 9] as const]) {
      await putStock(db, { variantId: id, locationId: store.id, onHand, safetyStock: 1 });
    }
    let token: string | null = null;
    for (const { sku } of [plenty, short, none, gone]) token = await put(token, sku, 4);
    await db.update(products).set({ status: 'draft' }).where(eq(products.id, gone.productId));
    await fitBasket(db, token ?? '', store.id);
    expect(await linesOf(token ?? '')).toEqual({ [plenty.sku]: 4, [short.sku]: 2 });
  });
});

test('an order empties its basket and gives it a new key; the old key still finds the same order', async () => {
  const [store, { sku, id }] = [await makeStore(db), await makeVariant(db)];
  await putStock(db, { variantId: id, locationId: store.id, onHand: 5 });
  const token = await put(null, sku, 2);
  const key = (await getBasket(db, token))?.checkoutKey ?? '';
  const input = reservation(store.storeCode, [{ sku, quantity: 2 }], { idempotencyKey: key, basketToken: token });
  const [first, second] = await Promise.all([
    placeOrder(db, guest, input, noon),
    placeOrder(db, guest, { ...input }, noon),
  ]);
  expect(second.token).toBe(first.token);
  const after = await getBasket(db, token);
  expect(after?.lines).toEqual([]);
  expect(after?.checkoutKey).not.toBe(key);
});

describe('signing in', () => {
  const member = async () => {
    const id = newId();
    await db.insert(members).values({ id, email: `${newToken()}@mail.example`, createdAt: noon });
    return id;
  };

  test('the first basket becomes the member’s own and stays where it is', async () => {
    const [memberId, { sku }] = [await member(), await makeVariant(db)];
    const token = await put(null, sku);
    expect(await adoptBasket(db, token, memberId)).toBe(token);
    expect(await adoptBasket(db, null, memberId)).toBe(token);
  });

  test('a second browser’s basket is added to it; the same article in both is not doubled', async () => {
    const [memberId, mug, bag] = [await member(), await makeVariant(db), await makeVariant(db)];
    const own = await put(null, mug.sku, 2);
    await adoptBasket(db, own, memberId);
    const second = await put(await put(null, mug.sku, 3), bag.sku, 1);
    expect(await adoptBasket(db, second, memberId)).toBe(own);
    expect(await linesOf(own)).toEqual({ [mug.sku]: 3, [bag.sku]: 1 });
    expect(await getBasket(db, second)).toBeNull();
  });

  test('what another member left in this browser is neither shown nor lost', async () => {
    const [first, next, { sku }] = [await member(), await member(), await makeVariant(db)];
    const token = await put(null, sku);
    await adoptBasket(db, token, first);
    expect(await adoptBasket(db, token, next)).toBeNull();
    expect(await linesOf(token)).toEqual({ [sku]: 1 });
  });

  test('two browsers that sign in at once end with one basket', async () => {
    const [memberId, mug, bag] = [await member(), await makeVariant(db), await makeVariant(db)];
    const tokens = [await put(null, mug.sku), await put(null, bag.sku)];
    const adopted = await Promise.all(tokens.map((token) => adoptBasket(db, token, memberId)));
    expect(new Set(adopted).size).toBe(1);
    expect(await linesOf(adopted[0] ?? '')).toEqual({ [mug.sku]: 1, [bag.sku]: 1 });
  });
});
