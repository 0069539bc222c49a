import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { payments, products } from '@/db/schema';
import { makeCoupon } from '@/db/testing-rewards';
import { makeVariant, putStock } from '@/db/testing-shop';
import { getOrderByToken } from '@/lib/orders/queries';
import payment from '@/messages/ja/payment.json' with { type: 'json' };
import receipt from '@/messages/ja/receipt.json' with { type: 'json' };
import returns from '@/messages/ja/returns.json' with { type: 'json' };
import staff from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { typeCard } from '../support/card';
import { choose } from '../support/choose';
import { enterCode } from '../support/counter';
import { makeReady } from '../support/orders';
import type { OwnShop } from '../support/own-shop';
import { chooseStore, fillBasket, openCheckout, putIntoBasket, trackingPath } from '../support/shopper';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { coupon } = words.ja.basket;
const { find, form, done, purchases } = returns.staff;

/** Tea at the reduced rate, in the same shop as the mugs. */
async function stockTea({ db, store }: OwnShop) {
  const tea = await makeVariant(db, { price: 864 });
  const title = { ja: `試しのほうじ茶${store.storeCode.slice(1)}`, en: 'Trial tea' };
  await db.update(products).set({ title, taxRate: 800 }).where(eq(products.id, tea.productId));
  await putStock(db, { variantId: tea.id, locationId: store.id, onHand: 3 });
  return { ...tea, title };
}
type Tea = Awaited<ReturnType<typeof stockTea>>;

/** Two mugs (¥1,100, 10%) and a tea (¥864, 8%) less a tenth, ¥2,758, authorized on a card; answers the pickup code. */
async function orderWithCoupon(page: Page, shop: OwnShop, tea: Tea): Promise<string> {
  const { code } = await makeCoupon(shop.db);
  await chooseStore(page, shop);
  await page.goto(`/products/${tea.handle}`);
  await putIntoBasket(page);
  await fillBasket(page, shop);
  await page.getByRole('button', { name: `${shop.article.title.ja} を1点増やす` }).click();
  await page.getByText(coupon.fold).click();
  await page.getByLabel(coupon.label).fill(code);
  await page.getByRole('button', { name: coupon.apply }).click();
  await expect(page.locator('.sum .tot .price').first()).toContainText('¥2,758');
  await openCheckout(page);
  const { payment: method, person, final } = words.ja.checkout;
  await choose(page.getByRole('radio', { name: method.pay_online.name }));
  await page.getByLabel(person.name).first().fill('試し 花');
  await page.getByLabel(person.email).first().fill('hana@test.example');
  await page.getByLabel(person.phone).first().fill('090-1234-5678');
  await choose(page.locator('input[name=consent]'));
  await page
    .getByRole('button', { name: fill(final.pay, { total: '¥2,758' }) })
    .first()
    .click();
  await typeCard(page, '4242 4242 4242 4242');
  await page.getByRole('button', { name: fill(payment.ways.card.button, { amount: '¥2,758' }), exact: true }).click();
  const token = (await trackingPath(page)).split('/').at(-1) ?? '';
  const placed = () => getOrderByToken(shop.db, token);
  // The shop may work on it once the card company has told.
  await expect.poll(async () => (await placed())?.paymentStatus).toBe('authorized');
  const order = await placed();
  if (!order) throw new Error('What was paid is not there');
  await makeReady(shop, order);
  return order.fulfillments[0].pickupCode;
}

/** One unit of an article is counted back. */
async function takeBack(counter: Page, title: string, why: { reason: string; condition: string }): Promise<void> {
  const line = counter.getByRole('listitem').filter({ hasText: title });
  await line.getByLabel(new RegExp(`^${form.quantity}`)).fill('1');
  await line.getByLabel(new RegExp(`^${form.reason}`)).selectOption(why.reason);
  await choose(line.getByRole('radio', { name: why.condition }));
}

test('part of an order of two tax rates with a coupon comes back: to the yen what was paid for it, and its receipt says so by rate', async ({
  page,
  shop,
  counter,
}) => {
  const tea = await stockTea(shop);
  const code = await orderWithCoupon(page, shop, tea);
  await counter.goto('/staff/handover');
  await enterCode(counter, code);
  await counter.getByRole('button', { name: staff.handover.give }).click();
  await expect(counter.getByRole('heading', { name: staff.done.title })).toBeVisible();

  await counter.goto('/staff/returns');
  const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const order = await getOrderByToken(shop.db, token);
  await counter.getByLabel(find.label).fill(order?.number ?? '');
  await counter.keyboard.press('Enter');
  await counter.getByRole('button', { name: `${purchases.choose} ${order?.number}` }).click();
  await takeBack(counter, shop.article.title.ja, { reason: 'size', condition: returns.condition.resellable });
  await takeBack(counter, tea.title.ja, { reason: 'damaged', condition: returns.condition.damaged });
  // A mug of two for ¥2,200 less ¥220, and the tea for ¥864 less ¥86.
  await expect(counter.getByText(/•••• 4242 ¥1,768/)).toBeVisible();
  await expectAccessible(counter);
  await counter.getByRole('button', { name: fill(form.doRefund, { amount: '¥1,768' }) }).click();
  await expect(counter.getByRole('heading', { name: done.title })).toBeVisible();

  const paid = async () =>
    (
      await shop.db
        .select()
        .from(payments)
        .where(eq(payments.orderId, order?.id ?? ''))
    )[0];
  await expect.poll(paid).toMatchObject({ captured: 2758, refunded: 1768 });
  await page.reload();
  await expect(page.getByText('−¥1,768').first()).toBeVisible();
  await page.getByRole('link', { name: receipt.page.seeReturn }).click();
  const paper = page.getByRole('article');
  for (const text of [receipt.sheet.returnKind, '¥1,768', '¥990', '¥90', '¥778', '¥57', 'Visa •••• 4242']) {
    await expect(paper).toContainText(text);
  }
  await expectAccessible(page);
});
