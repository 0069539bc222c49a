import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { connectPreview } from '@/db/preview';
import { auditLog, pageRenewals, productImages, products, settings, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStore, makeVariant, noon } from '@/db/testing-shop';
import type { Actor } from '../access/actor';
import { getProduct } from '../catalog/queries';
import { newId } from '../ids';
import { getStore } from '../stores/queries';
import { publishDraft, publishDue, undoPublication } from './publish';
import { getDraft, listDrafts, listPublications } from './queries';
import { discardDraft, saveDraft, scheduleDraft } from './save-draft';
import type { WantedRow } from './types';
import { getUndoable } from './undoable';

const { db, url } = await testDatabase();
const now = connectPreview(url, null);
afterAll(() => now.close());

const later = new Date(noon.getTime() + 3_600_000);
const merchant = async (): Promise<Actor> => ({ ...(await makeClerk(db)), role: 'merchant' });

/** A product on sale, and its row as an editor would send it. */
async function onSale() {
  const variant = await makeVariant(db);
  const [product] = await db.select().from(products).where(eq(products.id, variant.productId));
  if (!product) throw new Error('no product');
  const row = (values: WantedRow['values']): WantedRow => ({ table: 'products', key: product.id, values });
  return { product, variant, row, subject: `product:${product.id}` as const };
}

const publicTitle = async (handle: string) => (await getProduct(db, handle))?.title.ja ?? null;
const previewTitle = async (handle: string) => (await getProduct(now.db, handle))?.title.ja ?? null;

test('a draft is seen in preview alone; published, everybody sees it; undone, it is as before', async () => {
  const [actor, { product, row, subject }] = [await merchant(), await onSale()];
  const before = product.title.ja;
  const { version } = await saveDraft(
    db,
    actor,
    { subject, seen: 0, rows: [row({ title: { ja: '新しい名前' } })] },
    noon,
  );
  expect([await publicTitle(product.handle), await previewTitle(product.handle)]).toEqual([before, '新しい名前']);
  const { publicationId } = await publishDraft(db, actor, { subject, seen: version }, noon);
  expect(await publicTitle(product.handle)).toBe('新しい名前');
  expect(await getDraft(db, subject)).toBeNull();
  await undoPublication(db, actor, { id: publicationId }, later);
  expect([await publicTitle(product.handle), await previewTitle(product.handle)]).toEqual([before, before]);
});

test('only what differs is kept; what is public already is no draft', async () => {
  const [actor, { product, row, subject }] = [await merchant(), await onSale()];
  const same = row({ title: product.title, tags: product.tags, status: product.status });
  expect(await saveDraft(db, actor, { subject, seen: 0, rows: [same] }, noon)).toEqual({ version: 0 });
  expect(await getDraft(db, subject)).toBeNull();
  await saveDraft(db, actor, { subject, seen: 0, rows: [row({ title: product.title, vendor: '東窯' })] }, noon);
  const [draft] = (await listDrafts(db, actor)).filter((one) => one.subject === subject);
  expect(draft?.rows).toMatchObject([{ operation: 'update', patch: { vendor: '東窯' } }]);
});

test('what is new and what goes is published and undone with the rest', async () => {
  const [actor, { product, variant, row, subject }] = [await merchant(), await onSale()];
  const picture = { id: newId(), product_id: product.id, position: 0, url: '/media/cup.webp' };
  const rows: WantedRow[] = [
    row({ title: { ja: '湯のみ' } }),
    { table: 'product_images', key: picture.id, values: picture },
    { table: 'variants', key: variant.id, values: { price: 2_200 } },
  ];
  const { version } = await saveDraft(db, actor, { subject, seen: 0, rows }, noon);
  expect((await getProduct(now.db, product.handle))?.images).toHaveLength(1);
  expect((await getProduct(db, product.handle))?.images).toHaveLength(0);
  const first = await publishDraft(db, actor, { subject, seen: version }, noon);
  expect((await getProduct(db, product.handle))?.variants[0]?.price).toBe(2_200);
  const gone = await saveDraft(
    db,
    actor,
    { subject, seen: 0, rows: [{ table: 'product_images', key: picture.id, values: null }] },
    noon,
  );
  const second = await publishDraft(db, actor, { subject, seen: gone.version }, noon);
  expect(await db.$count(productImages, eq(productImages.productId, product.id))).toBe(0);
  await undoPublication(db, actor, { id: second.publicationId }, later);
  await undoPublication(db, actor, { id: first.publicationId }, later);
  expect((await getProduct(db, product.handle))?.images).toEqual([]);
  const [old] = await db.select().from(variants).where(eq(variants.id, variant.id));
  expect(old?.price).toBe(1_100);
});

