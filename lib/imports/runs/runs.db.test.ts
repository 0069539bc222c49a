import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, test } from 'vitest';
import {
  auditLog,
  basketLines,
  baskets,
  categories,
  importChanges,
  importMappings,
  importRuns,
  locations,
  productImages,
  products,
  staff,
  stockLevels,
  stockMovements,
  variants,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Actor } from '../../access/actor';
import { newId } from '../../ids';
import { handlers } from '../../jobs/handlers';
import { unknownWeek } from '../stores/hold-hours';
import { importedAt } from '../testing';
import { confirmRun, discardRun, setUpRun, undoRun } from './commands';
import { forgetImports } from './forget';
import { MOST_BYTES, MOST_PART_BYTES, setUpInput } from './input';
import { getRun, listMappings, listRuns } from './queries';
import { addPart, finishUpload, startRun } from './upload';
import { workOnImport } from './work';

const { db } = await testDatabase();
const now = importedAt;
const staffId = newId();
const merchant: Actor = { kind: 'staff', staffId, name: '店主', role: 'merchant', locationIds: [] };
const clerk: Actor = { kind: 'staff', staffId: newId(), name: '店員', role: 'staff', locationIds: [] };
const shopId = newId();

beforeEach(async () => {
  const tables = [importMappings, importRuns, stockMovements, stockLevels, basketLines, baskets, locations];
  for (const table of [...tables, variants, productImages, products, categories, staff, auditLog]) {
    await db.delete(table);
  }
  await db.insert(staff).values({
    id: staffId,
    email: 'merchant@example.jp',
    name: '店主',
    role: 'merchant',
    passwordHash: '',
    createdAt: now,
  });
  await db.insert(locations).values({
    id: shopId,
    storeCode: '1',
    name: { ja: '本店' },
    lat: 35,
    lng: 139,
    weeklyHours: unknownWeek(),
  });
});

const work = (runId: string) => workOnImport(db, { runId }, now);
const run = (id: string) => getRun(db, merchant, id);

/** Sends files as the console does, and lets the worker read them. */
async function upload(...files: [string, string | Buffer][]): Promise<string> {
  const named = files.map(([name, content]) => ({ name, bytes: Buffer.from(content).length, changedAt: 1 }));
  const { id } = await startRun(db, merchant, { files: named }, now);
  for (const [file, [, content]] of files.entries()) {
    await addPart(db, merchant, { id, file, position: 0 }, Buffer.from(content));
  }
  await finishUpload(db, merchant, { id });
  await work(id);
  return id;
}

async function imported(name: string, text: string): Promise<string> {
  const id = await upload([name, text]);
  expect((await run(id)).state).toBe('previewed');
  await confirmRun(db, merchant, { id }, now);
  await work(id);
  expect((await run(id)).state).toBe('done');
  return id;
}

async function undone(id: string) {
  await undoRun(db, merchant, { id }, now);
  await work(id);
  const after = await run(id);
  expect(after.state).toBe('undone');
  return after.report.undone;
}

const setUp = (id: string, said: Record<string, unknown>) =>
  setUpInput.parse({ id, format: 'products/plain', ...said });

const HEAD = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Type,Image Src\n';
const first = `${HEAD}mug,マグ,色,白,M-W,1100,5,食器,https://img.example.com/1.jpg\nmug,,,黒,M-K,1100,6,,\n`;
const second = `${HEAD}mug,マグカップ,色,白,M-W,1320,4,食器,https://img.example.com/2.jpg\nmug,,,赤,M-R,1210,1,,\nbowl,鉢,,,B-1,880,2,新着,\n`;

const catalogue = async () => ({
  products: (await db.select().from(products).orderBy(asc(products.handle))).map(
    ({ updatedAt, createdAt, ...product }) => product,
  ),
  variants: (await db.select().from(variants).orderBy(asc(variants.sku))).map(({ updatedAt, ...variant }) => variant),
  images: (await db.select().from(productImages).orderBy(asc(productImages.position))).map(({ url }) => url),
  categories: (await db.select().from(categories)).map(({ slug }) => slug),
  stock: (await db.select().from(stockLevels)).map(({ onHand }) => onHand).sort(),
});

