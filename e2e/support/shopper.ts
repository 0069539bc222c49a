import { expect, type Page } from '@playwright/test';
import { type Locale, localePath } from '@/lib/locale';
import enBasket from '@/messages/en/basket.json' with { type: 'json' };
import enCheckout from '@/messages/en/checkout.json' with { type: 'json' };
import enProduct from '@/messages/en/product.json' with { type: 'json' };
import jaBasket from '@/messages/ja/basket.json' with { type: 'json' };
import jaCheckout from '@/messages/ja/checkout.json' with { type: 'json' };
import jaProduct from '@/messages/ja/product.json' with { type: 'json' };
import type { OwnShop } from './own-shop';

const words = {
  ja: { product: jaProduct.live, basket: jaBasket.parts, checkout: jaCheckout.parts },
  en: { product: enProduct.live, basket: enBasket.parts, checkout: enCheckout.parts },
};

/** The chosen shop is remembered in a cookie; here somebody chose it on an earlier visit. */
export async function chooseStore(page: Page, { store }: OwnShop): Promise<void> {
  const url = new URL(process.env.E2E_URL ?? '').origin;
  await page.context().addCookies([{ name: 'store', value: store.storeCode, url }]);
}

/** From the search field to the basket, the way a shopper goes. */
export async function fillBasket(page: Page, shop: OwnShop, locale: Locale = 'ja'): Promise<void> {
  const say = words[locale].product;
  await page.goto(localePath(locale, `/search?q=${encodeURIComponent(shop.article.title)}`));
  await page.locator(`main a[href$="/products/${shop.article.handle}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(shop.article.handle));
  await expect(page.getByText('¥1,100').first()).toBeVisible();
  await page.getByRole('button', { name: say.add }).first().click();
  await page.getByRole('link', { name: say.toBasket }).click();
  await expect(page).toHaveURL(/\/basket$/);
}

interface Choices {
  locale?: Locale;
  method?: 'pay_in_store' | 'pay_online';
  email?: string;
}

/** Types what a checkout asks for and sends it. */
export async function checkOut(
  page: Page,
  { locale = 'ja', method = 'pay_in_store', email = 'hana@test.example' }: Choices = {},
) {
  const { basket, checkout } = words[locale];
  await page
    .getByRole('link', { name: basket.proceed })
    .or(page.getByRole('button', { name: basket.proceed }))
    .first()
    .click();
  await expect(page).toHaveURL(/\/checkout$/);
  await page.getByRole('radio', { name: checkout.payment[method].name }).check({ force: true });
  await page.getByLabel(checkout.person.name).first().fill('試し 花');
  await page.getByLabel(checkout.person.email).first().fill(email);
  await page.getByLabel(checkout.person.phone).first().fill('090-1234-5678');
  await page.locator('input[name=consent]').check({ force: true });
  const act = method === 'pay_online' ? checkout.final.pay.replace('{total}', '¥1,100') : checkout.final.reserve;
  await page.getByRole('button', { name: act }).first().click();
}

/** The tracking page's address after an order. */
export async function trackingPath(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/orders\/[\w-]{22}$/);
  return new URL(page.url()).pathname;
}
