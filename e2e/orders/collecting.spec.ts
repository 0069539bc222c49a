import { listLevelsOfVariant } from '@/lib/stock/queries';
import ja from '@/messages/ja/tracking.json' with { type: 'json' };
import { checkOut, chooseStore, fillBasket, trackingPath } from '../support/shopper';
import { expect, test } from '../support/test';

test('the customer finds the mail in the mailbox and follows its link to the order', async ({ page, shop }) => {
  const email = `mail-${shop.store.storeCode}@test.example`;
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page, { email });
  const path = await trackingPath(page);
  const link = page
    .frameLocator('iframe')
    .locator(`a[href$="${path}"]`)
    .or(page.locator(`a[href$="${path}"]`))
    .first();
  await expect(async () => {
    await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
    await page.locator('main a[href*="/mailbox/"]').first().click({ timeout: 1500 });
    await expect(link).toBeVisible({ timeout: 1500 });
  }).toPass();
});

test('a customer cancels, and the unit can be had again', async ({ page, shop }) => {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await checkOut(page);
  await trackingPath(page);
  await page.getByText(ja.cancel.summary, { exact: true }).first().click();
  await page.getByRole('button', { name: ja.cancel.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ja.phase.cancelled.title);
  const [level] = await listLevelsOfVariant(shop.db, shop.article.id);
  expect(level).toMatchObject({ onHand: 5, allocated: 0 });
});
