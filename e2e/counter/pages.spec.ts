import words from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { enterCode, enterWrongCode, handOver, openHandOver } from '../support/counter';
import { makeReady, placedOrder } from '../support/orders';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the pages of the counter are accessible, with orders and without', async ({ counter, shop }) => {
  await expect(counter.getByText(words.none.prepare)).toBeVisible();
  await expectAccessible(counter);
  const [fresh, ready] = [await placedOrder(shop), await placedOrder(shop, { name: '石井 透' })];
  await makeReady(shop, ready);

  await expect(counter.getByRole('button', { name: new RegExp(words.act.start) })).toBeVisible();
  await expectAccessible(counter);
  await counter.goto(`/staff/orders/${fresh.fulfillments[0].id}`);
  await counter.getByRole('button', { name: words.act.begin }).click();
  await expect(counter.getByRole('checkbox')).toBeAttached();
  await expectAccessible(counter);
  await counter.goto('/staff?show=waiting');
  await expect(counter.getByRole('link', { name: ready.customerName }).first()).toBeVisible();
  await expectAccessible(counter);
  for (const path of ['/staff/stores', '/staff/me', '/staff/orders/no-such-order']) {
    await counter.goto(path);
    await expectAccessible(counter);
  }
});

test('the hand-over is accessible from code to done', async ({ counter, shop }) => {
  const order = await placedOrder(shop);
  await makeReady(shop, order);
  await counter.goto(`/staff/orders/${order.fulfillments[0].id}`);
  await expectAccessible(counter);
  await openHandOver(counter);
  await expectAccessible(counter);
  await enterWrongCode(counter, order.fulfillments[0].pickupCode);
  await expectAccessible(counter);
  await enterCode(counter, order.fulfillments[0].pickupCode);
  await expect(counter.getByRole('heading', { name: order.customerName })).toBeVisible();
  await expectAccessible(counter);
  await handOver(counter, order.customerName);
  await expectAccessible(counter);
});
