import { fill } from '@/components/fill';
import { tabTo } from './support/keyboard';
import { chooseStore, customer, proceedButton, trackingPath } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

const { common, product, checkout } = words.ja;

test.use({ wishes: { sizes: ['S', 'M', 'L'] } });

test('with the keys alone a size is chosen, put into the basket and reserved, and the focus is always in sight', async ({
  page,
  shop,
}) => {
  const { keyboard } = page;
  await chooseStore(page, shop);
  await page.goto(`/products/${shop.article.handle}`);
  await tabTo(page.getByRole('radio', { name: /^S/ }));
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^M/ })).toBeChecked();
  await expect(page).toHaveURL(/-M$/);
  await tabTo(page.getByRole('button', { name: product.add }).first());
  await keyboard.press('Enter');
  await expect(page.getByText(product.added)).toBeVisible();

  await tabTo(page.getByRole('link', { name: fill(common.header.basket, { count: 1 }) }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/basket$/);
  await tabTo(proceedButton(page));
  await keyboard.press('Enter');

  await expect(page).toHaveURL(/\/checkout$/);
  await tabTo(page.getByLabel(checkout.person.name).first());
  await keyboard.type(customer.ja);
  await tabTo(page.getByLabel(checkout.person.email).first());
  await keyboard.type('hana@test.example');
  await tabTo(page.getByLabel(checkout.person.phone).first());
  await keyboard.type('09012345678');
  await tabTo(page.locator('input[name=consent]'));
  await keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: checkout.final.reserve }));
  await keyboard.press('Enter');
  await trackingPath(page);
  await expect(page.getByRole('main')).toContainText('M ・ 1点');
});
