import { fill } from '@/components/fill';
import { system } from '@/lib/access/actor';
import { getOrderByToken } from '@/lib/orders/queries';
import { handOver, markReady, startPicking } from '@/lib/pickup/commands';
import { listStockFaults } from '@/lib/stock/check';
import staff from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { placedOrder } from '../support/orders';
import { placeWithStock } from '../support/other-shop';
import { untilListed } from '../support/shopper';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ wishes: { units: 1 }, contextOptions: { reducedMotion: 'reduce' } });

const { tracking } = words.ja;

test('what is not found: the customer is asked, and collects in another shop', async ({ page, shop, counter }) => {
  const name = { ja: `となり${shop.store.storeCode}店`, en: `Next door ${shop.store.storeCode}` };
  const { storeCode } = await placeWithStock(shop, { name, prepMinutes: 15 });
  await untilListed(page, { ...shop, store: { ...shop.store, storeCode } });
  const { token, fulfillments } = await placedOrder(shop);
  const fulfillmentId = fulfillments[0].id;
  await page.goto(`/orders/${token}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(tracking.phase.waiting.title);

  await counter.goto(`/staff/orders/${fulfillmentId}`);
  await counter.getByRole('button', { name: staff.act.begin }).click();
  await counter.getByRole('button', { name: new RegExp(staff.missing.open) }).click();
  await expectAccessible(counter);
  await counter.getByRole('button', { name: staff.missing.confirm }).click();
  await expect(counter.getByRole('button', { name: staff.missing.found })).toBeVisible();
  await expectAccessible(counter);

  await expect(heading).toHaveText(tracking.phase.trouble_missing.title);
  await expectAccessible(page);
  await page.getByRole('button', { name: fill(tracking.trouble.move, { store: name.ja }) }).click();
  await expect(heading).toHaveText(tracking.phase.waiting.title);
  await expect(page.locator('.slip').first()).toContainText(name.ja);

  const now = new Date();
  await startPicking(shop.db, system, { fulfillmentId }, now);
  await markReady(shop.db, system, { fulfillmentId, shelf: 'A-1' }, now);
  await expect(heading).toHaveText(tracking.phase.ready.title);
  const code = (await getOrderByToken(shop.db, token))?.fulfillments[0].pickupCode ?? '';
  await handOver(shop.db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, now);
  await expect(heading).toHaveText(tracking.phase.collected.title);
  const faults = await listStockFaults(shop.db);
  expect(faults.filter((fault) => [storeCode, shop.store.storeCode].includes(fault.storeCode))).toEqual([]);
});
