import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { fill } from '@/components/fill';
import { orders, payments, staff, staffLocations, variants } from '@/db/schema';
import { payOnline } from '@/db/testing-payments';
import { makeStore, putStock, reservation, stranger } from '@/db/testing-shop';
import { guest, system } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { hashPassword } from '@/lib/members/password';
import { placeOrder } from '@/lib/orders/place-order';
import { getOrderByToken } from '@/lib/orders/queries';
import { handOver } from '@/lib/pickup/commands';
import words from '@/messages/ja/returns.json' with { type: 'json' };
import staffWords from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { choose } from '../support/choose';
import { collectOrder, makeReady, placedOrder } from '../support/orders';
import { always, type OwnShop } from '../support/own-shop';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Another shop next door, where something was bought that now comes back to this one. */
async function boughtNextDoor({ db, article, store }: OwnShop, online: boolean) {
  const name = { ja: `となり${newId().slice(-4)}店`, en: 'Next door' };
  const next = await makeStore(db, { weeklyHours: always, name, lat: store.lat, lng: store.lng });
  await putStock(db, { variantId: article.id, locationId: next.id, onHand: 3 });
  const paymentMethod = online ? ('pay_online' as const) : ('pay_in_store' as const);
  const person = { ...stranger(), paymentMethod };
  const wanted = reservation(next.storeCode, [{ sku: article.sku, quantity: 2 }], person);
  const placed = await placeOrder(db, guest, wanted, new Date());
  if (online) await payOnline(db, placed, new Date(), { card: '4242424242424242' });
  const order = await getOrderByToken(db, placed.token);
  if (!order) throw new Error('What was placed is not there');
  const shop = { db, article, store } as OwnShop;
  if (!online) await collectOrder(shop, order);
  else {
    await makeReady(shop, order);
    const { id: fulfillmentId, pickupCode: code } = order.fulfillments[0];
    await handOver(db, system, { fulfillmentId, code, collector: 'self' }, new Date());
  }
  return { order, next };
}

const find = words.staff.find;
const form = words.staff.form;

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a return begun on the page of the order is brought to another shop and refunded there', async ({
    page,
    counter,
    shop,
  }) => {
    const { order } = await boughtNextDoor(shop, true);
    await page.goto(`/orders/${order.token}`);
    const own = page.getByRole('region', { name: words.own.title });
    await own.getByText(words.own.summary, { exact: true }).click();
    await expectAccessible(page);
    await own.getByRole('button', { name: words.own.button }).click();
    await expect(own.getByRole('alert')).toContainText(words.own.chooseLine);
    await own.getByLabel(words.own.quantity).selectOption('1');
    await own.getByLabel(words.own.reason).selectOption('size');
    await own.getByLabel(words.own.store).selectOption({ label: shop.store.name.ja });
    await own.getByLabel(words.own.note).fill('少し小さかったです');
    const photos = own.getByLabel(words.own.photos);
    await photos.setInputFiles({ name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture') });
    await own.getByRole('button', { name: words.own.button }).click();
    await expect(own.getByText('この写真は読み取れませんでした', { exact: false })).toBeVisible();
    const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#a5430e' } })
      .jpeg()
      .toBuffer();
    await photos.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: picture });
    await own.getByRole('button', { name: words.own.button }).click();
    const card = own.getByRole('article');
    await expect(card).toContainText(words.status.requested);
    await expectAccessible(page);
    const number = (await card.getAttribute('aria-label')) ?? '';
    expect(number).toMatch(/^R\d{6}-/);

    await counter.goto('/staff/returns');
    await expect(counter.getByRole('article', { name: number })).toBeVisible();
    await expectAccessible(counter);
    await counter.getByLabel(find.label).fill(number);
    await counter.keyboard.press('Enter');
    await expect(counter.getByRole('heading', { name: new RegExp(form.title) })).toBeVisible();
    await expect(counter.getByRole('img', { name: fill(form.photo, { number: 1 }) })).toBeVisible();
    await choose(counter.getByRole('radio', { name: words.condition.resellable }));
    await expect(counter.getByText(`→ ${form.goes.shelf}`)).toBeVisible();
    await expect(counter.getByText(/•••• 4242 ¥1,100/)).toBeVisible();
    await expectAccessible(counter);
    await counter.getByRole('button', { name: fill(form.doRefund, { amount: '¥1,100' }) }).click();
    await expect(counter.getByRole('heading', { name: words.staff.done.title })).toBeVisible();
    await expectAccessible(counter);

    await expect(card).toContainText(words.status.received);
    await expect
      .poll(async () => (await shop.db.select().from(payments).where(eq(payments.orderId, order.id)))[0]?.refunded)
      .toBe(1100);
  });

  test('what was asked for is withdrawn again, and can be asked for anew', async ({ page, shop }) => {
    const { order } = await boughtNextDoor(shop, false);
    await page.goto(`/orders/${order.token}`);
    const own = page.getByRole('region', { name: words.own.title });
    await own.getByText(words.own.summary, { exact: true }).click();
    await own.getByLabel(words.own.quantity).selectOption('2');
    await own.getByLabel(words.own.reason).selectOption('changed_mind');
    await own.getByRole('button', { name: words.own.button }).click();
    const card = own.getByRole('article');
    await card.getByText(words.own.withdraw.summary).click();
    await card.getByRole('button', { name: words.own.withdraw.button }).click();
    await expect(card).toContainText(words.status.cancelled);
    await expect(own.getByText(words.own.summary, { exact: true })).toBeVisible();
  });
});

