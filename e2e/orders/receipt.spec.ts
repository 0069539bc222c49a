import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { receipts } from '@/db/schema';
import { newToken } from '@/lib/ids';
import { type Locale, localePath, locales } from '@/lib/locale';
import { listReceiptsByToken } from '@/lib/receipts/queries';
import enReceipt from '@/messages/en/receipt.json' with { type: 'json' };
import enRefusal from '@/messages/en/refusal.json' with { type: 'json' };
import jaReceipt from '@/messages/ja/receipt.json' with { type: 'json' };
import jaRefusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expectLanguage } from '../support/language';
import { collectOrder, placedOrder } from '../support/orders';
import type { OwnShop } from '../support/own-shop';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const said = {
  ja: { ...jaReceipt, refusal: jaRefusal },
  en: { ...enReceipt, refusal: enRefusal },
};

async function textOf(download: Download): Promise<string> {
  const data = new Uint8Array(await readFile(await download.path()));
  const file = await getDocument({ data, verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

async function savePdf(page: Page, locale: Locale): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said[locale].page.pdf }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^receipt-T\w+-\d{4}-\d{6}\.pdf$/);
  return textOf(download);
}

async function collected(shop: OwnShop, locale: Locale = 'ja') {
  const order = await placedOrder(shop, { locale });
  await collectOrder(shop, order);
  const [receipt] = await listReceiptsByToken(shop.db, order.token);
  if (!receipt) throw new Error('handed over without a receipt');
  return { order, receipt };
}

for (const locale of locales) {
  const { sheet, page: words, name, refusal } = said[locale];

  test(`what was collected has its receipt and its file (${locale})`, async ({ page, shop }) => {
    const { order, receipt } = await collected(shop, locale);
    await page.goto(localePath(locale, `/orders/${order.token}`));
    await page.getByRole('link', { name: words.see }).click();
    const paper = page.getByRole('article');
    await expect(paper).toContainText(receipt.number);
    for (const text of [sheet.saleKind, sheet.electronic, '¥1,100', 'T9234567890123'])
      await expect(paper).toContainText(text);
    await expectAccessible(page);
    await expectLanguage(page, locale);
    const first = await savePdf(page, locale);
    expect(first).toContain(receipt.number);
    expect(first).not.toContain(sheet.reissue);
    expect(await savePdf(page, locale)).toContain(sheet.reissue);
  });

  test(`with a name it is a 領収書, of which the first file is no reissue (${locale})`, async ({ page, shop }) => {
    const { order, receipt } = await collected(shop, locale);
    await page.goto(localePath(locale, `/orders/${order.token}/receipt/${receipt.id}`));
    const paper = page.getByRole('article');
    await page.locator('summary').filter({ hasText: name.summary }).click();
    const box = page.getByLabel(name.addressee);
    await page.getByRole('button', { name: name.do }).click();
    await expect(page.getByText(refusal.fields.required)).toBeVisible();
    await box.fill('あ'.repeat(200));
    await page.getByRole('button', { name: name.do }).click();
    await expect(page.getByText(refusal.fields.too_long)).toBeVisible();
    await expect(box).toHaveValue('あ'.repeat(200));
    await expectAccessible(page);
    await box.fill('<b>青木商店</b> & 髙﨑');
    await page.getByRole('button', { name: name.do }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sheet.named);
    await expect(paper).toContainText('<b>青木商店</b> & 髙﨑');
    await expect(page.locator('summary').filter({ hasText: name.summary })).toHaveCount(0);
    await expectAccessible(page);
    const formal = await savePdf(page, locale);
    expect(formal).toContain('<b>青木商店</b> & 髙﨑');
    expect(formal).not.toContain(sheet.reissue);
  });
}

test('a second name is refused in place, and what was typed stays', async ({ page, shop, context }) => {
  const { order, receipt } = await collected(shop);
  const path = `/orders/${order.token}/receipt/${receipt.id}`;
  const other = await context.newPage();
  for (const [tab, text] of [
    [page, '青木商店'],
    [other, '別の会社'],
  ] as const) {
    await tab.goto(path);
    await tab.locator('summary').filter({ hasText: jaReceipt.name.summary }).click();
    await tab.getByLabel(jaReceipt.name.addressee).fill(text);
  }
  await page.getByRole('button', { name: jaReceipt.name.do }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(jaReceipt.sheet.named);
  await other.getByRole('button', { name: jaReceipt.name.do }).click();
  await expect(other.getByRole('alert').filter({ hasText: jaRefusal.already_named })).toBeVisible();
  await expect(other.getByLabel(jaReceipt.name.addressee)).toHaveValue('別の会社');
});

test('another order’s link shows nothing of it, and fetching a file counts only when it is sent for', async ({
  page,
  shop,
}) => {
  const [{ order, receipt }, stranger] = [await collected(shop), await collected(shop)];
  const of = (token: string) => `/orders/${token}/receipt/${receipt.id}`;
  for (const token of [stranger.order.token, newToken()]) {
    expect((await page.goto(of(token)))?.status()).toBe(404);
    expect((await page.request.post(`${of(token)}/pdf`)).status()).toBe(404);
  }
  expect((await page.goto(`/orders/${order.token}/receipt/nothing`))?.status()).toBe(404);
  expect((await page.request.get(`${of(order.token)}/pdf`)).status()).toBe(405);
  expect(await shop.db.$count(receipts)).toBeGreaterThan(1);
  expect((await listReceiptsByToken(shop.db, order.token))[0]?.copies).toBe(0);
});

test('before anything is handed over there is none yet; afterwards the list leads to the one there is', async ({
  page,
  shop,
}) => {
  const waiting = await placedOrder(shop);
  await page.goto(`/orders/${waiting.token}/receipt`);
  await expect(page.getByText(jaReceipt.page.none)).toBeVisible();
  await expectAccessible(page);
  const { order, receipt } = await collected(shop);
  await page.goto(`/orders/${order.token}/receipt`);
  await expect(page).toHaveURL(new RegExp(`${receipt.id}$`));
});

test('at the counter it is printed, again as a reissue, and made a 領収書 by a name', async ({ counter, shop }) => {
  const { receipt } = await collected(shop);
  await counter.goto(`/staff/till/receipts/${receipt.fulfillmentId}`);
  const paper = counter.getByRole('article');
  await counter.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelector('article')?.textContent ?? '');
  });
  const printed = () => counter.locator('body').getAttribute('data-printed');
  const print = counter.getByRole('button', { name: jaReceipt.page.print });
  await print.click();
  await expect.poll(printed).toContain(receipt.number);
  expect(await printed()).not.toContain(jaReceipt.sheet.reissue);
  await expect(paper).toContainText(jaReceipt.sheet.reissue);
  await print.click();
  await expect.poll(printed).toContain(jaReceipt.sheet.reissue);
  await expectAccessible(counter);
  await counter.locator('summary').filter({ hasText: jaReceipt.name.summary }).click();
  await counter.getByLabel(jaReceipt.name.addressee).fill('青木商店 御中');
  await counter.getByLabel(jaReceipt.name.purpose).fill('器代として');
  await counter.getByRole('button', { name: jaReceipt.name.do }).click();
  await expect(counter.getByRole('heading', { level: 1 })).toHaveText(jaReceipt.sheet.named);
  await expect(paper).toContainText('青木商店 御中');
  await expect(paper).toContainText('但し 器代として');
  await expect(paper).not.toContainText(jaReceipt.sheet.reissue);
  await expectAccessible(counter);
});
