import type { Page } from '@playwright/test';
import { addToBasket } from '@/lib/basket/commands';
import type { OwnShop } from './own-shop';
import { chooseStore } from './shopper';

/** The browser comes with the shop chosen and its article in the basket, as after an earlier visit. */
export async function bringBasket(page: Page, shop: OwnShop, quantity = 1): Promise<void> {
  await chooseStore(page, shop);
  const token = await addToBasket(shop.db, null, { sku: shop.article.sku, quantity }, new Date());
  const url = new URL(process.env.E2E_URL ?? '').origin;
  await page.context().addCookies([
    { name: 'basket', value: token, url, httpOnly: true },
    { name: 'basket_count', value: String(quantity), url },
  ]);
}