test('a whole product can be new: nobody sees it before it is published', async () => {
  const actor = await merchant();
  const [id, handle] = [newId(), `new-${newId()}`];
  const rows: WantedRow[] = [
    {
      table: 'variants',
      key: newId(),
      values: {
        id: newId(),
        product_id: id,
        sku: `NEW-${id}`,
        option_values: [],
        price: 1_100,
        currency: 'JPY',
        position: 0,
        active: true,
      },
    },
    {
      table: 'products',
      key: id,
      values: {
        id,
        handle,
        title: { ja: '花入れ' },
        status: 'active',
        tax_rate: 1000,
        ways: ['pickup', 'delivery'],
        temperature: 'ambient',
        options: [],
        tags: [],
        popularity: 0,
        search_text: '花入れ',
        search_grams: [],
        created_at: noon.toISOString(),
        updated_at: noon.toISOString(),
      },
    },
  ];
  const [variant] = rows;
  if (variant?.values) variant.key = String(variant.values.id);
  const { version } = await saveDraft(db, actor, { subject: `product:${id}`, seen: 0, rows }, noon);
  expect([await publicTitle(handle), await previewTitle(handle)]).toEqual([null, '花入れ']);
  await publishDraft(db, actor, { subject: `product:${id}`, seen: version }, noon);
  expect(await publicTitle(handle)).toBe('花入れ');
});

