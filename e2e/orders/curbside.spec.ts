import { fill } from '@/components/fill';
import { expectAccessible } from '../support/accessible';
import { enterCode, handOver } from '../support/counter';
import { makeReady, placedOrder } from '../support/orders';
import { setStore } from '../support/parts';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { own, staff } = words.ja.arrivals;
const ratingOf = words.ja.ratings.own;
const upTo = (text: string) => text.slice(text.indexOf('}') + 1);

test('a customer waits in the car: staff hear of it, go out, hand over, and are told how it was', async ({
  page,
  shop,
  counter,
}) => {
  await setStore(shop, { services: ['reserve', 'curbside'], parking: { ja: '店舗の前に12台', en: '12 spaces' } });
  const order = await placedOrder(shop);
  await page.goto(`/orders/${order.token}`);
  await expect(page.getByRole('button', { name: own.arrive })).toHaveCount(0);
  await makeReady(shop, order);
  await page.getByRole('button', { name: own.setOff }).click();
  await expect(page.getByText(upTo(own.onTheWay))).toBeVisible();
  await expect(counter.getByRole('heading', { name: staff.title })).toBeVisible();
  await expect(counter.getByText(staff.coming)).toBeVisible();

  await page.getByRole('textbox', { name: own.bay }).fill('3番');
  await page.getByRole('textbox', { name: own.car }).fill('ノート');
  await page.getByRole('textbox', { name: own.colour }).fill('白');
  await expectAccessible(page);
  await page.getByRole('button', { name: own.arrive }).click();
  await expect(page.getByText(upTo(own.arrived))).toBeVisible();
  await expectAccessible(page);
  const where = '3番 ・ ノート ・ 白';
  await expect(counter.getByRole('listitem').filter({ hasText: where })).toBeVisible();
  await expect(
    counter.getByRole('status').filter({ hasText: fill(staff.said, { name: order.customerName, where }) }),
  ).toBeAttached();
  await expectAccessible(counter);

  await counter.getByRole('button', { name: new RegExp(`^${staff.meet}`) }).click();
  await expect(page.getByText(own.met, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await counter
    .locator('.arrivals')
    .getByRole('link', { name: new RegExp(`^${staff.handOver}`) })
    .click();
  await enterCode(counter, order.fulfillments[0].pickupCode);
  await handOver(counter, order.customerName);

  await page.getByRole('button', { name: fill(ratingOf.score, { score: 4 }), exact: true }).click();
  await expect(page.getByText(fill(ratingOf.thanks, { score: 4 }))).toBeVisible();
  await page.getByLabel(ratingOf.comment).fill('雨のなか5分待ちました');
  await page.getByRole('button', { name: ratingOf.send }).click();
  await expect(page.getByText(ratingOf.said)).toBeVisible();
  await expectAccessible(page);
  await counter.goto('/staff/ratings');
  await expect(counter.getByText('雨のなか5分待ちました')).toBeVisible();
  await expect(counter.getByText(words.ja.ratings.staff.low)).toBeVisible();
  await expectAccessible(counter);
});

test('a shop without cars is only told that its customer is here', async ({ page, shop, counter }) => {
  const order = await placedOrder(shop);
  await makeReady(shop, order);
  await page.goto(`/orders/${order.token}`);
  await expect(page.getByLabel(own.bay)).toHaveCount(0);
  await page.getByRole('button', { name: own.arrive }).click();
  await expect(page.getByText(own.arrivedFoot)).toBeVisible();
  await expect(counter.getByText(staff.foot)).toBeVisible();
});

test('an order booked for tomorrow is not announced today', async ({ page, shop }) => {
  const slot = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 26 * 3_600_000);
  await setStore(shop, { pickupSlots: { minutes: 60, capacity: 9, horizonDays: 4, leadMinutes: 0 } });
  const parts: Parameters<typeof placedOrder>[1] = {
    parts: [
      {
        ...{ kind: 'store', storeCode: shop.store.storeCode, slot, bring: false },
        lines: [{ sku: shop.article.sku, quantity: 1 }],
      },
    ],
  };
  const order = await placedOrder(shop, parts);
  await makeReady(shop, order);
  await page.goto(`/orders/${order.token}`);
  await expect(page.getByText(own.notToday.slice(own.notToday.indexOf('}') + 1))).toBeVisible();
  await expect(page.getByRole('button', { name: own.arrive })).toHaveCount(0);
  await expectAccessible(page);
});
