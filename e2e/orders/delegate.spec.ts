import type { Page } from '@playwright/test';
import { fill } from '@/components/fill';
import { spendDelegate } from '@/lib/delegates/commands';
import { openDelegateOf } from '@/lib/delegates/queries';
import { newToken } from '@/lib/ids';
import { localePath, locales } from '@/lib/locale';
import { expectAccessible } from '../support/accessible';
import { expectLanguage } from '../support/language';
import { makeReady, placedOrder } from '../support/orders';
import type { OwnShop } from '../support/own-shop';
import { shownCode } from '../support/parts';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { own, page: said } = words.ja.delegates;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Names somebody on the order's page; answers the link that is told there once. */
async function name(page: Page, who: string, summary: string = own.summary): Promise<string> {
  await page.getByText(summary, { exact: true }).click();
  await page.getByRole('textbox', { name: own.name }).fill(who);
  await page.getByRole('button', { name: own.button }).click();
  await expect(page.getByText(fill(own.sent, { name: who }))).toBeVisible();
  return page.getByLabel(own.link).inputValue();
}

async function revoke(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: own.revoke.summary }).click();
  await page.getByRole('button', { name: own.revoke.button }).click();
  await expect(page.getByText(own.summary, { exact: true })).toBeVisible();
}

async function useUp({ db }: OwnShop, fulfillmentId: string): Promise<void> {
  const delegate = await openDelegateOf(db, fulfillmentId);
  await spendDelegate(db, { fulfillmentId, delegateId: delegate?.id ?? '' }, new Date());
}

test('somebody else is sent by a link: no prices, the code once it is ready, and it can be taken back', async ({
  page,
  shop,
  context,
}) => {
  const order = await placedOrder(shop);
  await page.goto(`/orders/${order.token}`);
  await page.getByText(own.summary, { exact: true }).click();
  await page.getByRole('button', { name: own.button }).click();
  await expect(page.getByText(words.ja.refusal.fields.required, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByText(own.summary, { exact: true }).click();
  const link = await name(page, '佐藤 健');
  await expectAccessible(page);

  const theirs = await context.newPage();
  await theirs.goto(link);
  await expect(heading(theirs)).toHaveText(fill(said.named, { name: 'みなみ' }));
  await expect(theirs.locator('.note')).toHaveText(said.early);
  const text = (await theirs.locator('main').textContent()) ?? '';
  expect(text).toContain(shop.article.title.ja);
  expect(text).not.toMatch(/¥|青木|090|minami@/);
  await expectAccessible(theirs);

  await makeReady(shop, order);
  await expect(theirs.getByText(shownCode(order))).toBeVisible();
  await expectAccessible(theirs);

  await revoke(page);
  await expect(heading(theirs)).toHaveText(said.revoked.title);
  await expect(page.getByText(shownCode(order))).toHaveCount(0);
  await expectAccessible(theirs);
});

test('a link is used once; another takes its place; a guessed one leads nowhere', async ({ page, shop, context }) => {
  const order = await placedOrder(shop);
  await makeReady(shop, order);
  await page.goto(`/orders/${order.token}`);
  const first = await name(page, '佐藤');
  const second = await name(page, '鈴木', own.again);
  const theirs = await context.newPage();
  await theirs.goto(first);
  await expect(heading(theirs)).toHaveText(said.revoked.title);
  await useUp(shop, order.fulfillments[0].id);
  await theirs.goto(second);
  await expect(heading(theirs)).toHaveText(said.used.title);
  await theirs.goto(`/collect/${newToken()}`);
  await expect(theirs.getByText(said.unknown.title)).toBeVisible();
  await expectAccessible(theirs);
});

for (const locale of locales) {
  test(`the page of whoever is sent is in one language (${locale})`, async ({ page, shop }) => {
    const order = await placedOrder(shop, { locale, name: locale === 'ja' ? '青木 みなみ' : 'Minami Aoki' });
    await makeReady(shop, order);
    const say = words[locale].delegates;
    await page.goto(localePath(locale, `/orders/${order.token}`));
    await page.getByText(say.own.summary, { exact: true }).click();
    await page.getByRole('textbox', { name: say.own.name }).fill(locale === 'ja' ? '佐藤' : 'Ken');
    await page.getByRole('button', { name: say.own.button }).click();
    await page.goto(await page.getByLabel(say.own.link).inputValue());
    await expect(page.getByText(shownCode(order))).toBeVisible();
    await expectLanguage(page, locale);
    await expectAccessible(page);
  });
}
