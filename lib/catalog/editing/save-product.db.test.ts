import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, products, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { addPictures, editedProduct, makeEdited, makeMerchant } from '@/db/testing-catalogue';
import { makeClerk, makeStore, noon, putStock } from '@/db/testing-shop';
import { publishDraft, undoPublication } from '../../drafts/publish';
import { discardDraft } from '../../drafts/save-draft';
import { newId } from '../../ids';
import { getProduct } from '../queries';
import { emptyForm } from './form';
import { withOption } from './grid';
import { saveProduct } from './save-product';
import type { EditedProduct, ProductForm } from './types';

const { db } = await testDatabase();
const merchant = await makeMerchant(db);

const retitled = (form: ProductForm, ja: string): ProductForm => ({ ...form, title: { ja, en: 'New mug' } });
const save = ({ id, draft }: EditedProduct, form: ProductForm, by = merchant) =>
  saveProduct(db, by, { id, seen: draft?.version ?? 0, form }, noon);
const publish = async ({ id }: { id: string }) => {
  const { draft } = await editedProduct(db, id);
  return publishDraft(db, merchant, { subject: `product:${id}`, seen: draft?.version ?? 0 }, noon);
};

test('a change is seen by its editor at once, by shoppers when it is published, and gone when that is undone', async () => {
  const mug = await makeEdited(db);
  const handle = mug.form.handle;
  const [row = mug.form.variants[0]] = mug.form.variants;
  if (!row) throw new Error('a mug without a row');
  await save(mug, { ...retitled(mug.form, '新しいマグ'), variants: [{ ...row, price: '1,300' }] });
  const edited = await editedProduct(db, mug.id);
  expect(edited.form.title.ja).toBe('新しいマグ');
  expect(edited.form.variants[0]?.price).toBe('1300');
  expect((await getProduct(db, handle))?.title.ja).toBe('マグ');
  const { publicationId } = await publish(mug);
  expect(await getProduct(db, handle)).toMatchObject({ title: { ja: '新しいマグ' }, variants: [{ price: 1300 }] });
  await undoPublication(db, merchant, { id: publicationId }, noon);
  expect(await getProduct(db, handle)).toMatchObject({ title: { ja: 'マグ' }, variants: [{ price: 1100 }] });
  const told = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, `product:${mug.id}`));
  expect(told.map(({ action }) => action).sort()).toEqual(['draft_saved', 'published', 'unpublished']);
});

test('what is saved as it is public is no draft any more', async () => {
  const mug = await makeEdited(db);
  await save(mug, retitled(mug.form, '別の名'));
  await publish(mug);
  const published = await editedProduct(db, mug.id);
  expect(await save(published, retitled(published.form, 'また別の名'))).toEqual({ version: 1 });
  expect(await save(await editedProduct(db, mug.id), published.form)).toEqual({ version: 0 });
  expect((await editedProduct(db, mug.id)).draft).toBe(null);
});

test('of two who edit one product the later is told which version stands, and can still save over it', async () => {
  const [mug, other] = [await makeEdited(db), await makeMerchant(db)];
  await save(mug, retitled(mug.form, '先'), other);
  await expect(save(mug, retitled(mug.form, '後'))).rejects.toMatchObject({
    code: 'already_changed',
    details: { version: 1 },
  });
  expect((await editedProduct(db, mug.id)).form.title.ja).toBe('先');
  await saveProduct(db, merchant, { id: mug.id, seen: 1, form: retitled(mug.form, '後') }, noon);
  expect((await editedProduct(db, mug.id)).form.title.ja).toBe('後');
});

test('a SKU of another row is refused in its place, whether it is public or only drafted', async () => {
  const [mug, pot, cup] = [await makeEdited(db), await makeEdited(db), await makeEdited(db)];
  const drafted = `DRAFT-${newId()}`;
  const row = (product: EditedProduct, sku: string) => ({
    ...product.form,
    variants: product.form.variants.map((variant) => ({ ...variant, sku })),
  });
  await save(cup, row(cup, drafted));
  for (const sku of [pot.form.variants[0]?.sku ?? '', drafted]) {
    await expect(save(mug, row(mug, sku))).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { 'variants.0.sku': 'sku_taken' } },
    });
  }
  expect((await editedProduct(db, mug.id)).draft).toBe(null);
});