describe('a file', () => {
  it('shows what it would change and changes nothing until it is confirmed', async () => {
    await imported('first.csv', first);
    const before = await catalogue();
    const id = await upload(['second.csv', second]);
    const { state, format, report, rowsTotal } = await run(id);
    expect({ state, format, rowsTotal }).toEqual({ state: 'previewed', format: 'shopify', rowsTotal: 3 });
    expect(report).toMatchObject({ read: 3, created: 1, changed: 1, refusedCount: 0 });
    const mug = report.samples.find(({ subject }) => subject === 'マグカップ');
    expect(mug).toMatchObject({ outcome: 'changed' });
    expect(mug?.fields).toContainEqual({ article: null, field: 'title', before: 'マグ', after: 'マグカップ' });
    expect(mug?.fields).toContainEqual({ article: 'M-W', field: 'price', before: '1100', after: '1320' });
    expect(await catalogue()).toEqual(before);
    expect(await db.$count(importChanges, eq(importChanges.runId, id))).toBe(0);
  });

  it('is kept in the audit log under the name of whoever brought it in', async () => {
    await imported('first.csv', first);
    expect(await db.select().from(auditLog)).toMatchObject([
      { action: 'import_products', subjectId: 'first.csv', actorKind: 'staff', actorId: staffId },
    ]);
  });

  it('is saved once, however often its job runs', async () => {
    const id = await imported('first.csv', first);
    const before = await catalogue();
    await work(id);
    await expect(confirmRun(db, merchant, { id }, now)).rejects.toMatchObject({ code: 'already_changed' });
    expect(await catalogue()).toEqual(before);
  });

  it('in parts is one file, and a part that is sent again is taken once', async () => {
    const bytes = Buffer.from(first);
    const { id } = await startRun(db, merchant, { files: [{ name: 'a.csv', bytes: bytes.length }] }, now);
    const cuts = [0, 7, 133, bytes.length];
    for (let i = 0; i < 3; i++) {
      const part = bytes.subarray(cuts[i], cuts[i + 1]);
      await addPart(db, merchant, { id, file: 0, position: i }, part);
      await addPart(db, merchant, { id, file: 0, position: i }, part);
    }
    await finishUpload(db, merchant, { id });
    await work(id);
    expect((await run(id)).report).toMatchObject({ read: 2, created: 1, refusedCount: 0 });
  });

  it('that is too large is refused before it is sent, and so is a part', async () => {
    const large = { files: [{ name: 'a.csv', bytes: MOST_BYTES + 1 }] };
    await expect(startRun(db, merchant, large, now)).rejects.toMatchObject({ code: 'file_too_large' });
    const { id } = await startRun(db, merchant, { files: [{ name: 'a.csv', bytes: 1 }] }, now);
    const part = new Uint8Array(MOST_PART_BYTES + 1);
    await expect(addPart(db, merchant, { id, file: 0, position: 0 }, part)).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });

  it('is nobody’s business who may not import', async () => {
    const denied = { code: 'not_allowed' };
    await expect(startRun(db, clerk, { files: [{ name: 'a', bytes: 1 }] }, now)).rejects.toMatchObject(denied);
    await expect(listRuns(db, clerk)).rejects.toMatchObject(denied);
    const id = await upload(['first.csv', first]);
    for (const act of [confirmRun, undoRun]) await expect(act(db, clerk, { id }, now)).rejects.toMatchObject(denied);
    await expect(discardRun(db, clerk, { id })).rejects.toMatchObject(denied);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'not_a_table'],
    ['a PDF', '%PDF-1.7\n1 0 obj, <<\n', 'not_a_table'],
    ['a web page', '<!doctype html><p>a,b', 'not_a_table'],
    ['prose', 'ひとつの段落です。\n', 'not_a_table'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 1, 2]), 'spreadsheet'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'spreadsheet'],
    ['an empty one', ' ', 'empty'],
    ['a broken one', `${first}mug,"x\n`, 'unclosed_quote'],
    ['select.csv alone', '商品管理番号（商品URL）,選択肢タイプ\nx,i\n', 'item_file_missing'],
  ])('that is %s is refused with its reason', async (_, content, fault) => {
    const id = await upload(['x.csv', content]);
    expect(await run(id)).toMatchObject({ state: 'failed', report: { failure: { fault } } });
    await discardRun(db, merchant, { id });
    expect(await listRuns(db, merchant)).toEqual([]);
  });

  it('of somebody who no longer works here stops', async () => {
    const id = await upload(['first.csv', first]);
    await confirmRun(db, merchant, { id }, now);
    await db.update(staff).set({ active: false });
    await work(id);
    expect(await run(id)).toMatchObject({ state: 'failed', report: { failure: { code: 'not_allowed' } } });
    expect(await db.$count(products)).toBe(0);
  });
});

describe('a table nobody knows', () => {
  const own = '品番,品名,売価,棚\nA-1,皿,"1,100",1\n,名だけ,220,2\nA-3,高い,abc,3\n';

  it('waits for its columns, and is read by them', async () => {
    const id = await upload(['own.csv', own]);
    expect(await run(id)).toMatchObject({
      state: 'mapping',
      report: { table: { columns: ['品番', '品名', '売価', '棚'] } },
    });
    await expect(setUpRun(db, merchant, setUp(id, { 'column.title': '品名' }), now)).rejects.toMatchObject({
      details: { fields: { 'column.price': 'required' } },
    });
    const columns = { 'column.title': '品名', 'column.price': '売価', 'column.sku': '品番' };
    await setUpRun(db, merchant, setUp(id, { ...columns, keepAs: '問屋の表' }), now);
    await work(id);
    const { state, report } = await run(id);
    expect(state).toBe('previewed');
    expect(report).toMatchObject({ created: 2, refusedCount: 1 });
    expect(report.problems).toMatchObject([{ line: 4, column: '売価', code: 'not_a_number', value: 'abc' }]);
    expect(await listMappings(db, 'products')).toEqual([
      { name: '問屋の表', mapping: { title: '品名', price: '売価', sku: '品番' } },
    ]);
  });

  it('may be stock of one place', async () => {
    await imported('first.csv', first);
    const id = await upload(['own.csv', '品番,数\nM-W,9\nM-K,0\n']);
    const columns = { 'column.sku': '品番', 'column.on_hand': '数' };
    await setUpRun(db, merchant, setUp(id, { format: 'stock/plain', locationId: shopId, ...columns }), now);
    await work(id);
    expect((await run(id)).report).toMatchObject({ changed: 2, refusedCount: 0 });
    await confirmRun(db, merchant, { id }, now);
    await work(id);
    expect((await catalogue()).stock).toEqual([0, 9]);
    expect(await undone(id)).toEqual({ count: 2, keptCount: 0, kept: [] });
    expect((await catalogue()).stock).toEqual([5, 6]);
  });
});

