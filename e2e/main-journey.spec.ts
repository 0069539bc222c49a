import type { Page } from '@playwright/test';
import { type Locale, localePath, locales } from '@/lib/locale';
import { listStockFaults } from '@/lib/stock/check';
import { listLevelsOfVariant } from '@/lib/stock/queries';
import { stockWords } from '@/lib/stock/words';
import { enterCode, enterWrongCode, expectArrival, handOver, openHandOver, prepareOrder } from './support/counter';
import { expectLanguage } from './support/language';
import { countLoads } from './support/loads';
import type { OwnShop } from './support/own-shop';
import { checkOut, chooseStore, customer, openFound, putIntoBasket, trackingPath } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

const titles: Record<Locale, string> = {
  ja: 'a shopper finds an article, reserves it, follows it until it is ready and collects it',
  en: 'the same in English: nothing that is read on the way is Japanese',
};

const SHELF = 'A-3';

for (const locale of locales) {
  test(titles[locale], async ({ page, shop, counter }) => {
    const { phase, code } = words[locale].tracking;
    const title = page.getByRole('heading', { level: 1 });
    await reserve(page, shop, locale);
    await expect(title).toHaveText(phase.waiting.title);
    await expectLanguage(page, locale);
    const loads = [countLoads(page), countLoads(counter)];

    await expectArrival(counter, customer[locale]);
    await prepareOrder(counter, customer[locale], SHELF);
    await expect(title).toHaveText(phase.ready.title);
    const ticket = page.getByRole('region', { name: code.label });
    await expect(ticket).toContainText(shop.store.name[locale]);
    await expectLanguage(page, locale);
    const spoken = await ticket.locator('.digits .sr').textContent();
    const digits = spoken?.replaceAll(' ', '') ?? '';

    await openHandOver(counter);
    await enterWrongCode(counter, digits);
    await enterCode(counter, digits);
    await expect(counter.getByText(SHELF, { exact: true })).toBeVisible();
    await handOver(counter, customer[locale]);
    await expect(title).toHaveText(phase.collected.title);
    await expectLanguage(page, locale);
    expect(loads.map((count) => count())).toEqual([0, 0]);

    const [level] = await listLevelsOfVariant(shop.db, shop.article.id);
    expect(level).toMatchObject({ onHand: 4, allocated: 0 });
    const faults = await listStockFaults(shop.db);
    expect(faults.filter(({ storeCode }) => storeCode === shop.store.storeCode)).toEqual([]);
  });
}

/** From the home page to an order. */
async function reserve(page: Page, shop: OwnShop, locale: Locale): Promise<void> {
  await chooseStore(page, shop);
  await page.goto(localePath(locale, '/'));
  await expectLanguage(page, locale);
  await search(page, shop.article.title[locale], locale);
  await expectLanguage(page, locale);
  await openFound(page, shop);
  const pickup = page.getByRole('region', { name: words[locale].product.pickup, exact: true });
  await expect(pickup).toContainText(shop.store.name[locale]);
  await expect(pickup).toContainText(stockWords({ band: 'some', left: 5 }, locale));
  await expectLanguage(page, locale);
  await putIntoBasket(page, locale);
  await expectLanguage(page, locale);
  await checkOut(page, { locale });
  await trackingPath(page);
}

/** In the header of a wide page; on a phone behind its glass. */
async function search(page: Page, text: string, locale: Locale): Promise<void> {
  const { label } = words[locale].common.search;
  const box = page.getByRole('searchbox', { name: label }).first();
  if (!(await box.isVisible())) await page.getByRole('link', { name: label }).click();
  await box.fill(text);
  await box.press('Enter');
}
