import { test as base } from '@playwright/test';
import { type OwnShop, openOwnShop } from './own-shop';

/** Browser tests with a shop of their own: `test('…', async ({ page, shop }) => …)`. `units` is what it has in stock. */
export const test = base.extend<{ units: number; shop: OwnShop }>({
  units: [5, { option: true }],
  shop: async ({ units }, use) => {
    const shop = await openOwnShop({ units });
    await use(shop);
    await shop.close();
  },
});

export { expect } from '@playwright/test';
