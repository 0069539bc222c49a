import { count, eq } from 'drizzle-orm';
import { orders } from '@/db/schema';
import words from '@/messages/ja/basket.json' with { type: 'json' };
import { chooseStore, fillBasket, fillCheckout, openCheckout, trackingPath } from './support/shopper';
import { expect, test } from './support/test';

test('a double tap, a reload and the back button make one order', async ({ page, shop }) => {
  const email = `once-${shop.store.storeCode}@test.example`;
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await openCheckout(page);
  const order = await fillCheckout(page, { email });
  await order.dblclick();
  const path = await trackingPath(page);
  await page.reload();
  expect(await trackingPath(page)).toBe(path);
  await page.goBack();
  await expect(page.getByRole('heading', { name: words.empty.title })).toBeVisible();
  const made = await shop.db.select({ orders: count() }).from(orders).where(eq(orders.customerEmail, email));
  expect(made).toEqual([{ orders: 1 }]);
});
