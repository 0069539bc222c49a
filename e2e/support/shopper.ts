import { expect, type Page } from '@playwright/test';
import { fill } from '@/components/fill';
import { type Locale, localePath } from '@/lib/locale';
import { choose } from './choose';
import type { OwnShop } from './own-shop';
import { words } from './words';

/** A new shop is among those a page knows within seconds; until then its stock is not told there. */
export async function untilListed(page: Page, { store }: OwnShop): Promise<void> {
  const listed = async (around = '') => {
    const answer = await page.request.get(`/api/stores?locale=ja${around}`);
    return (await answer.json()) as { stores: { code: string }[]; complete: boolean };
  };
  const isListed = async () => {
    const first = await listed();
    const { stores } = first.complete ? first : await listed(`&around=${store.storeCode}`);
    return stores.some(({ code }) => code === store.storeCode);
  };
  await expect.poll(isListed, { timeout: 30_000 }).toBe(true);
}

/** The chosen shop is remembered in a cookie; here somebody chose it on an earlier visit. */
export async function chooseStore(page: Page, shop: OwnShop): Promise<void> {
  await untilListed(page, shop);
  const url = new URL(process.env.E2E_URL ?? '').origin;
  await page.context().addCookies([{ name: 'store', value: shop.store.storeCode, url }]);
}

/** From the search's result to the article's page. */
export async function openFound(page: Page, { article }: OwnShop): Promise<void> {
  await page.locator(`main a[href$="/products/${article.handle}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(article.handle));
  await expect(page.getByText('¥1,100').first()).toBeVisible();
}

/** From the article's page to the basket. */
export async function putIntoBasket(page: Page, locale: Locale = 'ja'): Promise<void> {
  const say = words[locale].product;
  await page.getByRole('button', { name: say.add }).first().click();
  await page.getByRole('link', { name: say.toBasket }).click();
  await expect(page).toHaveURL(/\/basket$/);
}

/** From a search to the basket. */
export async function fillBasket(page: Page, shop: OwnShop, locale: Locale = 'ja'): Promise<void> {
  await page.goto(localePath(locale, `/search?q=${encodeURIComponent(shop.article.title[locale])}`));
  await openFound(page, shop);
  await putIntoBasket(page, locale);
}

export const proceedButton = (page: Page, locale: Locale = 'ja') =>
  page.getByRole('link', { name: words[locale].basket.proceed }).first();

export async function openCheckout(page: Page, locale: Locale = 'ja'): Promise<void> {
  await proceedButton(page, locale).click();
  await expect(page).toHaveURL(/\/checkout$/);
}

export const customer: Record<Locale, string> = { ja: '試し 花', en: 'Hana Trial' };

interface Choices {
  locale?: Locale;
  method?: 'pay_in_store' | 'pay_online';
  email?: string;
}

/** Types what the checkout asks for; the button that sends it. */
export async function fillCheckout(
  page: Page,
  { locale = 'ja', method = 'pay_in_store', email = 'hana@test.example' }: Choices = {},
) {
  const { payment, person, final } = words[locale].checkout;
  await choose(page.getByRole('radio', { name: payment[method].name }));
  await page.getByLabel(person.name).first().fill(customer[locale]);
  await page.getByLabel(person.email).first().fill(email);
  await page.getByLabel(person.phone).first().fill('090-1234-5678');
  await choose(page.locator('input[name=consent]'));
  const act = method === 'pay_online' ? fill(final.pay, { total: '¥1,100' }) : final.reserve;
  return page.getByRole('button', { name: act }).first();
}

/** From the basket to an order. */
export async function checkOut(page: Page, choices: Choices = {}): Promise<void> {
  await openCheckout(page, choices.locale);
  const order = await fillCheckout(page, choices);
  await order.click();
}

/** The tracking page's address after an order. */
export async function trackingPath(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/orders\/[\w-]{22}$/);
  return new URL(page.url()).pathname;
}
