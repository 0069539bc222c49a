import { system } from '@/lib/access/actor';
import { setCounts } from '@/lib/stock/set-counts';
import { stockWords } from '@/lib/stock/words';
import words from '@/messages/ja/product.json' with { type: 'json' };
import { chooseStore } from './support/shopper';
import { expect, test } from './support/test';

const left = (units: number) => stockWords({ band: 'some', left: units }, 'ja');

test('an open product page follows the count at the shop within two seconds, and says while it cannot', async ({
  page,
  context,
  shop,
}) => {
  const count = (onHand: number) => {
    const now = new Date();
    const one = { variantId: shop.article.id, locationId: shop.store.id, onHand };
    return setCounts(shop.db, system, { counts: [one], countedAt: now }, now);
  };
  await chooseStore(page, shop);
  await page.goto(`/products/${shop.article.handle}`);
  const pickup = page.getByRole('region', { name: words.live.pickup, exact: true });
  await expect(pickup).toContainText(left(5));
  await count(4);
  await expect(pickup).toContainText(left(4), { timeout: 2_000 });

  await context.setOffline(true);
  const lost = page.getByText(/^通信がありません。/);
  await expect(lost).toBeVisible();
  await expect(pickup).toContainText(words.live.unconfirmed);
  await count(3);
  await context.setOffline(false);
  await expect(lost).toBeHidden();
  await expect(pickup).toContainText(left(3));
});
