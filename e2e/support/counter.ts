import { expect, type Page } from '@playwright/test';
import { fill } from '@/components/fill';
import words from '@/messages/ja/staff.json' with { type: 'json' };
import { choose } from './choose';
import type { OwnShop } from './own-shop';

/** To the queue, by way of the sign-in that stands before it. */
export async function signInAtCounter(page: Page, { clerk }: OwnShop): Promise<void> {
  await page.goto('/staff');
  await page.getByLabel(words.signIn.email).fill(clerk.email);
  await page.getByLabel(words.signIn.password).fill(clerk.password);
  await page.getByRole('button', { name: words.signIn.button }).click();
  await expect(page).toHaveURL(/\/staff$/);
}

/** The queue as it stands says that an order has come: to those who listen, and in the tab of those who look elsewhere. */
export async function expectArrival(page: Page, customer: string): Promise<void> {
  const said = words.arrived.slice(0, words.arrived.indexOf('{'));
  await expect(page.getByRole('status').filter({ hasText: said + customer })).toBeAttached();
  await expect(page).toHaveTitle(/^● \(1\) /);
}

/** In the queue as it stands: takes up the customer's new order, fetches its article and puts it on a shelf. */
export async function prepareOrder(page: Page, customer: string, shelf: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${words.act.start}.*${customer}`) }).click();
  await choose(page.getByRole('checkbox', { name: fill(words.panel.fetched, { what: '' }) }));
  await choose(page.getByRole('radio', { name: shelf }));
  await page.getByRole('button', { name: words.act.ready }).click();
}

const field = (page: Page) => page.getByLabel(words.handover.code, { exact: true });

export async function openHandOver(page: Page): Promise<void> {
  await page.getByRole('link', { name: words.readCode }).first().click();
  await expect(field(page)).toBeFocused();
}

/** A code one digit off: refused where it was typed, and the next can be typed at once. */
export async function enterWrongCode(page: Page, right: string): Promise<void> {
  await page.keyboard.type(right.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
  await expect(page.getByRole('alert').filter({ hasText: /あと\d+回まで試せます/ })).toBeVisible();
  await expect(field(page)).toBeFocused();
}

/** On the keys of the screen. */
export async function enterCode(page: Page, code: string): Promise<void> {
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** To the customer in person, paid in cash. */
export async function handOver(page: Page, customer: string): Promise<void> {
  await expect(page.getByRole('heading', { name: customer })).toBeVisible();
  await choose(page.getByRole('radio', { name: words.choice.self }));
  await choose(page.getByRole('radio', { name: words.choice.cash }));
  await page.getByRole('button', { name: fill(words.handover.takeAndGive, { amount: '¥1,100' }) }).click();
  await expect(page.getByRole('heading', { name: words.done.title })).toBeVisible();
}

/**
 * As a scanner that types as a keyboard: nobody has chosen a field before, and its keys follow faster than a browser can
 * be driven from outside.
 */
export async function scan(page: Page, code: string): Promise<void> {
  // What asks for the queue hears the keys as well.
  await page.waitForRequest(/\/api\/staff\/queue/);
  await page.evaluate((text) => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const key of [...text, 'Enter']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  }, code);
}
