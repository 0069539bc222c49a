import type { Page } from '@playwright/test';
import { fill } from '@/components/fill';
import { bagCode, placeCode } from '@/lib/pickup/labels';
import { listStockFaults } from '@/lib/stock/check';
import { listLevelsOfVariant } from '@/lib/stock/queries';
import pick from '@/messages/ja/pick.json' with { type: 'json' };
import staff from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { choose } from '../support/choose';
import { enterCode, handOver, scan } from '../support/counter';
import { placedOrder } from '../support/orders';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('two orders are picked by scanner on one way, put away by their labels, found again and handed over', async ({
  counter,
  shop,
}) => {
  const what = shop.article.title.ja;
  const [first, second] = [await placedOrder(shop), await placedOrder(shop, { name: '石井 透' })];
  await counter.getByRole('button', { name: staff.newOrders.all }).click();
  await expect(counter.getByText(staff.newOrders.all)).toHaveCount(0);
  await counter.goto('/staff/pick');
  const bags = counter.getByRole('group', { name: pick.orders }).getByRole('checkbox');
  await expect(bags).toHaveCount(2);
  for (const bag of await bags.all()) await choose(bag);
  await expectAccessible(counter);

  await scan(counter, 'NOT-OURS-1');
  await expect(
    counter.getByRole('alert').filter({ hasText: fill(pick.refused.unknown, { code: 'NOT-OURS-1' }) }),
  ).toBeVisible();
  await scan(counter, shop.article.sku);
  await expect(counter.getByText(fill(pick.put, { what, bag: 'A' }))).toBeVisible();
  await scan(counter, shop.article.sku);
  await expect(counter.getByText(fill(pick.put, { what, bag: 'B' }))).toBeVisible();
  await scan(counter, shop.article.sku);
  await expect(counter.getByRole('alert').filter({ hasText: fill(pick.refused.enough, { what }) })).toBeVisible();

  await putAway(counter, first.customerName, 'C-2');
  await expectAccessible(counter);
  await putAway(counter, second.customerName, 'D-6');

  await counter.goto('/staff');
  await expect(counter.getByText(staff.none.prepare)).toBeVisible();
  await scan(counter, bagCode(first.fulfillments[0].id));
  await expect(counter.getByRole('heading', { name: first.customerName })).toBeVisible();
  await scan(counter, placeCode('D-1'));
  await expect(counter.locator('.at-shelf')).toContainText('D-1');

  await counter.goto('/staff?show=waiting');
  await counter.getByLabel(staff.find.label).fill('D-6');
  await expect(counter.getByRole('link', { name: second.customerName }).first()).toBeVisible();
  await expect(counter.getByRole('link', { name: first.customerName })).toHaveCount(0);
  await expectAccessible(counter);

  await counter.goto('/staff/handover');
  await enterCode(counter, first.fulfillments[0].pickupCode);
  await expect(counter.getByText('D-1', { exact: true })).toBeVisible();
  await handOver(counter, first.customerName);
  const [level] = await listLevelsOfVariant(shop.db, shop.article.id);
  expect(level).toMatchObject({ onHand: 4, allocated: 1 });
  const faults = await listStockFaults(shop.db);
  expect(faults.filter(({ storeCode }) => storeCode === shop.store.storeCode)).toEqual([]);
});

/** The bag is complete: its place is scanned, and it is said to be ready. */
async function putAway(counter: Page, customer: string, shelf: string): Promise<void> {
  const name = fill(staff.customer, { name: customer });
  const done = counter.getByRole('heading', { name: fill(pick.allThere, { name }) });
  await expect(done).toBeVisible();
  await scan(counter, placeCode(shelf));
  await counter.getByRole('button', { name: staff.act.ready }).click();
  await expect(done).toHaveCount(0);
}

test('labels of bags and of places are accessible', async ({ counter, shop }) => {
  const { id } = (await placedOrder(shop)).fulfillments[0];
  await counter.goto(`/staff/labels?orders=${id}`);
  await expect(counter.locator('.bag-label')).toHaveCount(1);
  await expectAccessible(counter);
  await counter.goto('/staff/labels');
  await expect(counter.locator('.label-grid .label').first()).toBeVisible();
  await expectAccessible(counter);
});
