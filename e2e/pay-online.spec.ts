import type { Page } from '@playwright/test';
import { fill } from '@/components/fill';
import ja from '@/messages/ja/payment.json' with { type: 'json' };
import tracking from '@/messages/ja/tracking.json' with { type: 'json' };
import { checkOut, chooseStore, fillBasket, trackingPath } from './support/shopper';
import { expect, test } from './support/test';

test('a card that asks for 3-D Secure is paid with once its holder has proved himself', async ({ page, shop }) => {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page, { method: 'pay_online' });
  await payWith(page, '4000 0000 0000 3220');
  await expect(page.getByRole('heading', { name: ja.verify.title })).toBeVisible();
  await page.getByRole('button', { name: ja.verify.yes }).click();
  await expectPaid(page);
});

test('a declined card is told so where it was typed, and another one pays', async ({ page, shop }) => {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page, { method: 'pay_online' });
  await payWith(page, '4000 0000 0000 0002');
  const alert = page.getByRole('alert').filter({ hasText: ja.refusals.payment_declined });
  await expect(alert).toBeFocused();
  await payWith(page, '4242 4242 4242 4242');
  await expectPaid(page);
});

async function payWith(page: Page, number: string): Promise<void> {
  await page.getByLabel(ja.form.number, { exact: true }).fill(number);
  await page.getByLabel(ja.form.expiry, { exact: true }).fill('12/34');
  await page.getByLabel(ja.form.cvc, { exact: true }).fill('123');
  await page.getByRole('button', { name: fill(ja.form.pay, { amount: '¥1,100' }) }).click();
}

/** The card company tells the shop by itself; the order's page follows. */
async function expectPaid(page: Page): Promise<void> {
  await trackingPath(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tracking.phase.waiting.title);
  await expect(page.getByText(tracking.money.paid).first()).toBeVisible();
}
