import type { Locator, Page } from '@playwright/test';
import { fill } from '@/components/fill';
import words from '@/messages/ja/payment.json' with { type: 'json' };

/** On the card page: a card of this number, which decides what comes of it. */
export async function typeCard(page: Page, number: string): Promise<void> {
  await page.getByLabel(words.form.number, { exact: true }).fill(number);
  await page.getByLabel(words.form.expiry, { exact: true }).fill('12/34');
  await page.getByLabel(words.form.cvc, { exact: true }).fill('123');
}

/** The same, and pays for one unit with it. */
export async function payWith(page: Page, number: string): Promise<void> {
  await typeCard(page, number);
  await page.getByRole('button', { name: fill(words.ways.card.button, { amount: '¥1,100' }), exact: true }).click();
}

/** One of the ways to pay on the payment page; the checkout before it names them too. */
export const wayToPay = (page: Page, way: keyof typeof words.ways): Locator =>
  page.locator('.pay-ways').getByRole('radio', { name: words.ways[way].name });

/** The same by PayPay, which takes the money at once. */
export async function payByPayPay(page: Page): Promise<void> {
  await wayToPay(page, 'paypay').check();
  await page.getByRole('button', { name: fill(words.ways.paypay.button, { amount: '¥1,100' }), exact: true }).click();
}
