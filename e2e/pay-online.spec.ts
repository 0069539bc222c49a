import type { Page } from '@playwright/test';
import { fill } from '@/components/fill';
import { getOrderByToken } from '@/lib/orders/queries';
import ja from '@/messages/ja/payment.json' with { type: 'json' };
import staff from '@/messages/ja/staff.json' with { type: 'json' };
import tracking from '@/messages/ja/tracking.json' with { type: 'json' };
import { payWith, wayToPay } from './support/card';
import { choose } from './support/choose';
import { enterCode } from './support/counter';
import { makeReady } from './support/orders';
import type { OwnShop } from './support/own-shop';
import { checkOut, chooseStore, fillBasket, trackingPath } from './support/shopper';
import { expect, test } from './support/test';

const { ledger, money, phase, pay } = tracking;

/** From a search to the page on which an order of one unit is paid. */
async function orderOnline(page: Page, shop: OwnShop): Promise<void> {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page, { method: 'pay_online' });
}

/** The shop has it ready; answers its pickup code. */
async function prepared(page: Page, shop: OwnShop): Promise<string> {
  const token = (await trackingPath(page)).split('/').at(-1) ?? '';
  const order = await getOrderByToken(shop.db, token);
  if (!order) throw new Error('What was paid is not there');
  await makeReady(shop, order);
  return order.fulfillments[0].pickupCode;
}

/** In the section that tells of every payment. */
const record = (page: Page) => page.getByRole('region', { name: ledger.title });

async function expectHeld(page: Page): Promise<void> {
  await trackingPath(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phase.waiting.title);
  await expect(page.getByText(money.held).first()).toBeVisible();
  await expect(record(page)).toContainText(ledger.state.authorized);
}

test('declined with its reason, then proved by 3-D Secure, set aside, and charged when it is handed over', async ({
  page,
  shop,
  counter,
}) => {
  await orderOnline(page, shop);
  await payWith(page, '4000 0000 0000 9995');
  await expect(page.getByRole('alert').filter({ hasText: ja.declines.insufficient_funds })).toBeFocused();
  await payWith(page, '4000 0000 0000 3220');
  await page.getByRole('button', { name: ja.verify.no }).click();
  await expect(page.getByRole('alert').filter({ hasText: ja.declines.authentication_failed })).toBeVisible();
  await payWith(page, '4000 0000 0000 3220');
  await page.getByRole('button', { name: ja.verify.yes }).click();
  await expectHeld(page);
  const code = await prepared(page, shop);
  await counter.goto('/staff/handover');
  await enterCode(counter, code);
  await expect(counter.getByText(staff.held).first()).toBeVisible();
  await counter.getByRole('button', { name: staff.handover.give }).click();
  await expect(counter.getByRole('heading', { name: staff.done.title })).toBeVisible();
  await expect(record(page)).toContainText(ledger.state.captured);
  await expect(record(page)).toContainText('Visa •••• 3220');
});

test('a number is taken, and paid later at a convenience store: the order’s page follows by itself', async ({
  page,
  context,
  shop,
}) => {
  await orderOnline(page, shop);
  await wayToPay(page, 'konbini').check();
  await page.getByRole('button', { name: ja.ways.konbini.button }).click();
  await expect(page.getByRole('heading', { name: ja.voucher.title })).toBeVisible();
  const number = await page.locator('.pay-number').innerText();
  await page.getByRole('link', { name: ja.voucher.back }).click();
  const waiting = page.getByRole('region', { name: pay.voucher.title });
  await expect(waiting).toContainText(number);
  const later = await context.newPage();
  await later.goto(page.url());
  await later.getByRole('button', { name: pay.voucher.button }).click();
  await later.getByRole('button', { name: ja.voucher.pay }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phase.waiting.title);
  await expect(waiting).toHaveCount(0);
  await expect(record(page)).toContainText(ledger.state.captured);
});

test('PayPay pays at once, by keys alone', async ({ page, shop }) => {
  await orderOnline(page, shop);
  await wayToPay(page, 'card').focus();
  await page.keyboard.press('ArrowUp');
  await expect(wayToPay(page, 'paypay')).toBeChecked();
  await page.keyboard.press('Enter');
  await trackingPath(page);
  await expect(record(page)).toContainText(ledger.state.captured);
});

test('a card that cannot be charged at the counter: said there and to its customer, and paid in cash', async ({
  page,
  shop,
  counter,
}) => {
  await orderOnline(page, shop);
  await payWith(page, '4000 0000 0000 0341');
  await expectHeld(page);
  const code = await prepared(page, shop);
  await counter.goto('/staff/handover');
  await enterCode(counter, code);
  await counter.getByRole('button', { name: staff.handover.give }).click();
  await expect(counter.getByText(fill(staff.cardFailed.take, { amount: '¥1,100' }))).toBeVisible();
  await expect(page.getByRole('heading', { name: pay.again.title })).toBeVisible();
  await choose(counter.getByRole('radio', { name: staff.choice.cash }));
  await counter.getByRole('button', { name: fill(staff.handover.takeAndGive, { amount: '¥1,100' }) }).click();
  await expect(counter.getByRole('heading', { name: staff.done.title })).toBeVisible();
  await expect(record(page)).toContainText(ledger.way.cash);
  await expect(record(page)).toContainText(ledger.note.failed);
});

test('cancelled while it is only set aside: nothing is charged', async ({ page, shop }) => {
  await orderOnline(page, shop);
  await payWith(page, '4242 4242 4242 4242');
  await expectHeld(page);
  await page.getByText(tracking.cancel.summary, { exact: true }).click();
  await expect(page.getByText(tracking.cancel.held)).toBeVisible();
  await page.getByRole('button', { name: tracking.cancel.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phase.cancelled.title);
  await expect(page.getByText(money.released)).toBeVisible();
  await expect(record(page)).toContainText(ledger.state.voided);
});
