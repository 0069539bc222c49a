import { reservation } from '@/db/testing-shop';
import { guest } from '@/lib/access/actor';
import { placeOrder } from '@/lib/orders/place-order';
import words from '@/messages/ja/basket.json' with { type: 'json' };
import checkout from '@/messages/ja/checkout.json' with { type: 'json' };
import { chooseStore, fillBasket } from './support/shopper';
import { expect, test } from './support/test';

test.use({ units: 1 });

test('sold out between the page and the button: it says what, keeps what was typed, and offers another way', async ({
  page,
  shop,
}) => {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await page
    .getByRole('link', { name: words.parts.proceed })
    .or(page.getByRole('button', { name: words.parts.proceed }))
    .first()
    .click();
  await page.getByLabel(checkout.parts.person.name).first().fill('試し 花');
  await page.getByLabel(checkout.parts.person.email).first().fill('hana@test.example');
  await page.getByLabel(checkout.parts.person.phone).first().fill('090-1234-5678');
  await page.locator('input[name=consent]').check({ force: true });

  const lastUnit = reservation(shop.store.storeCode, [{ sku: shop.article.sku, quantity: 1 }]);
  await placeOrder(shop.db, guest, lastUnit, new Date());
  await page.getByRole('button', { name: checkout.parts.final.reserve }).first().click();

  await expect(page.getByRole('heading', { name: new RegExp(`${shop.store.name}で売り切れました`) })).toBeVisible();
  await expect(page.getByLabel(checkout.parts.person.name).first()).toHaveValue('試し 花');
});
