import { fill } from '@/components/fill';
import { makeStore, putStock } from '@/db/testing-shop';
import { system } from '@/lib/access/actor';
import { getArticleHere } from '@/lib/stock/article-here';
import { listLevelsOfVariant } from '@/lib/stock/queries';
import receiptWords from '@/messages/ja/receipt.json' with { type: 'json' };
import shelf from '@/messages/ja/shelf.json' with { type: 'json' };
import words from '@/messages/ja/staff.json' with { type: 'json' };
import till from '@/messages/ja/till.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { placedOrder } from '../support/orders';
import { always } from '../support/own-shop';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('an article is scanned, sold to somebody unknown, and its receipt shows the tax', async ({ counter, shop }) => {
  const { article, db, store } = shop;
  await counter.goto('/staff/till');
  await expectAccessible(counter);
  const field = counter.getByLabel(shelf.search.label);
  await expect(field).toBeFocused();
  await counter.keyboard.type('4901234567894');
  await counter.keyboard.press('Enter');
  const unknown = fill(shelf.search.unknown, { text: '4901234567894' });
  await expect(counter.getByRole('alert').filter({ hasText: unknown })).toBeVisible();
  for (let units = 0; units < 2; units++) {
    await field.fill(article.sku);
    await counter.keyboard.press('Enter');
    await expect(field).toHaveValue('');
  }
  await counter.getByRole('radio', { name: words.choice.card }).check();
  await expectAccessible(counter);
  await counter.getByRole('button', { name: fill(till.sell, { amount: '¥2,200' }) }).click();
  await expect(counter.getByRole('heading', { name: till.sold.title })).toBeVisible();
  await expectAccessible(counter);
  const [level] = await listLevelsOfVariant(db, article.id);
  expect(level).toMatchObject({ onHand: 3 });

  await counter.getByRole('link', { name: till.sold.receipt }).click();
  const receipt = counter.getByRole('article');
  await expect(receipt).toContainText(store.name.ja);
  await expect(receipt).toContainText(fill(receiptWords.sheet.taxWithin, { tax: '¥200' }));
  await expect(receipt).toContainText(/T\d{13}/);
  await expect(receipt).toContainText(receiptWords.method.card);
  await expectAccessible(counter);
});

test('the last unit is sold although an order waits for it; the queue says to check', async ({ counter, shop }) => {
  for (let units = 0; units < 5; units++) await placedOrder(shop);
  await counter.goto('/staff/till');
  await counter.getByLabel(shelf.search.label).fill(shop.article.sku);
  await counter.keyboard.press('Enter');
  await expect(counter.getByText(till.lines.allocated)).toBeVisible();
  await counter.getByRole('radio', { name: words.choice.cash }).check();
  await counter.getByRole('button', { name: fill(till.sell, { amount: '¥1,100' }) }).click();
  await expect(counter.getByRole('heading', { name: till.sold.title })).toBeVisible();
  await counter.goto('/staff');
  await expect(counter.getByText(words.short.row).first()).toBeVisible();
});

test('from the shop floor an order is placed for another shop, and paid there', async ({ counter, shop }) => {
  const { db, article, store } = shop;
  const code = `${store.storeCode}-2`;
  const name = { ja: `${store.name.ja} 別館`, en: `${store.name.en} Annex` };
  // Next door: the nearest shops are offered.
  const { lat, lng } = store;
  const other = await makeStore(db, { storeCode: code, name, weeklyHours: always, lat, lng });
  await putStock(db, { variantId: article.id, locationId: other.id, onHand: 2 });
  await counter.goto('/staff/till');
  await counter.getByLabel(shelf.search.label).fill(article.sku);
  await counter.keyboard.press('Enter');
  await counter.getByRole('radio', { name: till.way.store }).check();
  await counter.getByRole('button', { name: fill(till.floor.do, { amount: '¥1,100' }) }).click();
  await expect(counter.locator('.err').first()).toBeVisible();
  await expectAccessible(counter);
  await counter.locator('[name=storeCode]').selectOption(code);
  await counter.locator('[name=name]').fill('青木 みなみ');
  await counter.locator('[name=email]').fill('minami@mail.example');
  await counter.locator('[name=phone]').fill('090-1234-5678');
  await counter.locator('[name=agreed]').check();
  await counter.getByRole('button', { name: fill(till.floor.do, { amount: '¥1,100' }) }).click();
  await expect(counter.getByRole('heading', { name: till.placed.title })).toBeVisible();
  await expectAccessible(counter);
  const levels = await listLevelsOfVariant(db, article.id);
  expect(levels.find(({ locationId }) => locationId === other.id)).toMatchObject({ onHand: 2, allocated: 1 });
});

test('an article is looked up, counted, written off and given its place', async ({ counter, shop }) => {
  const { db, article, store } = shop;
  await counter.goto('/staff/stock');
  await expectAccessible(counter);
  await counter.getByLabel(shelf.search.label).fill(article.sku);
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('heading', { name: article.title.ja })).toBeVisible();
  await expectAccessible(counter);
  await counter.getByRole('spinbutton', { name: shelf.count.counted }).fill('4');
  await counter.getByRole('button', { name: fill(shelf.count.do, { count: 4 }) }).click();
  await expect(counter.getByRole('status').filter({ hasText: shelf.done })).toBeVisible();
  await counter.getByRole('radio', { name: shelf.acts.damage }).check();
  await counter.getByRole('spinbutton', { name: shelf.move.units }).fill('9');
  await counter.getByRole('button', { name: fill(shelf.move.do.damage, { count: 9 }) }).click();
  await expect(counter.getByText(fill(shelf.move.tooMany, { left: 4 }))).toBeVisible();
  await counter.getByRole('spinbutton', { name: shelf.move.units }).fill('1');
  await counter.getByRole('button', { name: fill(shelf.move.do.damage, { count: 1 }) }).click();
  await expect(counter.getByText(shelf.history.damage, { exact: true })).toBeVisible();
  await counter.getByLabel(shelf.place.shelf, { exact: true }).fill('B-12');
  await counter.getByRole('button', { name: shelf.place.save }).click();
  await expect(counter.getByRole('status').filter({ hasText: shelf.place.saved })).toBeVisible();
  const here = await getArticleHere(db, system, { locationId: store.id, variantId: article.id });
  expect(here).toMatchObject({ onHand: 3, shelf: 'B-12' });
  expect(here?.movements.map(({ reason, why }) => [reason, why])).toEqual([
    ['damage', 'broken'],
    ['count', 'rounds'],
    ['receive', null],
  ]);
});
