import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { guest } from '@/lib/access/actor';
import { noticeOf } from '@/lib/notify/channels/push';
import { cancelOrder } from '@/lib/orders/cancel-order';
import words from '@/messages/ja/notices.json' with { type: 'json' };
import refusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { placedOrder } from '../support/orders';
import { expect, test } from '../support/test';

const { choice, channel } = words;

async function openChoice(page: Page, token: string) {
  await page.goto(`/orders/${token}`);
  await page.locator('#notices > summary').click();
  return page.locator('#notices');
}

/** Nobody else's: messages to it are this test's. */
const ownPhone = () => `090${String(randomInt(1e8)).padStart(8, '0')}`;

for (const way of ['sms', 'line'] as const) {
  test(`who chooses ${channel[way]} is told by it`, async ({ page, shop }) => {
    const phone = ownPhone();
    const order = await placedOrder(shop, { phone });
    const notices = await openChoice(page, order.token);
    await notices.getByLabel(choice.first).selectOption(way);
    await notices.getByRole('button', { name: choice.submit }).click();
    await expect(notices.getByText(choice.saved)).toBeVisible();
    await cancelOrder(shop.db, guest, { token: order.token }, new Date());
    await expect(async () => {
      await page.goto(`/mailbox?to=${encodeURIComponent(phone.replace(/^0/, '+81'))}`);
      // The list shows what there was when it was opened.
      await page.locator('.mails a', { hasText: channel[way] }).first().click({ timeout: 1000 });
      await expect(page.locator('pre')).toContainText(order.number, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
  });
}

test('a malformed number is refused where it is typed, and what was chosen stays', async ({ page, shop }) => {
  const order = await placedOrder(shop);
  const notices = await openChoice(page, order.token);
  await notices.getByLabel(choice.first).selectOption('sms');
  await notices.getByLabel(choice.phone).fill('090-12');
  await notices.getByRole('button', { name: choice.submit }).click();
  await expect(notices.getByText(refusal.fields.phone)).toBeVisible();
  await expect(notices.getByLabel(choice.first)).toHaveValue('sms');
  await expect(notices.getByLabel(choice.phone)).toHaveValue('090-12');
});

interface Shown {
  title: string;
  body?: string;
  lang?: string;
  tag?: string;
  data?: unknown;
}

/** What of a service worker is looked at from outside. */
interface Worker {
  shown: Shown[];
  registration: { showNotification(title: string, options: Omit<Shown, 'title'>): Promise<void> };
  clients: { openWindow(address: string): Promise<null> };
  dispatchEvent(event: Event): boolean;
}

test('a push shows a notification, which leads to the page of the order', async ({ page, context, shop }) => {
  await context.grantPermissions(['notifications']);
  const order = await placedOrder(shop);
  const url = new URL(`/orders/${order.token}`, process.env.E2E_URL).href;
  await page.goto('/guide');
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((found) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [ours] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (ours) found(ours.registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  // As the page does once the browser allowed it; a headless one has no push service to subscribe to.
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/push-sw.js');
    await navigator.serviceWorker.ready;
  });
  const said = noticeOf({ id: order.id, locale: 'ja', subject: 'ご用意できました', text: `受取番号 482 917\n${url}` });
  const push = { origin: new URL(url).origin, registrationId: await registered, data: JSON.stringify(said) };
  // Not every browser without windows shows notifications: what it is asked to show is kept instead.
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as Worker;
    scope.shown = [];
    scope.registration.showNotification = async (title, options) => void scope.shown.push({ title, ...options });
  });
  const shown = () => worker?.evaluate(() => (globalThis as unknown as Worker).shown);
  await devtools.send('ServiceWorker.deliverPushMessage', push);
  await expect.poll(shown).toMatchObject([{ title: 'ご用意できました', body: '受取番号 482 917', lang: 'ja' }]);
  await devtools.send('ServiceWorker.deliverPushMessage', push);
  await expect.poll(shown).toHaveLength(2);
  // The same tag takes the place of what is shown already.
  const tags = (await shown())?.map(({ tag }) => tag) ?? [];
  expect(tags).toEqual([tags[0], tags[0]]);
  expect(tags[0]).toBeTruthy();

  const opened = await worker?.evaluate(
    () =>
      new Promise((found) => {
        const scope = globalThis as unknown as Worker;
        // Only a finger may open a window: what it would open is enough.
        scope.clients.openWindow = async (address) => {
          found(address);
          return null;
        };
        const notification = { data: scope.shown[0]?.data, close: () => {} };
        scope.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil: () => {} }));
      }),
  );
  expect(opened).toBe(url);
});
