import { fill } from '@/components/fill';
import { makeCoupon } from '@/db/testing-rewards';
import { expectAccessible } from './support/accessible';
import { tabTo } from './support/keyboard';
import { chooseStore, fillBasket, fillCheckout, openCheckout, trackingPath } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { coupon, discount } = words.ja.basket;

test('a coupon is typed with the keyboard, refused, applied, ordered with, and free again once that is cancelled', async ({
  page,
  shop,
}) => {
  const { code, read } = await makeCoupon(shop.db, { maxUses: 1 });
  const dear = await makeCoupon(shop.db, { minTotal: 5000 });
  await chooseStore(page, shop);
  await fillBasket(page, shop);

  await tabTo(page.getByText(coupon.fold));
  await page.keyboard.press('Enter');
  const box = page.getByLabel(coupon.label);
  await tabTo(box);
  await page.keyboard.type(`${dear.code.toLowerCase()}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(fill(coupon.problems.below_minimum, { amount: '¥3,900' }))).toBeVisible();
  await expectAccessible(page);

  await box.fill('');
  await box.pressSequentially(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.locator('.sum .tot .price').first()).toContainText('¥990');
  await expect(page.getByText(discount)).toBeVisible();
  await expectAccessible(page);

  await openCheckout(page);
  await expectAccessible(page);
  const order = await fillCheckout(page);
  await order.click();
  await trackingPath(page);
  await expect(page.getByText('−¥110')).toBeVisible();
  expect(await read()).toMatchObject({ used: 1 });

  const { cancel, phase } = words.ja.tracking;
  await page.locator('summary', { hasText: cancel.summary }).click();
  await page.getByRole('button', { name: cancel.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phase.cancelled.title);
  expect(await read()).toMatchObject({ used: 0 });
});

test('a coupon that holds no more is told in the basket, and taken out there', async ({ page, shop }) => {
  const { code } = await makeCoupon(shop.db, { maxUses: 1 });
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await page.getByText(coupon.fold).click();
  await page.getByLabel(coupon.label).fill(code);
  await page.getByRole('button', { name: coupon.apply }).click();
  await expect(page.locator('.sum .tot .price').first()).toContainText('¥990');

  await shop.db.execute(`update coupons set used = 1 where code = '${code}'`);
  await page.reload();
  await expect(page.getByText(coupon.problems.used_up)).toBeVisible();
  await expect(page.locator('.sum .tot .price').first()).toContainText('¥1,100');
  await page.getByRole('button', { name: fill(coupon.removeOf, { code }) }).click();
  await expect(page.getByText(coupon.problems.used_up)).toHaveCount(0);
});
