import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { transferRoutes, transfers } from '@/db/schema';
import { system } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { getOrderByToken } from '@/lib/orders/queries';
import { sendTransfer } from '@/lib/transfers/commands';
import staff from '@/messages/ja/transfers.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { payWith } from '../support/card';
import { placeWithStock } from '../support/other-shop';
import type { OwnShop } from '../support/own-shop';
import { checkOut, chooseStore, putIntoBasket, trackingPath, untilListed } from '../support/shopper';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ wishes: { units: 0 }, contextOptions: { reducedMotion: 'reduce' } });

const { product, tracking } = words.ja;

/** A warehouse that has what the shop lacks; its van comes every day. */
async function warehouseFor(shop: OwnShop): Promise<void> {
  const { id: fromId } = await placeWithStock(shop, { kind: 'warehouse', services: [] });
  await shop.db.insert(transferRoutes).values({
    ...{ id: newId(), fromId, toId: shop.store.id, weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
    ...{ cutoffMinute: 900, transitDays: 1, arrivesMinute: 630 },
  });
}

/** From the article's page, which says that the shop has it brought in, into the basket. */
async function fillBasketWithBrought(page: Page, shop: OwnShop): Promise<void> {
  await chooseStore(page, shop);
  await page.goto(`/products/${shop.article.handle}`);
  const slip = page.locator('.slip.wait').first();
  await expect(slip).toContainText(product.brought);
  await expect(slip).toContainText('10:45');
  await expectAccessible(page);
  await putIntoBasket(page);
}

/** The warehouse has sent it; the shop waits for it in vain and says so. */
async function loseOnTheWay(counter: Page, { db }: OwnShop, token: string): Promise<void> {
  const order = await getOrderByToken(db, token);
  const [transfer] = await db
    .select()
    .from(transfers)
    .where(eq(transfers.orderId, order?.id ?? ''));
  await sendTransfer(db, system, { transferId: transfer?.id ?? '' }, new Date());
  await counter.goto('/staff/transfers');
  await counter.getByRole('button', { name: staff.act.lose.receive }).click();
  await expectAccessible(counter);
  await counter.getByLabel(staff.lose.reason).fill('便に載っていなかった');
  await counter.getByRole('button', { name: staff.lose.confirm.receive }).click();
  await expect(counter.getByText(staff.none.title)).toBeVisible();
}

const tokenOf = async (page: Page) => (await trackingPath(page)).split('/').at(-1) ?? '';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('goods that are lost on their way: the customer is asked, and collects in another shop today', async ({
  page,
  shop,
  counter,
}) => {
  const name = { ja: `となり${shop.store.storeCode}店`, en: `Next door ${shop.store.storeCode}` };
  const { storeCode } = await placeWithStock(shop, { name, prepMinutes: 15 });
  await untilListed(page, { ...shop, store: { ...shop.store, storeCode } });
  await warehouseFor(shop);
  await fillBasketWithBrought(page, shop);
  await checkOut(page);
  const token = await tokenOf(page);
  await expect(heading(page)).toHaveText(tracking.phase.bringing.title);
  await loseOnTheWay(counter, shop, token);

  await expect(heading(page)).toHaveText(tracking.phase.trouble_lost.title);
  await expectAccessible(page);
  await page.getByRole('button', { name: fill(tracking.trouble.move, { store: name.ja }) }).click();
  await expect(heading(page)).toHaveText(tracking.phase.waiting.title);
  await expect(page.locator('.slip').first()).toContainText(name.ja);
  await expect(page.getByText(tracking.trouble.title)).toHaveCount(0);
  await expectAccessible(page);
});

test('goods that are lost on their way: the customer cancels, and nothing is charged', async ({
  page,
  shop,
  counter,
}) => {
  await warehouseFor(shop);
  await fillBasketWithBrought(page, shop);
  await checkOut(page, { method: 'pay_online' });
  await payWith(page, '4242 4242 4242 4242');
  const token = await tokenOf(page);
  await expect(heading(page)).toHaveText(tracking.phase.bringing.title);
  await loseOnTheWay(counter, shop, token);

  await expect(heading(page)).toHaveText(tracking.phase.trouble_lost.title);
  await page.getByText(tracking.cancel.summary, { exact: true }).click();
  await page.getByRole('button', { name: tracking.cancel.button }).click();
  await expect(heading(page)).toHaveText(tracking.phase.cancelled.title);
  await expect(page.getByText(tracking.money.released).first()).toBeVisible();
  await expectAccessible(page);
});
