import type { Page } from '@playwright/test';
import { fill } from '@/components/fill';
import paying from '@/messages/ja/paying.json' with { type: 'json' };
import tracking from '@/messages/ja/tracking.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import type { OwnShop } from '../support/own-shop';
import { checkOut, chooseStore, fillBasket, trackingPath } from '../support/shopper';
import { DECLINED, serveStripeScript, test } from '../support/stripe-shop';
import { expect } from '../support/test';

const payButton = (page: Page) => page.getByRole('button', { name: fill(paying.form.pay, { amount: '¥1,100' }) });
const inForm = (page: Page) => page.frameLocator('iframe[title=Stripe]');

/** Orders online: the page it is paid on stands behind the order's own secret address. */
async function orderOnline(page: Page, shop: OwnShop): Promise<void> {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page, { method: 'pay_online' });
  await expect(page).toHaveURL(/\/orders\/[\w-]{22}\/pay$/);
}

test('a declined card is told so in place, another one is set aside, and the order goes on', async ({
  page,
  shop,
  stripe,
}) => {
  await serveStripeScript(page, stripe);
  await orderOnline(page, shop);
  await inForm(page).getByLabel('カード番号').fill(DECLINED);
  await payButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'カードが承認されませんでした。' })).toBeFocused();
  await expectAccessible(page);
  await expect(inForm(page).getByLabel('カード番号')).toHaveValue(DECLINED);
  await inForm(page).getByLabel('カード番号').fill('4242 4242 4242 4242');
  await payButton(page).click();
  await trackingPath(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tracking.phase.waiting.title);
});

test('a voucher of a convenience store says until when, and is found again from the order', async ({
  page,
  shop,
  stripe,
}) => {
  await serveStripeScript(page, stripe);
  await orderOnline(page, shop);
  await inForm(page).getByLabel('支払い方法').selectOption('konbini');
  await payButton(page).click();
  await expect(page.getByRole('heading', { name: paying.voucher.title })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: paying.voucher.order }).click();
  await trackingPath(page);
  await page.getByRole('button', { name: tracking.pay.voucher.button }).click();
  await expect(page.getByRole('link', { name: paying.voucher.open })).toBeVisible();
});

test('a form that does not load says so, and loads when it is asked to again', async ({ page, shop, stripe }) => {
  const blocked = 'https://js.stripe.com/**';
  await page.route(blocked, (route) => route.abort());
  await orderOnline(page, shop);
  await expect(page.getByRole('alert').filter({ hasText: paying.form.failed })).toBeVisible();
  await page.unroute(blocked);
  await serveStripeScript(page, stripe);
  await page.getByRole('button', { name: paying.form.again }).click();
  await expect(inForm(page).getByLabel('カード番号')).toBeVisible();
});
