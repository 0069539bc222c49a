import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { connectPreview } from '@/db/preview';
import { auditLog, categories, products, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { addPictures, editedProduct, makeEdited, makeMerchant } from '@/db/testing-catalogue';
import { noon } from '@/db/testing-shop';
import type { Actor } from '../../access/actor';
import { publishDraft, undoPublication } from '../../drafts/publish';
import { getDraft } from '../../drafts/queries';
import { discardDraft, scheduleDraft } from '../../drafts/save-draft';
import { listSubjectNames } from '../../drafts/subject-names';
import { newId, newToken } from '../../ids';
import { listCategoryCards } from '../list-products';
import { getCategory, listCategories } from '../queries';
import { gramsOf, searchTextOf } from '../search-text';
import { listEditedCategories, moveCategory, removeCategory, saveCategory } from './categories';
import { changeProducts } from './change-products';
import { emptyForm } from './form';
import { type ProductListFilter, productListInput } from './input';
import { listConsoleProducts } from './list-console';
import { decideProducts } from './publish-products';
import { saveProduct } from './save-product';
import type { EditedProduct, ProductForm } from './types';

const { db, url } = await testDatabase();
const previewed = connectPreview(url, null);
afterAll(() => previewed.close());
const merchant = await makeMerchant(db);

/** Products of one test alone, found by a word that no other has. */
async function makeSome(count: number): Promise<{ word: string; ids: string[] }> {
  const word = newToken()
    .replace(/[^a-z0-9]/gi, 'x')
    .toLowerCase();
  const ids: string[] = [];
  for (let place = 0; place < count; place++) {
    const { id } = await makeEdited(db);
    const title = { ja: `マグ${word}`, en: `Mug ${place}` };
    const searchText = searchTextOf({ title, tags: [], options: [], variants: [] });
    await db
      .update(products)
      .set({ title, searchText, searchGrams: gramsOf(searchText) })
      .where(eq(products.id, id));
    ids.push(id);
  }
  return { word, ids };
}

const list = (filter: Partial<ProductListFilter>) =>
  listConsoleProducts(db, { ...productListInput.parse({}), ...filter });
const idsOf = async (filter: Partial<ProductListFilter>) => (await list(filter)).rows.map(({ id }) => id);
const save = ({ id, draft }: Pick<EditedProduct, 'id' | 'draft'>, form: ProductForm) =>
  saveProduct(db, merchant, { id, seen: draft?.version ?? 0, form }, noon);

test('pages lead there and back, the newest first', async () => {
  const { word, ids } = await makeSome(52);
  const newest = [...ids].reverse();
  const first = await list({ q: word });
  expect(first.rows.map(({ id }) => id)).toEqual(newest.slice(0, 50));
  expect(first.before).toBe(null);
  const second = await list({ q: word, after: first.after });
  expect(second.rows.map(({ id }) => id)).toEqual(newest.slice(50));
  expect(second.after).toBe(null);
  const back = await list({ q: word, before: second.before });
  expect(back).toMatchObject({ before: null, after: first.after });
  expect(back.rows.map(({ id }) => id)).toEqual(newest.slice(0, 50));
});

test('what is drafted stands as it will be, also what is new and what waits for its time', async () => {
  const {
    word,
    ids: [id = ''],
  } = await makeSome(1);
  const mug = await editedProduct(db, id);
  await save(mug, { ...mug.form, title: { ja: `器${word}`, en: 'Bowl' }, status: 'draft' });
  const [at, made] = [new Date(noon.getTime() + 3_600_000), newId()];
  await scheduleDraft(db, merchant, { subject: `product:${id}`, seen: 1, at }, noon);
  const blank = emptyForm(newId());
  const rows = blank.variants.map((row) => ({ ...row, sku: newId(), price: '500' }));
  await save({ id: made, draft: null }, { ...blank, handle: made, title: { ja: `皿${word}`, en: '' }, variants: rows });
  expect((await list({ q: word })).rows).toMatchObject([
    {
      id: made,
      lowest: 500,
      draft: { isNew: true, publishAt: null },
      hints: ['picture', 'gtin', 'english', 'category', 'size'],
    },
    { id, title: { ja: `器${word}` }, status: 'draft', draft: { isNew: false, version: 2, publishAt: at } },
  ]);
  expect(await idsOf({ q: word, status: 'active' })).toEqual([made]);
  expect(await idsOf({ q: word, drafted: true, status: 'draft' })).toEqual([id]);
});

test('is narrowed down by what products lack, by department and by status', async () => {
  const {
    word,
    ids: [whole = '', bare = '', old = ''],
  } = await makeSome(3);
  const category = newId();
  await db.insert(categories).values({ id: category, slug: category, name: { ja: '器' } });
  await db.update(products).set({ categoryId: category }).where(eq(products.id, whole));
  await db.update(products).set({ status: 'archived' }).where(eq(products.id, old));
  const measures = { gtin: '4901234567894', weightGrams: 300, packed: [3, 2, 1] as [number, number, number] };
  await db.update(variants).set(measures).where(eq(variants.productId, whole));
  await addPictures(db, whole, 1);
  for (const hint of ['picture', 'gtin', 'category', 'size'] as const)
    expect(await idsOf({ q: word, hint })).toEqual([bare]);
  expect(await idsOf({ q: word, category })).toEqual([whole]);
  expect(await idsOf({ q: word, status: 'archived' })).toEqual([old]);
  expect((await list({ q: word, category })).rows[0]?.hints).toEqual([]);
});

test('one change is drafted for many and published for many, or for none of them', async () => {
  const { word, ids } = await makeSome(3);
  const change = { what: 'percent', percent: '-10' } as const;
  expect(await changeProducts(db, merchant, { ids, change }, noon)).toEqual({ changed: 3 });
  await changeProducts(db, merchant, { ids, change: { what: 'addTags', tags: '秋' } }, noon);
  expect((await list({ q: word })).rows.map(({ lowest }) => lowest)).toEqual([990, 990, 990]);
  expect(await decideProducts(db, merchant, { ids, act: 'publish' }, noon)).toEqual({ changed: 3 });
  const [found] = await db
    .select()
    .from(variants)
    .where(eq(variants.productId, ids[0] ?? ''));
  expect(found?.price).toBe(990);
  const gone = newId();
  const all = { ids: [...ids, gone], change: { what: 'status', status: 'archived' } as const };
  await expect(changeProducts(db, merchant, all, noon)).rejects.toMatchObject({
    code: 'not_found',
    details: { id: gone },
  });
  await expect(
    changeProducts(db, merchant, { ids, change: { what: 'amount', amount: '-5000' } }, noon),
  ).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await idsOf({ q: word, drafted: true })).toEqual([]);
});

