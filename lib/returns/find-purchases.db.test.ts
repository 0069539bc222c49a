import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { later, makePurchase } from '@/db/testing-returns';
import { stranger } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { sell } from '../till/sell';
import { findPurchases } from './find-purchases';
import { requestReturn } from './request-return';

const { db } = await testDatabase({ max: 4 });

const byText = (text: string) => ({ by: 'text' as const, text });

describe('whatever a customer has of a purchase', () => {
  test('leads to all they bought, web and till, and what of it can still come back', async () => {
    const { email, phone } = stranger();
    const bought = await makePurchase(db, { email, online: true });
    const { placed, other, variant, clerkThere: actor } = bought;
    await db.update(orders).set({ customerPhone: phone }).where(eq(orders.id, placed.id));
    const at = { locationId: other.id, lines: [{ sku: variant.sku, quantity: 1 }], tender: 'cash' as const };
    const sold = await sell(db, actor, { ...at, key: newId() }, later);
    await db.update(orders).set({ customerEmail: email }).where(eq(orders.id, sold.orderId));
    const page = `http://localhost:3000/orders/${placed.token}`;
    const receipt = `http://localhost:3000/staff/till/receipts/${bought.fulfillmentId}`;
    for (const text of [placed.number, page, receipt, email.toUpperCase(), phone]) {
      const found = await findPurchases(db, actor, byText(text), later);
      expect(new Set(found.purchases.map(({ source }) => source)), text).toEqual(new Set(['web', 'till']));
    }
    const { purchases, byReceipt } = await findPurchases(db, actor, byText(sold.number), later);
    expect(byReceipt).toBe(true);
    expect(purchases[0]).toMatchObject({ number: sold.number, lines: [{ left: 1, barrier: null }] });
    expect(purchases[1]).toMatchObject({
      number: placed.number,
      lines: [{ left: 3 }],
      email: `${email[0]}•••@mail.example`,
    });
  });

  test('a return asked for online is found by its number', async () => {
    const { placed, lineId, other, clerkThere: actor } = await makePurchase(db, stranger());
    const lines = [{ lineId, quantity: 2, reason: 'size' as const }];
    const wanted = { token: placed.token, lines, storeCode: other.storeCode, note: null };
    const { number, returnId } = await requestReturn(db, guest, wanted, later);
    const found = await findPurchases(db, actor, byText(number.toLowerCase()), later);
    expect(found).toMatchObject({ returnId, byReceipt: true });
    expect(found.purchases[0]).toMatchObject({ lines: [{ left: 1, requested: 2 }], open: [{ number }] });
  });

  test('a card needs its day or the amount', async () => {
    const price = 100 + Math.floor(Math.random() * 1_000_000);
    const { placed, clerkThere: actor } = await makePurchase(db, { ...stranger(), online: true, price, quantity: 1 });
    const card = { by: 'card' as const, tail: '4242' };
    const byAmount = await findPurchases(db, actor, { ...card, amount: price, date: null }, later);
    expect(byAmount).toMatchObject({ byReceipt: false, purchases: [{ number: placed.number }] });
    await findPurchases(db, actor, { ...card, amount: price, date: '2026-11-22' }, later);
    const missed = findPurchases(db, actor, { ...card, amount: price, date: '2026-11-23' }, later);
    await expect(missed).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('nobody but staff looks, and nobody tries out addresses', async () => {
  const { placed, clerkThere: actor } = await makePurchase(db, stranger());
  await expect(findPurchases(db, guest, byText(placed.number), later)).rejects.toMatchObject({ code: 'not_allowed' });
  for (let time = 0; time < 30; time++) {
    const missed = findPurchases(db, actor, byText(`nobody-${time}@mail.example`), later);
    await expect(missed).rejects.toMatchObject({ code: 'not_found' });
  }
  const after = findPurchases(db, actor, byText(placed.number), later);
  await expect(after).rejects.toMatchObject({ code: 'too_many_attempts' });
});
