import { reservation } from '@/db/testing-shop';
import { guest } from '@/lib/access/actor';
import { placeOrder } from '@/lib/orders/place-order';
import { chooseStore, customer, fillBasket, fillCheckout, openCheckout } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

test.use({ wishes: { units: 1 } });

test('sold out between the page and the button: it says what, keeps what was typed, and offers another way', async ({
  page,
  shop,
}) => {
  await chooseStore(page, shop);
  await fillBasket(page, shop);
  await openCheckout(page);
  const order = await fillCheckout(page);

  const lastUnit = reservation(shop.store.storeCode, [{ sku: shop.article.sku, quantity: 1 }]);
  await placeOrder(shop.db, guest, lastUnit, new Date());
  await order.click();

  await expect(page.getByRole('heading', { name: new RegExp(`${shop.store.name.ja}で売り切れました`) })).toBeVisible();
  await expect(page.getByLabel(words.ja.checkout.person.name).first()).toHaveValue(customer.ja);
});