describe('an import that is undone', () => {
  it('leaves the shop as it was', async () => {
    await imported('first.csv', first);
    const before = await catalogue();
    const id = await imported('second.csv', second);
    expect(await undone(id)).toMatchObject({ keptCount: 0, kept: [] });
    expect(await catalogue()).toEqual(before);
  });

  it('leaves an empty shop empty', async () => {
    const id = await imported('first.csv', first);
    await undone(id);
    expect(await catalogue()).toEqual({ products: [], variants: [], images: [], categories: [], stock: [] });
  });

  it('does not touch what somebody changed since, and tells it', async () => {
    await imported('first.csv', first);
    const id = await imported('second.csv', second);
    await db.update(variants).set({ price: 999 }).where(eq(variants.sku, 'M-W'));
    await db.update(stockLevels).set({ onHand: 3 }).where(eq(stockLevels.onHand, 4));
    const report = await undone(id);
    expect(report?.kept).toEqual([
      { subject: 'M-W / 本店', field: 'onHand' },
      { subject: 'M-W', field: 'price' },
    ]);
    expect(await db.select().from(variants).where(eq(variants.sku, 'M-W'))).toMatchObject([{ price: 999 }]);
    const [mug] = await db.select().from(products);
    expect(mug?.title).toEqual({ ja: 'マグ' });
  });

  it('takes nothing away that lies in somebody’s basket', async () => {
    await imported('first.csv', first);
    const id = await imported('second.csv', second);
    const chosen = await db.select().from(variants).where(eq(variants.sku, 'B-1'));
    const red = await db.select().from(variants).where(eq(variants.sku, 'M-R'));
    await db.insert(baskets).values({ token: 'x', checkoutKey: newId() });
    for (const { id: variantId } of [...chosen, ...red]) {
      await db.insert(basketLines).values({ basketToken: 'x', variantId, quantity: 1 });
    }
    const report = await undone(id);
    expect(report?.kept).toContainEqual({ subject: '鉢', field: 'product' });
    expect(report?.kept).toContainEqual({ subject: 'M-R', field: 'variant' });
    expect(await db.select().from(products).where(eq(products.handle, 'bowl'))).toMatchObject([{ status: 'archived' }]);
    expect(await db.select().from(variants).where(eq(variants.sku, 'M-R'))).toMatchObject([{ active: false }]);
  });

  it('puts back the hours and names of stores, and closes those it made', async () => {
    const head = 'Store code,Business name,Latitude,Longitude,Postal code\n';
    const id = await imported('stores.csv', `${head}1,新本店,35.5,139.5,100-0001\n2,支店,36,140,\n`);
    expect(await undone(id)).toMatchObject({ count: 2, keptCount: 0 });
    expect(await db.select().from(locations).orderBy(asc(locations.storeCode))).toMatchObject([
      { name: { ja: '本店' }, lat: 35, postcode: null, active: true },
      { storeCode: '2', active: false },
    ]);
  });
});

test('Rakuten’s files are recognised together, whatever they are called', async () => {
  const item =
    '商品管理番号（商品URL）,商品番号,商品名,販売価格,消費税,在庫タイプ,項目選択肢別在庫用横軸項目名\nx,X,靴下,500,1,2,色\n';
  const select =
    '商品管理番号（商品URL）,選択肢タイプ,項目選択肢別在庫用横軸選択肢,項目選択肢別在庫用横軸選択肢子番号,項目選択肢別在庫用在庫数\nx,i,紺,-k,3\n';
  const id = await upload(['select.csv', select], ['item.csv', item]);
  expect(await run(id)).toMatchObject({ state: 'previewed', format: 'rakuten_items', report: { created: 1 } });
});

test('files and changes are let go of after a month, what came of them stays', async () => {
  const id = await imported('first.csv', first);
  await forgetImports(db, new Date(now.getTime() + 31 * 86_400_000));
  expect(await db.$count(importChanges)).toBe(0);
  expect((await run(id)).report.created).toBe(1);
});

test('the worker knows the job', () => {
  expect(Object.keys(handlers(db))).toContain('work_import');
});
