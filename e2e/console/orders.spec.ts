import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { staff } from '@/db/schema';
import { makeVariant, putStock, reservation, stranger } from '@/db/testing-shop';
import { guest } from '@/lib/access/actor';
import { placeOrder } from '@/lib/orders/place-order';
import words from '@/messages/ja/adminOrders.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/test';

test('an order is found by the end of a phone; a line is taken away, with the difference and who did it', async ({
  counter: page,
  shop,
}) => {
  const { db, store, article, clerk } = shop;
  await db.update(staff).set({ role: 'manager' }).where(eq(staff.email, clerk.email));
  const tea = await makeVariant(db, { price: 864 });
  await putStock(db, { variantId: tea.id, locationId: store.id, onHand: 3 });
  const person = { ...stranger(), name: '注文 太郎' };
  const lines = [
    { sku: article.sku, quantity: 2 },
    { sku: tea.sku, quantity: 1 },
  ];
  const { number, id } = await placeOrder(db, guest, reservation(store.storeCode, lines, person), new Date());

  await page.goto('/admin/orders');
  await page.getByLabel(words.filter.q).fill(person.phone.slice(-4));
  await page.getByRole('button', { name: words.filter.submit }).click();
  await expect(page).toHaveURL(/q=\d{4}/);
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('¥3,064');
  await expectAccessible(page);
  await page.getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { name: fill(words.page.title, { number }) })).toBeVisible();
  await expectAccessible(page);

  await page.getByText(words.act.edit).click();
  await page.getByLabel(new RegExp(`^${fill(words.edit.of, { name: 'マグ' })}$`)).fill('0');
  await expect(page.getByText('−¥864')).toBeVisible();
  await page.getByRole('button', { name: words.edit.submit, exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(words.act.reason).filter({ visible: true }).fill('お客さまのお電話');
  await page.getByRole('button', { name: words.edit.submit, exact: true }).click();
  await expect(page.getByText(fill(words.edit.less, { amount: '¥864' }))).toBeVisible();

  const money = page.getByRole('region', { name: words.page.money });
  await expect(money).toContainText('¥2,200');
  const history = page.getByRole('region', { name: words.page.history });
  const taken = history.getByRole('listitem').filter({ hasText: words.event.lines_withdrawn });
  await expect(taken).toContainText('試し 花');
  await expect(taken).toContainText(`${tea.sku} × 1`);
  await expect(taken).toContainText('−¥864');
  await expect(taken).toContainText('お客さまのお電話');
  await expectAccessible(page);

  // Without that part of the console it is not there.
  await db.update(staff).set({ areas: [] }).where(eq(staff.email, clerk.email));
  expect((await page.goto(`/admin/orders/${id}`))?.status()).toBe(404);
});
