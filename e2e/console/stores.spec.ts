import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { staff } from '@/db/schema';
import catalogue from '@/messages/ja/adminCatalogue.json' with { type: 'json' };
import words from '@/messages/ja/adminStores.json' with { type: 'json' };
import refusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { placedOrder } from '../support/orders';
import { placeWithStock } from '../support/other-shop';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { week, map, routes } = words;

test('a manager says how to get there and moves the pin by the keyboard: shoppers see it once it is published', async ({
  page,
  shop,
  counter,
}) => {
  const { db, store, clerk } = shop;
  await db.update(staff).set({ role: 'manager' }).where(eq(staff.email, clerk.email));
  await counter.goto('/admin/stores');
  await expect(counter.getByRole('row')).toHaveCount(2);
  await expectAccessible(counter);
  await counter.getByRole('link', { name: store.name.ja }).click();
  await expect(counter.getByRole('heading', { level: 1, name: store.name.ja })).toBeVisible();
  await expectAccessible(counter);

  await counter.getByLabel(`${words.field.access} ${catalogue.language.ja}`).fill('東口から橋を渡って2分');
  await counter.getByLabel(new RegExp(`^${words.field.holdDays.replace(/[()]/g, '.')}`)).fill('0');
  const pin = counter.getByRole('button', { name: fill(map.pin, { name: store.name.ja }) });
  const lat = counter.getByLabel(new RegExp(`^${words.field.lat} `));
  const before = Number(await lat.inputValue());
  await pin.focus();
  await counter.keyboard.press('ArrowUp');
  await expect(async () => expect(Number(await lat.inputValue())).toBeGreaterThan(before)).toPass();
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByRole('alert').filter({ hasText: refusal.fields.outside_range })).toBeVisible();
  await counter.getByLabel(new RegExp(`^${words.field.holdDays.replace(/[()]/g, '.')}`)).fill('5');
  await counter.getByRole('button', { name: catalogue.save }).click();
  await counter.getByRole('button', { name: catalogue.bar.publish }).click();
  await expect(counter.getByText(catalogue.bar.public)).toBeVisible();
  await expect(async () => {
    await page.goto(`/stores/${store.storeCode}`);
    await expect(page.getByText('東口から橋を渡って2分').first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('another week is refused where hours overlap, shows the orders it touches, and then holds', async ({
  page,
  shop,
  counter,
}) => {
  const { db, store, clerk } = shop;
  await db.update(staff).set({ role: 'manager' }).where(eq(staff.email, clerk.email));
  const order = await placedOrder(shop, { name: '週間 花子' });
  await counter.goto(`/admin/stores/${store.id}/hours`);
  await expect(counter.getByRole('heading', { name: week.title })).toBeVisible();
  const box = (name: 'opens' | 'closes', number = 1) => fill(week[name], { day: week.row.mon, number });
  await counter.getByLabel(box('opens')).fill('0:00');
  await counter.getByLabel(box('closes')).fill('0:15');
  await counter.getByRole('button', { name: fill(week.moreOf, { day: week.row.mon }) }).click();
  await counter.getByLabel(box('opens', 2)).fill('0:10');
  await counter.getByLabel(box('closes', 2)).fill('0:20');
  await counter.getByRole('button', { name: week.look }).click();
  await expect(counter.getByRole('group', { name: week.row.mon })).toContainText(refusal.fields.overlapping);
  await expectAccessible(counter);

  await counter.getByRole('button', { name: fill(week.less, { day: week.row.mon, number: 2 }) }).click();
  await counter.getByLabel(fill(week.copyOf, { day: week.row.mon })).click();
  await counter.getByRole('button', { name: week.toAll }).filter({ visible: true }).click();
  await counter.getByRole('button', { name: week.look }).click();
  await expect(counter.locator('.touched')).toContainText(order.number);
  await expectAccessible(counter);
  await counter.getByRole('button', { name: /^決めて、1件/ }).click();
  await expect(counter.getByText(/営業時間を変え、1件/)).toBeVisible();
  await expect(async () => {
    await page.goto(`/stores/${store.storeCode}`);
    await expect(page.getByText('0:00–0:15').first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a way between two shops is added, changed and taken away; from a shop to itself it is refused beside the box', async ({
  shop,
  counter,
}) => {
  const { db, store, clerk } = shop;
  await db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, clerk.email));
  const name = { ja: `${store.name.ja}の別館`, en: `${store.name.en} Annex` };
  await placeWithStock(shop, { name });
  await counter.goto('/admin/routes/new');
  await expectAccessible(counter);
  const from = counter.getByLabel(new RegExp(`^${routes.from} `));
  await from.selectOption({ label: store.name.ja });
  await counter.getByLabel(new RegExp(`^${routes.to} `)).selectOption({ label: store.name.ja });
  await counter.getByRole('button', { name: routes.save }).click();
  await expect(counter.getByText(refusal.fields.same_place)).toBeVisible();
  await counter.getByLabel(new RegExp(`^${routes.to} `)).selectOption({ label: name.ja });
  await counter.getByRole('button', { name: routes.save }).click();

  const line = fill(routes.line, { from: store.name.ja, to: name.ja });
  await counter.getByRole('link', { name: line, exact: true }).click();
  await expect(counter.getByRole('heading', { level: 1, name: line })).toBeVisible();
  await expectAccessible(counter);
  await counter.getByLabel(new RegExp(`^${routes.cutoff} `)).fill('16:45');
  await counter.getByRole('button', { name: routes.save }).click();
  await expect(counter.getByText(routes.saved)).toBeVisible();
  await counter.goto(`/admin/routes?store=${store.id}`);
  await expect(counter.getByRole('row').filter({ hasText: line })).toContainText('16:45');
  await expectAccessible(counter);
  await counter.getByRole('link', { name: line, exact: true }).click();
  await counter.getByText(routes.remove).first().click();
  await counter.getByRole('button', { name: routes.remove }).click();
  await expect(counter.getByRole('heading', { level: 1, name: routes.title })).toBeVisible();
  await expect(counter.getByRole('link', { name: line, exact: true })).toHaveCount(0);
});
