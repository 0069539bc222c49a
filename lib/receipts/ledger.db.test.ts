import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { fulfillments, ledgerEntries, orderLines, products } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeReadyOrder, makeReceiptShop, takeBack } from '@/db/testing-receipts';
import { makeVariant, putStock } from '@/db/testing-shop';
import { sumOf } from '../money';
import { listReceipts } from './queries';

const { db } = await testDatabase();

type Shop = Awaited<ReturnType<typeof makeReceiptShop>>;

/** Small and repeatable: the same seed, the same numbers. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
type Roll = ReturnType<typeof dice>;

/** An order at two rates with a coupon and a fee, as one may have them; handed over, and at times in part taken back. */
async function live(shop: Shop, food: string, roll: Roll): Promise<string> {
  const lines = [
    { sku: shop.variant.sku, quantity: 1 + roll(3) },
    ...(roll(2) ? [{ sku: food, quantity: 1 + roll(4) }] : []),
  ];
  const { id, fulfillmentId, give } = await makeReadyOrder(db, shop, lines);
  const [discount, fee] = [roll(500), roll(2) * 330];
  await db
    .update(orderLines)
    .set({ discount })
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), eq(orderLines.position, 0)));
  await db
    .update(fulfillments)
    .set({ fee, amount: sql`${fulfillments.amount} - ${discount} + ${fee}` })
    .where(eq(fulfillments.id, fulfillmentId));
  await give();
  if (roll(2)) await takeBack(db, { orderId: id, locationId: shop.store.id, quantity: 1, fee: roll(2) * fee });
  return id;
}

const pairs = [
  ['sale', 'sold'],
  ['return', 'returned'],
] as const;

async function expectAgreement(orderId: string): Promise<void> {
  const issued = await listReceipts(db, orderId);
  const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.orderId, orderId));
  for (const [kind, posted] of pairs) {
    const said = issued.filter((receipt) => receipt.kind === kind).map(({ content }) => content);
    const booked = entries.filter((entry) => entry.kind === posted && entry.amount > 0);
    const gross = sumOf(said.flatMap(({ taxLines }) => taxLines.map((line) => line.gross)));
    expect(gross).toBe(sumOf(booked.map(({ amount }) => amount)));
    for (const { total, payments } of said) expect(sumOf(payments.map(({ amount }) => amount))).toBe(total);
  }
}

test.each([1, 2, 3, 4, 5, 6])(
  'receipts and ledger agree, whatever is sold, discounted, charged and taken back (%d)',
  async (seed) => {
    const roll = dice(seed);
    const shop = await makeReceiptShop(db);
    const food = await makeVariant(db, { price: 333 + roll(700) });
    await db.update(products).set({ taxRate: 800 }).where(eq(products.id, food.productId));
    await putStock(db, { variantId: food.id, locationId: shop.store.id, onHand: 50 });
    for (let count = 0; count < 4; count++) await expectAgreement(await live(shop, food.sku, roll));
  },
  60_000,
);
