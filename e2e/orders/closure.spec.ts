import { eq } from 'drizzle-orm';
import { staff } from '@/db/schema';
import { addDays, localDate } from '@/lib/time';
import words from '@/messages/ja/hours.json' with { type: 'json' };
import mail from '@/messages/ja/mail.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { placedOrder } from '../support/orders';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const REASON = '設備点検のため';

test('a closure after an order is seen by its manager first, then moves it and tells the customer', async ({
  page,
  shop,
  counter,
}) => {
  const email = `closure-${shop.store.storeCode}@test.example`;
  const order = await placedOrder(shop, { email, name: '石井 透' });
  await counter.goto('/staff/hours');
  await expect(counter.getByText(words.readOnly)).toBeVisible();
  await expectAccessible(counter);

  await shop.db.update(staff).set({ role: 'manager' }).where(eq(staff.email, shop.clerk.email));
  await counter.reload();
  const today = localDate(new Date(), 'Asia/Tokyo');
  await counter.getByLabel(words.form.from).fill(today);
  await counter.getByLabel(words.form.to).fill(addDays(today, 1));
  await counter.getByRole('button', { name: words.form.look }).click();
  await expect(counter.locator('[aria-invalid=true]')).toHaveId('noteJa');
  await expectAccessible(counter);
  await counter.locator('#noteJa').fill(REASON);
  await counter.getByRole('button', { name: words.form.look }).click();
  const touched = counter.locator('.touched');
  await expect(touched).toContainText(order.number);
  await expectAccessible(counter);

  await counter.getByRole('button', { name: /決めて/ }).click();
  await expect(counter.locator('#hours-news')).toHaveText(/1件のお客さまに/);
  await expect(counter.locator('.day-runs')).toContainText(REASON);
  await expectAccessible(counter);

  await expect(async () => {
    await page.goto(`/mailbox?to=${email}`);
    await page.getByRole('link', { name: mail.moved.times.title }).first().click({ timeout: 2_000 });
  }).toPass();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByText(REASON)).toBeVisible();
  await expect(sheet.getByRole('link', { name: mail.button.order })).toHaveAttribute('href', new RegExp(order.token));
  await page.goto(`/orders/${order.token}`);
  const [, month = '', day = ''] = addDays(today, 2).split('-');
  await expect(page.locator('.slip').first()).toContainText(`${Number(month)}/${Number(day)}`);
});
