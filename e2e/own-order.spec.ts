import { eq } from 'drizzle-orm';
import { locations } from '@/db/schema';
import { makeStore, putStock } from '@/db/testing-shop';
import { guest, system } from '@/lib/access/actor';
import { cancelOrder } from '@/lib/orders/cancel-order';
import { markReady, startPicking } from '@/lib/pickup/commands';
import { expectAccessible } from './support/accessible';
import { choose } from './support/choose';
import { makeReady, placedOrder } from './support/orders';
import { placeWithStock } from './support/other-shop';
import { always, type OwnShop } from './support/own-shop';
import { setStore, shownCode } from './support/parts';
import { untilListed } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { tracking, changes } = words.ja;
const fold = (text: string) => ({ hasText: text });

test.describe('without a connection', () => {
  test('code, place and deadline are still there, and are forgotten with the order', async ({
    page,
    shop,
    context,
  }) => {
    const order = await placedOrder(shop);
    await makeReady(shop, order);
    await page.goto(`/orders/${order.token}`);
    await expect(page.getByText(shownCode(order))).toBeVisible();
    const kept = () =>
      page.evaluate(
        (path) => caches.match(path).then((answer) => answer?.status ?? null),
        new URL(page.url()).pathname,
      );
    await expect.poll(kept).toBe(200);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(tracking.offline.title);
    await expect(page.getByText(shownCode(order))).toBeVisible();
    await expect(page.getByText(shop.store.name.ja)).toBeVisible();
    await expectAccessible(page);

    await context.setOffline(false);
    await cancelOrder(shop.db, guest, { token: order.token }, new Date());
    await page.getByRole('link', { name: tracking.offline.again }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(tracking.phase.cancelled.title);
    await expect.poll(kept).toBeNull();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  });

  test('another order’s page keeps nothing of this one', async ({ page, shop }) => {
    const [one, other] = [await placedOrder(shop), await placedOrder(shop)];
    await page.goto(`/orders/${one.token}`);
    await expect
      .poll(() =>
        page.evaluate(() =>
          caches
            .open('uketori-orders')
            .then((cache) => cache.keys())
            .then((all) => all.length),
        ),
      )
      .toBe(1);
    const scopes = await page.evaluate(() =>
      navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope)),
    );
    expect(scopes).toEqual([page.url()]);
    expect(page.url()).not.toContain(other.token);
  });
});

/** A shop next door with five of the article. */
async function nextDoor({ db, store, article }: OwnShop) {
  const [own] = await db.select().from(locations).where(eq(locations.id, store.id));
  const name = { ja: `となり${store.storeCode}店`, en: `Next door ${store.storeCode}` };
  const place = { lat: (own?.lat ?? 0) + 0.00001, lng: own?.lng ?? 0 };
  const other = await makeStore(db, { name, weeklyHours: always, prepMinutes: 15, ...place });
  await putStock(db, { variantId: article.id, locationId: other.id, onHand: 5 });
  return { ...other, name };
}

test('its customer changes the time, then the shop, then gives up a part of it', async ({ page, shop }) => {
  const other = await nextDoor(shop);
  await untilListed(page, { ...shop, store: { ...shop.store, storeCode: other.storeCode } });
  await setStore(shop, { pickupSlots: { minutes: 60, capacity: 3, horizonDays: 3, leadMinutes: 0 } });
  const lines = [{ sku: shop.article.sku, quantity: 2 }];
  const { token } = await placedOrder(shop, {
    parts: [{ kind: 'store', storeCode: shop.store.storeCode, slot: null, bring: false, lines }],
  });
  await page.goto(`/orders/${token}`);
  await page.locator('summary').filter(fold(changes.slot.summary)).click();
  const day = page.locator('.slot-day').last();
  await day.locator('summary').click();
  const time = day.getByRole('radio').first();
  await choose(time);
  const booked = new Date(await time.inputValue());
  await expectAccessible(page);
  await page.getByRole('button', { name: changes.slot.button }).click();
  const clock = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' });
  await expect(page.locator('.slip').first()).toContainText(clock.format(booked));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.locator('summary').filter(fold(changes.shop.summary)).click();
  await choose(page.getByRole('radio', { name: other.name.ja }));
  await expectAccessible(page);
  await page.getByRole('button', { name: changes.shop.button }).click();
  await expect(page.locator('.slip').first()).toContainText(other.name.ja);

  await page.locator('summary').filter(fold(changes.lines.summary)).click();
  await page.getByLabel(shop.article.title.ja).selectOption('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: changes.lines.button }).click();
  await expect(page.locator('.order-total')).toContainText('¥1,100');
  await expect(page.locator('summary').filter(fold(changes.lines.summary))).toHaveCount(0);
});

test('what is done with the keyboard alone', async ({ page, shop }) => {
  const order = await placedOrder(shop);
  await makeReady(shop, order);
  await page.goto(`/orders/${order.token}`);
  const tell = page.getByRole('button', { name: words.ja.arrivals.own.arrive });
  await tell.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.ja.arrivals.own.arrivedFoot)).toBeVisible();
  const summary = page.locator('summary').filter(fold(words.ja.delegates.own.summary));
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('佐藤');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(words.ja.delegates.own.link)).toBeVisible();
});

test('two parts in shops that come out to cars are told apart', async ({ page, shop }) => {
  const curbside: Parameters<typeof setStore>[1] = {
    services: ['reserve', 'curbside'],
    pickupSlots: { minutes: 60, capacity: 3, horizonDays: 3, leadMinutes: 0 },
  };
  await setStore(shop, curbside);
  const other = await placeWithStock(shop, curbside);
  const part = (storeCode: string) => {
    const lines = [{ sku: shop.article.sku, quantity: 2 }];
    return { kind: 'store' as const, storeCode, slot: null, bring: false, lines };
  };
  const order = await placedOrder(shop, { parts: [part(shop.store.storeCode), part(other.storeCode)] });
  for (const { id: fulfillmentId } of order.fulfillments) {
    await startPicking(shop.db, system, { fulfillmentId }, new Date());
    await markReady(shop.db, system, { fulfillmentId, shelf: 'C-1' }, new Date());
  }
  await page.goto(`/orders/${order.token}`);
  await expect(page.getByRole('textbox', { name: words.ja.arrivals.own.bay })).toHaveCount(2);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await expectAccessible(page);
});

// The demo shop has them (db/seed/seed-profiles.ts).
test('a page of the order leads to the merchant’s own pages elsewhere', async ({ page, shop }) => {
  const order = await placedOrder(shop);
  await page.goto(`/orders/${order.token}`);
  const list = page.getByRole('main').getByRole('list', { name: words.ja.common.profiles.title });
  await expect(list.getByRole('link', { name: /^X/ })).toHaveAttribute('href', 'https://x.com/hibino-demo');
  await expect(list.getByRole('link', { name: /^LINE/ })).toHaveAttribute('href', 'https://lin.ee/hibino-demo');
});