test('rows that are public are switched off, never taken away; new ones come with all their columns', async () => {
  const mug = await makeEdited(db);
  const sizes = ['S', 'M'].map((size) => ({ key: size.toLowerCase(), label: { ja: size, en: size } }));
  const option = { kind: 'size' as const, name: { ja: 'サイズ', en: 'Size' }, unit: { ja: '', en: '' }, values: sizes };
  const sized = withOption(mug.form, option);
  const [first] = sized.variants;
  if (!first) throw new Error('a mug without a row');
  const second = { ...first, id: newId(), sku: `${first.sku}-M`, optionValues: ['m'] };
  await save(mug, { ...sized, variants: [first, second] });
  await publish(mug);
  const shown = await getProduct(db, mug.form.handle);
  expect(shown).toMatchObject({ currency: 'JPY', variants: [{ optionValues: ['s'] }, { optionValues: ['m'] }] });
  const published = await editedProduct(db, mug.id);
  await save(published, { ...published.form, variants: [second] });
  await publish(mug);
  expect((await getProduct(db, mug.form.handle))?.variants.map(({ sku }) => sku)).toEqual([second.sku]);
  const [off] = await db.select().from(variants).where(eq(variants.id, first.id));
  expect(off?.active).toBe(false);
});

test('what was published new and got stock meanwhile is not undone away', async () => {
  const [id, variantId] = [newId(), newId()];
  const empty = emptyForm(variantId);
  const rows = empty.variants.map((row) => ({ ...row, sku: id, price: '500' }));
  await save({ id, draft: null } as EditedProduct, {
    ...empty,
    handle: id,
    title: { ja: '皿', en: '' },
    variants: rows,
  });
  const { publicationId } = await publish({ id });
  await putStock(db, { variantId, locationId: (await makeStore(db)).id, onHand: 1 });
  await expect(undoPublication(db, merchant, { id: publicationId }, noon)).rejects.toMatchObject({
    code: 'already_changed',
  });
  expect(await getProduct(db, id)).toMatchObject({ title: { ja: '皿' } });
});

test('pictures are published in any new order, and put back in the old one', async () => {
  const mug = await makeEdited(db);
  await addPictures(db, mug.id, 4);
  const before = await editedProduct(db, mug.id);
  const [a, b, c, d] = before.form.images;
  if (!(a && b && c && d)) throw new Error('four pictures were made');
  const alt = { ja: '取っ手', en: 'Handle' };
  const fresh = { ...a, id: newId(), url: '/media/uploads/new.webp', alt };
  await save(before, { ...before.form, images: [d, fresh, a, c] });
  const urls = async () => (await getProduct(db, mug.form.handle))?.images.map(({ url }) => url);
  const { publicationId } = await publish(mug);
  expect(await urls()).toEqual([d.url, fresh.url, a.url, c.url]);
  await undoPublication(db, merchant, { id: publicationId }, noon);
  expect(await urls()).toEqual([a.url, b.url, c.url, d.url]);
});

test('a new product is a draft of all its rows, with what goes with it, and can be given up', async () => {
  const other = await makeEdited(db);
  const [id, variantId] = [newId(), newId()];
  const empty = emptyForm(variantId);
  const form: ProductForm = {
    ...empty,
    ...{ handle: `new-${id}`, title: { ja: '急須', en: 'Teapot' }, tags: '茶、陶器, 茶', maxPerOrder: '2' },
    variants: empty.variants.map((row) => ({ ...row, sku: `NEW-${id}`, price: '４,４００', packed: '120×200x90' })),
    description: { ja: '<script>alert(1)</script><p onclick="x()">土<b>もの</b></p>', en: 'Two < three\n\nlines' },
    related: [{ id: other.id, handle: other.form.handle, title: { ja: 'マグ' } }],
  };
  const product = { id, draft: null } as EditedProduct;
  await save(product, form);
  expect(await getProduct(db, form.handle)).toBe(null);
  expect(await editedProduct(db, id)).toMatchObject({ isNew: true, form: { tags: '茶, 陶器' } });
  await publish({ id });
  expect(await getProduct(db, form.handle)).toMatchObject({
    description: { ja: '<p>土<b>もの</b></p>', en: '<p>Two &lt; three</p><p>lines</p>' },
    variants: [{ price: 4400, packed: [200, 120, 90] }],
  });
  const published = await editedProduct(db, id);
  expect(published).toMatchObject({ isNew: false, form: { related: [{ id: other.id }], maxPerOrder: '2' } });
  expect(published.form.description.en).toBe('Two < three\n\nlines');
  const rest = { id: newId(), draft: null } as EditedProduct;
  await save(rest, {
    ...form,
    handle: `x-${rest.id}`,
    variants: form.variants.map((row) => ({ ...row, id: newId(), sku: rest.id })),
  });
  await discardDraft(db, merchant, { subject: `product:${rest.id}`, seen: 1 }, noon);
  expect(await db.select().from(products).where(eq(products.id, rest.id))).toEqual([]);
});

test('rows and pictures of another product, and whoever may not, are refused', async () => {
  const [mug, pot, clerk] = [await makeEdited(db), await makeEdited(db), await makeClerk(db)];
  await expect(save(mug, { ...mug.form, variants: pot.form.variants })).rejects.toMatchObject({ code: 'not_found' });
  await expect(save(mug, mug.form, clerk)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(save(mug, { ...mug.form, handle: pot.form.handle })).rejects.toMatchObject({
    details: { fields: { handle: 'handle_taken' } },
  });
});