test('of two who edit one product the later is told, and loses nothing of the first', async () => {
  const [one, other, { product, row, subject }] = [await merchant(), await merchant(), await onSale()];
  const save = (actor: Actor, title: string, seen: number) =>
    saveDraft(db, actor, { subject, seen, rows: [row({ title: { ja: title } })] }, noon);
  const { version } = await save(one, '甲', 0);
  await expect(save(other, '乙', 0)).rejects.toMatchObject({ code: 'already_changed', details: { version } });
  expect(await previewTitle(product.handle)).toBe('甲');
  const both = await Promise.allSettled([save(one, '丙', version), save(other, '丁', version)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('two who begin a draft at the same moment: one is told', async () => {
  const [one, other, { row, subject }] = [await merchant(), await merchant(), await onSale()];
  const saves = [one, other].map((actor, index) =>
    saveDraft(db, actor, { subject, seen: 0, rows: [row({ vendor: `${index}` })] }, noon),
  );
  const ended = await Promise.allSettled(saves);
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a draft with a time is seen in previews of later moments, and published by itself once', async () => {
  const [actor, { product, row, subject }] = [await merchant(), await onSale()];
  const { version } = await saveDraft(db, actor, { subject, seen: 0, rows: [row({ title: { ja: '春の器' } })] }, noon);
  await scheduleDraft(db, actor, { subject, seen: version, at: later }, noon);
  const titleAt = async (at: Date) => {
    const preview = connectPreview(url, at);
    const found = await getProduct(preview.db, product.handle);
    await preview.close();
    return found?.title.ja;
  };
  expect([await titleAt(noon), await titleAt(later)]).toEqual([product.title.ja, '春の器']);
  await publishDue(db, noon);
  expect(await publicTitle(product.handle)).toBe(product.title.ja);
  await Promise.all([publishDue(db, later), publishDue(db, later)]);
  expect(await publicTitle(product.handle)).toBe('春の器');
  expect(await listPublications(db, actor, { subject, limit: 10 })).toHaveLength(1);
});

test('a time that is over is refused, and so is a draft that is not there', async () => {
  const [actor, { row, subject }] = [await merchant(), await onSale()];
  const { version } = await saveDraft(db, actor, { subject, seen: 0, rows: [row({ vendor: '東窯' })] }, noon);
  await expect(scheduleDraft(db, actor, { subject, seen: version, at: noon }, noon)).rejects.toMatchObject({
    code: 'too_late',
  });
  await discardDraft(db, actor, { subject, seen: version }, noon);
  await expect(publishDraft(db, actor, { subject, seen: 0 }, noon)).rejects.toMatchObject({ code: 'not_found' });
});

test('what was changed after it was published cannot be undone', async () => {
  const [actor, { product, row, subject }] = [await merchant(), await onSale()];
  const { version } = await saveDraft(db, actor, { subject, seen: 0, rows: [row({ vendor: '東窯' })] }, noon);
  const { publicationId } = await publishDraft(db, actor, { subject, seen: version }, noon);
  await db.update(products).set({ vendor: '西窯' }).where(eq(products.id, product.id));
  await expect(undoPublication(db, actor, { id: publicationId }, later)).rejects.toMatchObject({
    code: 'already_changed',
  });
  await db.update(products).set({ vendor: '東窯' }).where(eq(products.id, product.id));
  await undoPublication(db, actor, { id: publicationId }, later);
  await expect(undoPublication(db, actor, { id: publicationId }, later)).rejects.toMatchObject({ code: 'not_found' });
});

test('who may not change it may not save, publish or undo it', async () => {
  const store = await makeStore(db);
  const [clerk, manager] = [await makeClerk(db, store.id), await makeClerk(db, store.id)];
  const boss: Actor = { ...manager, role: 'manager' };
  const { row, subject } = await onSale();
  const rows = [row({ vendor: '東窯' })];
  await expect(saveDraft(db, clerk, { subject, seen: 0, rows }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(saveDraft(db, boss, { subject, seen: 0, rows }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  const own: WantedRow[] = [{ table: 'locations', key: store.id, values: { prep_minutes: 45 } }];
  const { version } = await saveDraft(db, boss, { subject: `store:${store.id}`, seen: 0, rows: own }, noon);
  await publishDraft(db, boss, { subject: `store:${store.id}`, seen: version }, noon);
  expect((await getStore(db, store.storeCode))?.prepMinutes).toBe(45);
  const other = await makeStore(db);
  const elsewhere = saveDraft(db, boss, { subject: `store:${other.id}`, seen: 0, rows: [] }, noon);
  await expect(elsewhere).rejects.toMatchObject({ code: 'not_allowed' });
});

test('publishing one product renews its pages and those that list it, in both languages, and no others', async () => {
  const [actor, { product, row, subject }] = [await merchant(), await onSale()];
  const { version } = await saveDraft(db, actor, { subject, seen: 0, rows: [row({ vendor: '北窯' })] }, noon);
  const at = new Date(later.getTime() + 1);
  await publishDraft(db, actor, { subject, seen: version }, at);
  const [renewal] = await db.select().from(pageRenewals).where(eq(pageRenewals.at, at));
  expect(renewal?.paths).toEqual([`/ja/products/${product.handle}`, `/en/products/${product.handle}`, '/ja', '/en']);
});

test('machines that ask what has changed since hear of what was published, and of a picture’s words', async () => {
  const [actor, { product, variant, row, subject }] = [await merchant(), await onSale()];
  const picture = { id: newId(), product_id: product.id, url: '/media/mug', alt: { ja: 'マグ' }, position: 0 };
  const draft = async (rows: WantedRow[], at: Date) => {
    const { version } = await saveDraft(db, actor, { subject, seen: 0, rows }, noon);
    await publishDraft(db, actor, { subject, seen: version }, at);
    const [changed] = await db.select().from(products).where(eq(products.id, product.id));
    const [of] = await db.select().from(variants).where(eq(variants.id, variant.id));
    return [changed?.updatedAt, of?.updatedAt];
  };
  const minutes = (count: number) => new Date(later.getTime() + count * 60_000);
  expect(await draft([{ table: 'variants', key: variant.id, values: { price: 990 } }], minutes(1))).toEqual([
    minutes(1),
    minutes(1),
  ]);
  expect(await draft([row({ vendor: '南窯' })], minutes(2))).toEqual([minutes(2), minutes(1)]);
  await draft([{ table: 'product_images', key: picture.id, values: picture }], minutes(3));
  const words = { table: 'product_images' as const, key: picture.id, values: { alt: { ja: '白いマグ' } } };
  expect(await draft([words], minutes(4))).toEqual([minutes(4), minutes(1)]);
  const [renewal] = await db
    .select()
    .from(pageRenewals)
    .where(eq(pageRenewals.at, minutes(4)));
  expect(renewal?.paths).toContain(`/ja/products/${product.handle}`);
});

test('a setting is drafted, previewed and published like a row of goods, and the log says what changed', async () => {
  const actor = await merchant();
  const name = `test-${newId()}`;
  const wanted: WantedRow = {
    table: 'settings',
    key: name,
    values: { name, value: { colour: '#0f5365' }, updated_at: noon.toISOString() },
  };
  const { version } = await saveDraft(db, actor, { subject: `setting:${name}`, seen: 0, rows: [wanted] }, noon);
  const settingIn = async (from: typeof db) =>
    (await from.select().from(settings).where(eq(settings.name, name)))[0]?.value ?? null;
  expect([await settingIn(db), await settingIn(now.db)]).toEqual([null, { colour: '#0f5365' }]);
  await publishDraft(db, actor, { subject: `setting:${name}`, seen: version }, noon);
  expect(await settingIn(db)).toEqual({ colour: '#0f5365' });
  const log = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subjectId, `setting:${name}`));
  expect(log.map(({ action }) => action).sort()).toEqual(['draft_saved', 'published']);
});

test('nothing is ever written through a preview, whatever it is', async () => {
  const entry = { id: newId(), actorKind: 'guest', action: 'tried', subjectId: '-', at: noon };
  await expect(now.db.insert(auditLog).values(entry)).rejects.toMatchObject({ cause: { code: '25006' } });
  const { product } = await onSale();
  await expect(now.db.delete(products).where(eq(products.id, product.id))).rejects.toThrow();
  expect(await publicTitle(product.handle)).not.toBeNull();
});

test('an undoing is told from what it undoes, and undone itself it is publishing once more', async () => {
  const [actor, { product, row, subject }] = [await merchant(), await onSale()];
  const { version } = await saveDraft(db, actor, { subject, seen: 0, rows: [row({ vendor: '東窯' })] }, noon);
  await publishDraft(db, actor, { subject, seen: version }, noon);
  const last = async () => {
    const found = await getUndoable(db, actor, subject);
    if (!found) throw new Error('nothing to undo');
    return found;
  };
  const vendor = async () => (await getProduct(db, product.handle))?.vendor;
  for (const [turn, [act, made]] of [
    ['published', '東窯'],
    ['undone', product.vendor],
    ['redone', '東窯'],
    ['undone', product.vendor],
  ].entries()) {
    const { id, ...rest } = await last();
    expect([rest.act, await vendor()]).toEqual([act, made]);
    await undoPublication(db, actor, { id }, new Date(later.getTime() + turn * 1000));
  }
  const told = await db.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.subjectId, subject));
  const count = (action: string) => told.filter((entry) => entry.action === action).length;
  expect([count('published'), count('unpublished'), count('republished')]).toEqual([1, 2, 2]);
});
