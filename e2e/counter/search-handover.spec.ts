import { eq } from 'drizzle-orm';
import { fill } from '@/components/fill';
import { handoverProofs, locations } from '@/db/schema';
import { listLevelsOfVariant } from '@/lib/stock/queries';
import said from '@/messages/ja/counter.json' with { type: 'json' };
import words from '@/messages/ja/staff.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { makeReady, placedOrder } from '../support/orders';
import { expect, test } from '../support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a customer without a code is found by name, shows who they are, signs, and leaves one unit behind', async ({
  counter,
  shop,
}) => {
  const { db, store, article } = shop;
  await db
    .update(locations)
    .set({ handoverChecks: ['identity', 'signature'] })
    .where(eq(locations.id, store.id));
  const lines = [{ sku: article.sku, quantity: 2 }];
  const order = await placedOrder(shop, {
    name: '青木 みなみ',
    parts: [{ kind: 'store', storeCode: store.storeCode, lines, slot: null, bring: false }],
  });
  await placedOrder(shop, { name: '石井 透' });
  await makeReady(shop, order);
  await counter.goto('/staff/handover');
  await counter.getByRole('button', { name: said.search.byName }).click();
  await counter.keyboard.type('無い名前');
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('alert').filter({ hasText: said.search.none })).toBeVisible();
  await expectAccessible(counter);
  await counter.getByLabel(said.search.label).fill('青木');
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('heading', { name: order.customerName })).toBeVisible();
  await expectAccessible(counter);

  await counter.getByRole('button', { name: fill(said.refuse.of, { what: article.title.ja }) }).click();
  await counter.getByRole('spinbutton').fill('1');
  await counter.getByRole('button', { name: said.refuse.do }).click();
  const give = counter.getByRole('button', { name: fill(words.handover.takeAndGive, { amount: '¥1,100' }) });
  await expect(give).toBeVisible();
  await expect(counter.getByText(said.proof.missingIdentity)).toBeVisible();
  await counter.getByRole('checkbox', { name: said.proof.identity }).check();
  await expect(counter.getByText(said.proof.missingSignature)).toBeVisible();
  const pad = await counter.getByRole('img', { name: said.sign.pad }).boundingBox();
  if (!pad) throw new Error('nowhere to sign');
  await counter.mouse.move(pad.x + 20, pad.y + 20);
  await counter.mouse.down();
  await counter.mouse.move(pad.x + 120, pad.y + 50, { steps: 4 });
  await counter.mouse.up();
  await counter.keyboard.press('Alt+Digit1');
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('heading', { name: words.done.title })).toBeVisible();
  await expectAccessible(counter);

  const [level] = await listLevelsOfVariant(db, article.id);
  expect(level).toMatchObject({ onHand: 4, allocated: 1 });
  const [proof] = await db
    .select()
    .from(handoverProofs)
    .where(eq(handoverProofs.fulfillmentId, order.fulfillments[0].id));
  expect(proof).toMatchObject({ proof: 'order_and_name', idChecked: true, tender: 'cash', amount: 1100 });
  expect(proof?.signature).toMatch(/^M\d/);

  await counter.getByRole('link', { name: said.receipt }).click();
  await expect(counter.getByRole('article')).toContainText('¥1,100');
  await expectAccessible(counter);
});