test('a department is drafted and published; an address of another is refused', async () => {
  const [one, two] = [newId(), newId()];
  const form = (id: string) => ({ name: { ja: '茶', en: 'Tea' }, lead: { ja: '', en: '' }, slug: `tea-${id}` });
  for (const id of [one, two]) {
    await saveCategory(db, merchant, { id, seen: 0, form: form(id) }, noon);
    expect(await getCategory(db, `tea-${id}`)).toBe(null);
    await publishDraft(db, merchant, { subject: `category:${id}`, seen: 1 }, noon);
    expect(await getCategory(db, `tea-${id}`)).toMatchObject({ name: { ja: '茶', en: 'Tea' } });
  }
  await expect(saveCategory(db, merchant, { id: two, seen: 0, form: form(one) }, noon)).rejects.toMatchObject({
    details: { fields: { slug: 'slug_taken' } },
  });
});

test('the order of departments is a draft: seen in preview, published as one, undone, and refused to whoever was slower', async () => {
  const ids = [newId(), newId(), newId()];
  for (const [position, id] of ids.entries()) {
    await db.insert(categories).values({ id, slug: `ware-${id}`, name: { ja: '器' }, position: 900 + position });
    const { id: product } = await makeEdited(db);
    await db.update(products).set({ categoryId: id }).where(eq(products.id, product));
  }
  const own = (all: { id: string }[]) => all.flatMap(({ id }) => (ids.includes(id) ? [ids.indexOf(id)] : []));
  const ordersIn = async (all: Promise<{ id: string }[]>[]) => (await Promise.all(all)).map(own);
  const shoppers = () => ordersIn([listCategories(db), listCategoryCards(db)]);
  const editors = () =>
    ordersIn([listCategories(previewed.db), listCategoryCards(previewed.db), listEditedCategories(db)]);
  const before = [0, 1, 2];
  const after = [0, 2, 1];
  const subject = 'catalogue:categoryOrder';
  const move = (place: number, by: -1 | 1, seen: number) =>
    moveCategory(db, merchant, { id: ids[place] ?? '', by, seen }, noon);

  await move(2, -1, 0);
  expect([await shoppers(), await editors()]).toEqual([
    [before, before],
    [after, after, after],
  ]);
  await expect(move(0, 1, 0)).rejects.toMatchObject({ code: 'already_changed' });
  await move(2, 1, 1);
  expect(await getDraft(db, subject)).toBe(null);
  await move(2, -1, 0);
  const { publicationId } = await publishDraft(db, merchant, { subject, seen: 1 }, noon);
  expect([await shoppers(), await editors()]).toEqual([
    [after, after],
    [after, after, after],
  ]);
  const told = await db.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.subjectId, subject));
  expect(told.filter(({ action }) => action === 'published')).toHaveLength(1);
  await undoPublication(db, merchant, { id: publicationId }, noon);
  expect([await shoppers(), await editors()]).toEqual([
    [before, before],
    [before, before, before],
  ]);
  const clerk: Actor = { ...merchant, role: 'staff' };
  await expect(moveCategory(db, clerk, { id: ids[0] ?? '', by: 1, seen: 0 }, noon)).rejects.toMatchObject({
    code: 'not_allowed',
  });
});

