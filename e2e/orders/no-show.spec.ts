import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { fulfillments, variants } from '@/db/schema';
import { stranger } from '@/db/testing-shop';
import { expireOrders } from '@/lib/orders/expire-orders';
import { getOrderByToken } from '@/lib/orders/queries';
import type { Order } from '@/lib/orders/types';
import basket from '@/messages/ja/basket.json' with { type: 'json' };
import holds from '@/messages/ja/holds.json' with { type: 'json' };
import mails from '@/messages/ja/mail.json' with { type: 'json' };
import refusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { payByPayPay } from '../support/card';
import { follow, openMail } from '../support/mailbox';
import { makeReady, placedOrder } from '../support/orders';
import { placeWithStock } from '../support/other-shop';
import type { OwnShop } from '../support/own-shop';
import { checkOut, chooseStore, fillBasket, fillCheckout, openCheckout, trackingPath } from '../support/shopper';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { tracking, checkout } = words.ja;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Nobody came until its last minute had passed. */
async function letItLapse({ db }: OwnShop, { fulfillments: [{ id }] }: Order): Promise<void> {
  const collectBy = new Date(Date.now() - 60_000);
  await db.update(fulfillments).set({ collectBy, updatedAt: new Date() }).where(eq(fulfillments.id, id));
  await expireOrders(db, new Date());
}

async function orderOf(page: Page, { db }: OwnShop): Promise<Order> {
  const order = await getOrderByToken(db, (await trackingPath(page)).split('/').at(-1) ?? '');
  if (!order) throw new Error('What was ordered is not there');
  return order;
}

/** Out of the bag that lies at the counter: a code of something else is refused, the article's own counts. */
async function putBack(counter: Page, { article }: OwnShop): Promise<void> {
  const { restock } = holds;
  await counter.goto('/staff/restock');
  const scan = counter.getByLabel(restock.scan);
  await expect(scan).toBeFocused();
  await counter.keyboard.type('4900000000000\n');
  const wrong = fill(restock.wrong, { code: '4900000000000' });
  await expect(counter.getByRole('alert').filter({ hasText: wrong })).toBeVisible();
  await expectAccessible(counter);
  await expect(counter.getByRole('button', { name: restock.confirm })).toBeDisabled();
  await counter.keyboard.type(`${article.sku}\n`);
  await counter.getByRole('button', { name: restock.confirm }).click();
  await expect(counter.getByText(restock.none.title)).toBeVisible();
}

test('an order that is kept longer and still not collected: the money comes back, the goods go back', async ({
  page,
  shop,
  counter,
}) => {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page, { method: 'pay_online' });
  await payByPayPay(page);
  const order = await orderOf(page, shop);
  await expect(heading(page)).toHaveText(tracking.phase.waiting.title);
  await makeReady(shop, order);
  await expect(heading(page)).toHaveText(tracking.phase.ready.title);
  const [before] = holds.extend.button.split('{');
  const extend = page.getByRole('button', { name: new RegExp(`^${before}`) });
  await expectAccessible(page);
  await extend.click();
  await expect(page.getByText(holds.extend.done)).toBeVisible();
  await expect(extend).toHaveCount(0);

  await letItLapse(shop, order);
  await expect(heading(page)).toHaveText(tracking.phase.expired.title);
  await expect(page.getByText(tracking.money.returned).first()).toBeVisible();
  await putBack(counter, shop);

  await page.getByRole('link', { name: holds.again.title }).click();
  await expect(heading(page)).toHaveText(holds.again.title);
  await expect(page.getByRole('main')).toContainText(shop.article.title.ja);
  await expectAccessible(page);
  await page.getByRole('button', { name: holds.again.button }).click();
  await expect(page).toHaveURL(/\/basket$/);
  await expect(page.getByRole('main')).toContainText(shop.article.title.ja);
});

test('the mail that tells of the end leads home, and to the same shop anew', async ({ page, shop }) => {
  await placeWithStock(shop, { kind: 'warehouse', shipsHome: true });
  const parcel = { packed: [200, 150, 100] as [number, number, number], weightGrams: 400 };
  await shop.db.update(variants).set(parcel).where(eq(variants.id, shop.article.id));
  const person = stranger();
  const order = await placedOrder(shop, person);
  await makeReady(shop, order);
  await letItLapse(shop, order);
  const mail = await openMail(page, person.email, mails.order.order_expired.title);
  await expect(mail.getByText(mails.ended.none).last()).toBeVisible();

  const home = await follow(page, mail, mails.button.home);
  await expect(heading(home)).toHaveText(holds.again.titleHome);
  await expect(home.getByRole('main')).toContainText(shop.article.title.ja);
  await expectAccessible(home);
  await home.getByRole('button', { name: holds.again.button }).click();
  await expect(home).toHaveURL(/\/basket$/);
  await expect(home.getByRole('main')).toContainText(shop.article.title.ja);
  await expect(home.getByRole('button', { name: basket.parts.places.delivery, pressed: true })).toBeVisible();

  const anew = await follow(page, mail, mails.button.again);
  await expect(heading(anew)).toHaveText(holds.again.title);
  await anew.getByRole('button', { name: holds.again.button }).click();
  await expect(anew).toHaveURL(/\/basket$/);
  await expect(anew.getByRole('main')).toContainText(shop.store.name.ja);
});

test('who leaves three reservations uncollected is told to pay online', async ({ page, shop }) => {
  const person = stranger();
  for (let time = 0; time < 3; time++) {
    const order = await placedOrder(shop, person);
    await makeReady(shop, order);
    await letItLapse(shop, order);
  }
  const lapsed = Date.now();
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await openCheckout(page);
  const reserve = await fillCheckout(page, { email: person.email });
  // Every process of the shop knows within five seconds.
  await expect.poll(() => Date.now() - lapsed).toBeGreaterThan(6_000);
  await reserve.click();
  await expect(page.getByRole('alert').filter({ hasText: refusal.no_show_limit })).toBeFocused();
  await expect(page.getByRole('radio', { name: checkout.payment.pay_in_store.name })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: checkout.payment.pay_online.name })).toBeChecked();
  await expectAccessible(page);
});
