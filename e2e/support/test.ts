import { test as base, type Page } from '@playwright/test';
import { signInAtCounter } from './counter';
import { type OwnShop, openOwnShop, type Wishes } from './own-shop';

/**
 * Browser tests with a shop of their own: `test('…', async ({ page, shop }) => …)`. `wishes` says what kind of shop;
 * `counter` is the browser of whoever works there, signed in.
 */
export const test = base.extend<{ wishes: Wishes; shop: OwnShop; counter: Page }>({
  wishes: [{}, { option: true }],
  shop: async ({ wishes }, use) => {
    const shop = await openOwnShop(wishes);
    await use(shop);
    await shop.close();
  },
  counter: async ({ browser, shop }, use) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signInAtCounter(page, shop);
    await use(page);
    await context.close();
  },
});

export { expect } from '@playwright/test';