test.describe('an exchange', () => {
  test.use({ wishes: { sizes: ['23.0', '24.0'] }, viewport: { width: 820, height: 1180 } });

  test('for another size at a shop that did not sell it takes the difference and hands it over', async ({
    counter,
    shop,
  }) => {
    const { db, article } = shop;
    const bigger = article.sku.replace('23.0', '24.0');
    await db.update(variants).set({ price: 1600 }).where(eq(variants.sku, bigger));
    const { order } = await boughtNextDoor(shop, false);
    await counter.goto('/staff/returns');
    await counter.getByLabel(find.label).fill(order.number);
    await counter.keyboard.press('Enter');
    await expectAccessible(counter);
    await counter.getByRole('button', { name: `${words.staff.purchases.choose} ${order.number}` }).click();
    await counter.getByLabel(new RegExp(`^${form.quantity}`)).fill('1');
    await counter.getByLabel(new RegExp(`^${form.reason}`)).selectOption('size');
    await choose(counter.getByRole('radio', { name: words.condition.resellable }));
    await choose(counter.getByRole('radio', { name: form.exchange }));
    await counter.getByRole('button', { name: fill(words.staff.exchange.take, { what: '24.0' }) }).click();
    await expect(counter.getByText(words.staff.exchange.due)).toBeVisible();
    await choose(counter.getByRole('radio', { name: staffWords.choice.cash }));
    await expectAccessible(counter);
    await counter.getByRole('button', { name: form.doExchange }).click();
    await expect(counter.getByRole('heading', { name: words.staff.done.exchanged })).toBeVisible();
    await expect(counter.getByText('¥500', { exact: true })).toBeVisible();
    await expectAccessible(counter);
    const made = await db.select().from(orders).where(eq(orders.customerEmail, order.customerEmail));
    expect(made.map(({ source }) => source).sort()).toEqual(['till', 'web']);
  });
});

test('above the limit a manager signs at the same screen', async ({ counter, shop }) => {
  const { db, article, store } = shop;
  await db.update(variants).set({ price: 45_000 }).where(eq(variants.id, article.id));
  const order = await placedOrder(shop, stranger());
  await collectOrder(shop, order);
  const manager = { id: newId(), email: `manager-${newId()}@test.example`, name: '店 長子', role: 'manager' as const };
  const passwordHash = await hashPassword('open-sesame-please');
  await db.insert(staff).values({ ...manager, passwordHash, createdAt: new Date() });
  await db.insert(staffLocations).values({ staffId: manager.id, locationId: store.id });
  await counter.goto('/staff/returns');
  await counter.getByLabel(find.label).fill(order.number);
  await counter.keyboard.press('Enter');
  await counter.getByRole('button', { name: `${words.staff.purchases.choose} ${order.number}` }).click();
  await counter.getByLabel(new RegExp(`^${form.quantity}`)).fill('1');
  await counter.getByLabel(new RegExp(`^${form.reason}`)).selectOption('damaged');
  await choose(counter.getByRole('radio', { name: words.condition.damaged }));
  const approval = words.staff.approval;
  await expect(counter.getByText(approval.title)).toBeVisible();
  await expectAccessible(counter);
  await counter.getByLabel(approval.email).fill(manager.email);
  await counter.getByLabel(approval.password).fill('not-the-password');
  await counter.getByRole('button', { name: approval.with }).click();
  await expect(counter.getByText(words.staff.problem.wrong_credentials)).toBeVisible();
  await counter.getByLabel(approval.password).fill('open-sesame-please');
  await counter.getByRole('button', { name: approval.with }).click();
  await expect(counter.getByRole('heading', { name: words.staff.done.title })).toBeVisible();
});