test('a department goes once nothing stands in it, by a draft that can be given up, and comes back when that is undone', async () => {
  const [id, mug] = [newId(), await makeEdited(db)];
  const form = { name: { ja: '器', en: 'Ware' }, lead: { ja: '', en: '' }, slug: `ware-${id}` };
  const subject = `category:${id}`;
  const remove = (seen = 0) => removeCategory(db, merchant, { id, seen }, noon);
  const isLeaving = async () => (await listEditedCategories(db)).find((one) => one.id === id)?.isLeaving;
  await expect(remove()).rejects.toThrow('not_found');
  await saveCategory(db, merchant, { id, seen: 0, form }, noon);
  await publishDraft(db, merchant, { subject, seen: 1 }, noon);

  const draft = { id: mug.id, seen: 0, form: { ...mug.form, categoryId: id } };
  await saveProduct(db, merchant, draft, noon);
  await expect(remove()).rejects.toMatchObject({ code: 'still_open', details: { products: 1 } });
  await discardDraft(db, merchant, { subject: `product:${mug.id}`, seen: 1 }, noon);

  const { version } = await remove();
  expect(await isLeaving()).toBe(true);
  expect(await getCategory(db, form.slug)).not.toBe(null);
  await discardDraft(db, merchant, { subject: `category:${id}`, seen: version }, noon);
  expect(await isLeaving()).toBe(false);

  const { publicationId } = await publishDraft(db, merchant, { subject, seen: (await remove()).version }, noon);
  expect(await getCategory(db, form.slug)).toBe(null);
  expect(await isLeaving()).toBe(undefined);
  expect((await listSubjectNames(db, [subject])).get(subject)).toEqual(form.name);
  await undoPublication(db, merchant, { id: publicationId }, noon);
  expect(await getCategory(db, form.slug)).toMatchObject({ name: { ja: '器', en: 'Ware' } });
});
