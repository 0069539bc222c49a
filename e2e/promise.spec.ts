import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { bookedSlots, locations, products, shippingRates, transferRoutes, variants } from '@/db/schema';
import { makePoint } from '@/db/testing-points';
import { makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { newId } from '@/lib/ids';
import points from '@/messages/ja/points.json' with { type: 'json' };
import refusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from './support/accessible';
import { choose } from './support/choose';
import { always, type OwnShop } from './support/own-shop';
import { checkOut, chooseStore, fillBasket, fillCheckout, openCheckout, trackingPath } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { basket, checkout, tracking } = words.ja;

/** Another article, which the test's own shop does not have but another place near it does. */
async function elsewhere({ db, store }: OwnShop, over: Partial<typeof locations.$inferInsert> = {}) {
  const mark = newId().slice(-6);
  const name = { ja: `となり${mark}店`, en: `Next door ${mark}` };
  const [own] = await db.select().from(locations).where(eq(locations.id, store.id));
  const place = { lat: (own?.lat ?? 0) + 0.00001, lng: own?.lng ?? 0 };
  const other = await makeStore(db, { name, weeklyHours: always, prepMinutes: 15, ...place, ...over });
  const pot = await makeVariant(db, { price: 3300 });
  await putStock(db, { variantId: pot.id, locationId: other.id, onHand: 5 });
  return { other: { ...other, name }, pot };
}

test('a basket no single shop has is collected in two, knowingly, and each is followed on its own', async ({
  page,
  shop,
}) => {
  const { other, pot } = await elsewhere(shop);
  await chooseStore(page, { ...shop, store: { ...shop.store, storeCode: other.storeCode } });
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await page.goto(`/products/${pot.handle}`);
  await page.getByRole('button', { name: words.ja.product.add }).first().click();
  await expect(page.getByRole('link', { name: words.ja.product.toBasket })).toBeVisible();
  await page.goto('/basket');
  await page.getByRole('button', { name: fill(basket.trouble.restStore, { store: other.name.ja }) }).click();
  await expect(page.getByText(fill(basket.at, { store: other.name.ja }))).toBeVisible();
  await expectAccessible(page);
  await openCheckout(page);
  await expectAccessible(page);
  await (await fillCheckout(page)).click();
  await trackingPath(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tracking.parts.title.replace('{count}', '2'));
  await expect(page.locator('.order-section')).toHaveCount(2);
  await expect(page.locator('.order-section').nth(1)).toContainText(other.name.ja);
  await expectAccessible(page);
});

test('what the shop lacks is brought in from the warehouse, and all of it is promised for then', async ({
  page,
  shop,
}) => {
  const { other, pot } = await elsewhere(shop, { kind: 'warehouse', services: [] });
  await shop.db.insert(transferRoutes).values({
    id: newId(),
    fromId: other.id,
    toId: shop.store.id,
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    cutoffMinute: 900,
    transitDays: 1,
    arrivesMinute: 630,
  });
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await page.goto(`/products/${pot.handle}`);
  await page.getByRole('button', { name: words.ja.product.add }).first().click();
  await expect(page.getByRole('link', { name: words.ja.product.toBasket })).toBeVisible();
  await page.goto('/basket');
  await expect(page.getByText(fill(basket.brought, { store: shop.store.name.ja }))).toBeVisible();
  await expect(page.locator('.slip.wait')).toContainText('10:45');
  await expectAccessible(page);
  await checkOut(page);
  await trackingPath(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tracking.phase.bringing.title);
  await expectAccessible(page);
});

test('a locker that is too small says why, and another takes the basket', async ({ page, shop }) => {
  const { db, store, article } = shop;
  await db
    .update(variants)
    .set({ packed: [600, 300, 150], weightGrams: 900 })
    .where(eq(variants.id, article.id));
  const [own] = await db.select().from(locations).where(eq(locations.id, store.id));
  const at = { lat: own?.lat ?? 0, lng: own?.lng ?? 0, weeklyHours: always };
  const small = { ja: `小さなロッカー${store.storeCode}`, en: 'Small locker' };
  const large = { ja: `大きなロッカー${store.storeCode}`, en: 'Large locker' };
  await makePoint(db, store.id, { ...at, name: small }, { maxSumMm: 1000, leadDays: 0 });
  await makePoint(db, store.id, { ...at, name: large }, { maxSumMm: 1600, leadDays: 0 });
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await page.getByRole('link', { name: basket.places.point }).click();
  const refused = page.getByRole('radio', { name: small.ja });
  await expect(refused).toBeDisabled();
  await expect(page.locator('label').filter({ hasText: small.ja })).toContainText('三辺合計 100cm を超えるため');
  await expectAccessible(page);
  await choose(page.getByRole('radio', { name: large.ja }));
  await page.getByRole('button', { name: points.page.use }).click();
  await expect(page).toHaveURL(/\/basket$/);
  await expect(page.locator('.slip')).toContainText(large.ja);
  await expectAccessible(page);
  await openCheckout(page);
  await (await fillCheckout(page, { method: 'pay_online' })).click();
  await expect(page).toHaveURL(/\/pay\//);
});

test('what cannot be collected is sent home while the rest is collected, and only sending it costs', async ({
  page,
  shop,
}) => {
  const { pot } = await elsewhere(shop, { kind: 'warehouse', services: [], shipsHome: true });
  await shop.db
    .update(products)
    .set({ ways: ['delivery'], title: { ja: '大きな座椅子', en: 'Large floor chair' } })
    .where(eq(products.id, pot.productId));
  // No parcel is heavier: the rate is this test's alone.
  await shop.db
    .update(variants)
    .set({ weightGrams: 29_999, packed: [900, 500, 190] })
    .where(eq(variants.id, pot.id));
  await shop.db.insert(shippingRates).values({
    ...{ id: newId(), carrier: 'sagawa', fee: 1, leadDays: 1 },
    ...{ maxGrams: 30_000, maxSumMm: 1600, minValue: 3300, maxValue: 3300, prefectures: ['東京都'] },
  });
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await page.goto(`/products/${pot.handle}`);
  await expect(page.getByText(words.ja.product.onlyDelivered)).toBeVisible();
  await page.getByRole('button', { name: words.ja.product.add }).first().click();
  await expect(page.getByRole('link', { name: words.ja.product.toBasket })).toBeVisible();
  await page.goto('/basket');
  await openCheckout(page);
  await page.getByLabel('郵便番号').fill('9999999');
  await page.getByLabel('町名・番地').fill('丸の内2-5-9');
  await page.getByRole('button', { name: checkout.delivery.use }).click();
  await expect(page.locator('#postcode')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('郵便番号').fill('100-0005');
  await expect(page.getByLabel('市区町村')).toHaveValue('千代田区');
  await page.getByRole('button', { name: checkout.delivery.use }).click();
  await expect(page.getByRole('button', { name: checkout.delivery.change })).toBeVisible();
  await expect(page.locator('.sum')).toContainText('¥4,401');
  await expectAccessible(page);
  await page.getByLabel(checkout.person.name).first().fill('試し 花');
  await page.getByLabel(checkout.person.email).first().fill('hana@test.example');
  await page.getByLabel(checkout.person.phone).first().fill('090-1234-5678');
  await choose(page.locator('input[name=consent]'));
  await page.getByRole('button', { name: fill(checkout.final.pay, { total: '¥4,401' }) }).click();
  await expect(page).toHaveURL(/\/pay\//);
});

test('a time to collect is chosen; one that has filled up meanwhile is told, and nothing typed is lost', async ({
  page,
  shop,
}) => {
  const pickupSlots = { minutes: 60, capacity: 1, horizonDays: 2, leadMinutes: 60 };
  await shop.db.update(locations).set({ pickupSlots }).where(eq(locations.id, shop.store.id));
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await openCheckout(page);
  await expect(page.getByRole('heading', { name: checkout.slots.title })).toBeVisible();
  await expectAccessible(page);
  const slot = page.locator('input[name=slot]:not([value=""]):not([disabled])').first();
  const value = await slot.getAttribute('value');
  await page
    .locator('details.slot-day')
    .filter({ has: page.locator(`input[value="${value}"]`) })
    .first()
    .evaluate((day) => {
      (day as HTMLDetailsElement).open = true;
    });
  await choose(slot);
  const order = await fillCheckout(page);
  await shop.db
    .insert(bookedSlots)
    .values({ locationId: shop.store.id, kind: 'pickup', startsAt: new Date(value ?? ''), taken: 1 });
  await order.click();
  await expect(page.getByText(refusal.slot_taken)).toBeVisible();
  await expect(page.getByLabel(checkout.person.name).first()).toHaveValue('試し 花');
  await choose(page.locator('input[name=slot][value=""]'));
  await page.getByRole('button', { name: checkout.final.reserve }).first().click();
  await trackingPath(page);
});
