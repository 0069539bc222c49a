import type { Page } from '@playwright/test';
import { guest } from '@/lib/access/actor';
import { type Locale, localePath, locales } from '@/lib/locale';
import { getMessage, listMessages } from '@/lib/notify/queries';
import { cancelOrder } from '@/lib/orders/cancel-order';
import { expectAccessible } from './support/accessible';
import { expectLanguage } from './support/language';
import { collectOrder, makeReady, placedOrder } from './support/orders';
import type { OwnShop } from './support/own-shop';
import { checkOut, chooseStore, customer, fillBasket, openCheckout } from './support/shopper';
import { expect, test } from './support/test';
import { words } from './support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectGood(page: Page, locale: Locale): Promise<void> {
  await expectAccessible(page);
  await expectLanguage(page, locale);
}

for (const locale of locales) {
  const { tracking, checkout, payment, account } = words[locale];

  test(`the page of an order is accessible whatever has become of it (${locale})`, async ({ page, shop }) => {
    const place = () => placedOrder(shop, { name: customer[locale], locale });
    const [waiting, ready, collected, cancelled] = [await place(), await place(), await place(), await place()];
    await makeReady(shop, ready);
    await collectOrder(shop, collected);
    await cancelOrder(shop.db, guest, { token: cancelled.token }, new Date());
    for (const [phase, { token }] of Object.entries({ waiting, ready, collected, cancelled })) {
      await page.goto(localePath(locale, `/orders/${token}`));
      const { title } = tracking.phase[phase as 'waiting'];
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectGood(page, locale);
    }
  });

  test(`basket, checkout and card page are accessible, their complaints too (${locale})`, async ({ page, shop }) => {
    await chooseStore(page, shop);
    await fillBasket(page, shop, locale);
    await expectGood(page, locale);
    await openCheckout(page, locale);
    await page.getByRole('button', { name: checkout.final.reserve }).click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expectGood(page, locale);

    await page.goto(localePath(locale, '/basket'));
    await checkOut(page, { locale, method: 'pay_online' });
    await page.getByRole('button', { name: payment.ways.card.button.replace('{amount}', '¥1,100') }).click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expectGood(page, locale);
    await page.getByRole('button', { name: `${payment.form.use} 4000 0000 0000 3220` }).click();
    await page.getByRole('button', { name: payment.ways.card.button.replace('{amount}', '¥1,100') }).click();
    await expect(page.getByRole('heading', { name: payment.verify.title })).toBeVisible();
    await expectGood(page, locale);
  });

  test(`a link by mail signs in, and every page on the way is accessible (${locale})`, async ({ page, shop }) => {
    const email = `member-${locale}-${shop.store.storeCode}@test.example`;
    const order = await placedOrder(shop, { email, name: customer[locale], locale });
    await page.goto(localePath(locale, '/account/sign-in'));
    await page.getByLabel(account.signIn.email).fill(email);
    await page.getByRole('button', { name: account.signIn.send }).click();
    await expect(page.getByText(account.signIn.sentTitle)).toBeVisible();
    await expectGood(page, locale);
    await page.goto(await signInLink(shop, email));
    await expectGood(page, locale);
    await page.getByRole('button', { name: account.link.button, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.title);
    await expect(page.getByText(order.number)).toBeVisible();
    await expectGood(page, locale);
  });
}

/** The address that was sent to this mailbox. */
async function signInLink({ db }: OwnShop, email: string): Promise<string> {
  const find = async () => {
    const sent = (await listMessages(db, email, 10)).find(({ kind }) => kind === 'sign_in_link');
    const message = sent && (await getMessage(db, sent.id));
    return message?.text.match(/https?:\S+\/account\/sign-in\/link\S+/)?.[0] ?? null;
  };
  await expect.poll(find).not.toBeNull();
  return (await find()) ?? '';
}
