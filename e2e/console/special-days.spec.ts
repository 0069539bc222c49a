import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { locations, staff } from '@/db/schema';
import { makeStore } from '@/db/testing-shop';
import { addDays, localDate } from '@/lib/time';
import words from '@/messages/ja/adminStores.json' with { type: 'json' };
import hours from '@/messages/ja/hours.json' with { type: 'json' };
import mail from '@/messages/ja/mail.json' with { type: 'json' };
import refusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { placedOrder } from '../support/orders';
import { placeWithStock } from '../support/other-shop';
import { always } from '../support/own-shop';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { days } = words;
const REASON = '年末の棚卸しのため';

test('days of three shops are closed at once: the orders they touch are seen first, moved and told, and taken back together', async ({
  page,
  shop,
  counter,
}) => {
  const { db, store, article, clerk } = shop;
  await db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, clerk.email));
  const mark = store.name.ja.slice(2, -1);
  const near = { ja: `試し${mark}東店`, en: `Trial ${mark} East` };
  const other = await placeWithStock(shop, { name: near });
  const quiet = { ja: `試し${mark}西店`, en: `Trial ${mark} West` };
  await makeStore(db, { name: quiet, weeklyHours: always });
  const email = `days-${store.storeCode}@test.example`;
  const here = await placedOrder(shop, { email, name: '石井 透' });
  const there = await placedOrder({ ...shop, store: { ...store, ...other } });
  const today = localDate(new Date(), 'Asia/Tokyo');

  await counter.goto('/admin/special-days');
  await expect(counter.getByRole('heading', { level: 1, name: days.title })).toBeVisible();
  await expectAccessible(counter);
  await counter.getByRole('button', { name: days.look }).click();
  await expect(counter.getByText(refusal.fields.choice)).toBeVisible();

  await counter.getByLabel(days.find).fill(mark);
  await counter.getByRole('checkbox', { name: days.all }).check();
  await expect(counter.getByText(fill(days.chosen, { count: 3 }))).toBeVisible();
  await counter.getByLabel(days.from).fill(today);
  await counter.getByLabel(days.to).fill(addDays(today, -1));
  await counter.getByLabel(new RegExp(`^${days.noteJa} `)).fill(REASON);
  await counter.getByRole('button', { name: days.look }).click();
  await expect(counter.getByText(refusal.fields.reversed)).toBeVisible();
  await counter.getByLabel(days.to).fill(addDays(today, 1));
  await counter.getByRole('button', { name: days.look }).click();

  const touched = counter.locator('.touched');
  await expect(touched.getByRole('heading')).toBeFocused();
  await expect(touched).toContainText(store.name.ja);
  await expect(touched).toContainText(here.number);
  await expect(touched).toContainText(there.number);
  await expect(touched).toContainText(fill(days.quiet, { count: 1 }));
  await expectAccessible(counter);
  await counter.getByRole('button', { name: /^3店舗に決めて、2件/ }).click();
  await expect(counter.getByText(/3店舗の営業日を変え、2件/)).toBeVisible();
  const row = counter.getByRole('row').filter({ hasText: REASON });
  await expect(row).toContainText(near.ja);
  await expect(row).toContainText(quiet.ja);
  await expectAccessible(counter);

  await expect(async () => {
    await page.goto(`/mailbox?to=${email}`);
    await page.getByRole('link', { name: mail.moved.times.title }).first().click({ timeout: 2_000 });
  }).toPass();
  await expect(page.frameLocator('iframe').getByText(REASON)).toBeVisible();
  await page.goto(`/orders/${here.token}`);
  const [, month = '', day = ''] = addDays(today, 2).split('-');
  await expect(page.locator('.slip').first()).toContainText(`${Number(month)}/${Number(day)}`);
  await expect(async () => {
    await page.goto(`/stores/${store.storeCode}`);
    await expect(page.getByText(REASON).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();

  await row.getByRole('button', { name: /取り消す/ }).click();
  await expect(touched).toContainText(hours.touched.none);
  await counter.getByRole('button', { name: /^3店舗を、いつもの時間に戻す/ }).click();
  await expect(counter.getByText(/^3店舗の営業日を変えました/)).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(article.sku).toBeTruthy();
  const [left] = await db.select().from(locations).where(eq(locations.id, store.id));
  expect(left?.weeklyHours).toEqual(always);
});
