import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { categories, locations, productImages, products, stockLevels, stockMovements, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { getProduct } from '../../../catalog/queries';
import { newId } from '../../../ids';
import { unknownWeek } from '../../stores/hold-hours';
import { fixtureOpen, flags, importFixture, importText, refusals } from '../../testing';

const { db } = await testDatabase();

beforeEach(async () => {
  for (const table of [stockMovements, stockLevels, locations, variants, productImages, products, categories]) {
    await db.delete(table);
  }
});

const addLocation = () =>
  db
    .insert(locations)
    .values({ id: newId(), storeCode: '1', name: { ja: '店' }, lat: 35, lng: 139, weeklyHours: unknownWeek() });

const articles = async () =>
  (await db.select().from(variants).orderBy(asc(variants.sku))).map(({ sku, price, compareAtPrice }) => [
    sku,
    price,
    compareAtPrice,
  ]);
const stockOf = async () => {
  const rows = await db.select().from(stockLevels);
  const skus = new Map((await db.select().from(variants)).map(({ id, sku }) => [id, sku]));
  return Object.fromEntries(rows.map(({ variantId, onHand }) => [skus.get(variantId), onHand]));
};
const product = async (handle: string) => {
  const found = await getProduct(db, handle);
  return (
    found && {
      title: found.title.ja,
      category: found.category?.name.ja ?? null,
      taxRate: found.taxRate,
      options: found.options.map(({ name, values }) => [name.ja, ...values.map(({ label }) => label.ja)]),
      pictures: found.images.map(({ url }) => url.split('/').at(-1)),
    }
  );
};
const statuses = async () =>
  Object.fromEntries((await db.select().from(products)).map(({ handle, status }) => [handle, status]));

describe('WooCommerce', () => {
  it('has variations anywhere behind their product, by its SKU or by its ID', async () => {
    const report = await importFixture(db, 'products', 'woocommerce.csv', { format: 'woocommerce' });
    expect(refusals(report)).toEqual([
      [4, 'not_goods', 'Type'],
      [5, 'not_goods', 'Type'],
      [10, 'missing', 'Title'],
    ]);
    expect(await product('wrap-shirt')).toEqual({
      title: 'ラップシャツ',
      category: 'シャツ',
      taxRate: 1000,
      options: [
        ['カラー', '白', '藍'],
        ['サイズ', 'M', 'L'],
      ],
      pictures: ['shirt-1.jpg', 'shirt-2.jpg', 'shirt-3.jpg'],
    });
    expect(await articles()).toEqual([
      ['green-tea', 980, 1080],
      ['name-m', 330, null],
      ['wrap-shirt-a-l', 4900, 5500],
      ['wrap-shirt-w-m', 5500, null],
    ]);
    expect(await product('green-tea')).toMatchObject({ taxRate: 800, category: '食品' });
    expect(await statuses()).toMatchObject({ '45': 'draft' });
  });
});

describe('EC-CUBE', () => {
  it('is priced without tax, each product by its own rate', async () => {
    const report = await importFixture(db, 'products', 'eccube-export-cp932.csv', { format: 'eccube' });
    expect(refusals(report)).toEqual([]);
    expect(flags(report)).toEqual([[6, 'bad_picture']]);
    expect(report.notes).toContain('tax_added');
    expect(await articles()).toEqual([
      ['3', 1357, null],
      ['cube-01', 3024, 3240],
      ['cube-02', 1512, 3240],
      ['sand-01', 1000, null],
    ]);
    expect(await product('1')).toEqual({
      title: '彩のジェラートCUBE',
      category: 'ジェラート',
      taxRate: 800,
      options: [
        ['規格1', 'チョコ'],
        ['規格2', '64cm', '32cm'],
      ],
      pictures: ['cube-1.png', 'cube-2.png'],
    });
    expect(await statuses()).toEqual({ 1: 'active', 2: 'draft', 3: 'archived' });
  });

  it('is read in its layout for import too, where new products have no number', async () => {
    const report = await importFixture(db, 'products', 'eccube-import.csv', { format: 'eccube' });
    expect(refusals(report)).toEqual([]);
    expect(await statuses()).toEqual({ 'te-asa': 'active', '手ぬぐい-青海波': 'active', 9: 'archived' });
    expect(await articles()).toContainEqual(['te-asa', 1100, null]);
  });

  it('keeps the names of options that are known', async () => {
    await importFixture(db, 'products', 'eccube-export-cp932.csv', { format: 'eccube' });
    const [cube] = await db.select().from(products).orderBy(asc(products.handle));
    const options = cube?.options.map((option, i) => ({ ...option, name: { ja: i ? '大きさ' : '味' } }));
    await db.update(products).set({ options }).where(eq(products.handle, '1'));
    const report = await importFixture(db, 'products', 'eccube-export-cp932.csv', { format: 'eccube' });
    expect(report).toMatchObject({ created: 0, changed: 0, refusedCount: 0 });
  });
});

describe('Rakuten before 2023', () => {
  const beside = [fixtureOpen('rakuten-select-cp932.csv'), fixtureOpen('rakuten-item-cat-cp932.csv')];

  it('is three files: stock by type, SKUs of number and choices, the category that comes first', async () => {
    await addLocation();
    const report = await importFixture(db, 'products', 'rakuten-item-cp932.csv', { format: 'rakuten_items', beside });
    expect(refusals(report)).toEqual([
      [4, 'deletion', 'コントロールカラム'],
      [5, 'select_missing', '在庫タイプ'],
    ]);
    expect(await articles()).toEqual(
      [
        ['GT--km', 6480, 7000],
        ['GT--kl', 6480, 7000],
        ['GT--sm', 6480, 7000],
        ['SN-01', 2200, null],
      ].sort(),
    );
    expect(await stockOf()).toEqual({ 'GT--km': 4, 'GT--kl': 2, 'GT--sm': 0, 'SN-01': 7 });
    expect(await product('geta-01')).toMatchObject({
      category: '下駄',
      options: [
        ['鼻緒', '紺', '朱'],
        ['サイズ', 'M', 'L'],
      ],
      pictures: ['geta-1.jpg', 'geta-2.jpg'],
    });
    expect(await statuses()).toEqual({ 'geta-01': 'active', 'sensu-01': 'draft' });
  });

  it('can be given in any order of files', async () => {
    const [select, ...others] = [...beside, fixtureOpen('rakuten-item-cp932.csv')];
    const report = await importFixture(db, 'products', '', {
      format: 'rakuten_items',
      open: select,
      beside: others,
    });
    expect(report.created).toBe(2);
  });
});

test('Rakuten since 2023 has a row for the product, rows for choices and a row for each SKU', async () => {
  await addLocation();
  const report = await importFixture(db, 'products', 'rakuten-sku-cp932.csv', { format: 'rakuten_sku' });
  expect(refusals(report)).toEqual([]);
  expect(flags(report)).toEqual([[6, 'bad_barcode']]);
  expect(await articles()).toEqual([
    ['HP-AI-M', 4980, 5500],
    ['HP-AKA-M', 5280, null],
    ['HP-ai-l', 4980, null],
    ['SB-1', 540, null],
    ['TF', 1000, null],
  ]);
  expect(await product('happi-01')).toMatchObject({
    options: [
      ['色', '藍', '赤'],
      ['サイズ', 'M', 'L'],
    ],
    pictures: ['happi-1.jpg', 'happi-2.jpg'],
  });
  expect(await stockOf()).toMatchObject({ 'HP-AI-M': 3, 'SB-1': 40 });
  expect(await statuses()).toMatchObject({ senbei: 'draft' });
});

test('Yahoo has choices in sub-code and their stock in quantity.csv', async () => {
  await addLocation();
  const beside = [fixtureOpen('yahoo-quantity-cp932.csv')];
  const report = await importFixture(db, 'products', 'yahoo-data-cp932.csv', { format: 'yahoo', beside });
  expect(refusals(report)).toEqual([[7, 'unknown_value', 'sub-code']]);
  expect(await articles()).toEqual([
    ['asa-01-km', 7900, 9900],
    ['asa-01-wl', 7900, 9900],
    ['asa-01-wm', 7900, 9900],
    ['bancha', 540, null],
    ['hikazei', 1000, null],
  ]);
  expect(await product('asa-01')).toMatchObject({
    category: 'シャツ',
    options: [
      ['カラー', '白', '紺'],
      ['サイズ', 'M', 'L'],
    ],
  });
  expect(await stockOf()).toEqual({ 'asa-01-km': 9, 'asa-01-wl': 0, 'asa-01-wm': 3, bancha: 25 });
  expect((await db.select().from(products)).find(({ handle }) => handle === 'hikazei')?.taxRate).toBe(0);
});

describe('Next Engine', () => {
  it('joins goods by their representative code, wherever they stand', async () => {
    const report = await importFixture(db, 'products', 'next-engine-cp932.csv', { format: 'next_engine' });
    expect(refusals(report)).toEqual([]);
    expect(await product('tabi')).toMatchObject({ title: '足袋', options: [['種類', '白 24cm', '黒 24cm']] });
    expect(await product('kinako')).toMatchObject({ title: 'きなこ', taxRate: 800, options: [] });
    expect(await statuses()).toMatchObject({ haiban: 'archived' });
  });

  it('finds goods of a product that is known by their code, and leaves its title and options alone', async () => {
    await importText(
      db,
      'products',
      'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n' +
        'tabi-shop,白足袋,色,白,サイズ,24cm,tabi-w-24,2000\ntabi-shop,,,黒,,24cm,tabi-k-24,2000\n',
    );
    const report = await importFixture(db, 'products', 'next-engine-cp932.csv', { format: 'next_engine' });
    expect(report).toMatchObject({ created: 2, changed: 1, refusedCount: 0 });
    expect(await product('tabi-shop')).toMatchObject({
      title: '白足袋',
      options: [
        ['色', '白', '黒'],
        ['サイズ', '24cm'],
      ],
    });
    expect(await articles()).toContainEqual(['tabi-k-24', 2310, null]);
  });
});

test('BASE has a row for each kind of a product', async () => {
  await addLocation();
  const report = await importFixture(db, 'products', 'base-cp932.csv', { format: 'base' });
  expect(refusals(report)).toEqual([]);
  expect(await product('base-101')).toMatchObject({
    options: [['種類', '魚', '花']],
    pictures: ['hashi-1.jpg', 'hashi-2.jpg'],
  });
  expect(await stockOf()).toEqual({ 'HASHI-F': 4, 'HASHI-H': 6, 'AMA-1': 15 });
  expect((await db.select().from(products)).find(({ handle }) => handle === 'base-102')).toMatchObject({
    status: 'draft',
    taxRate: 800,
  });
});

test('a merchant’s own table says which of its columns is which', async () => {
  const mapping = {
    sku: '品番',
    title: '商品名',
    price: '売価',
    option1Value: '色',
    option2Value: 'サイズ',
    barcode: 'JANコード',
  };
  const report = await importFixture(db, 'products', 'plain-products.csv', { format: 'plain', mapping });
  expect(refusals(report)).toEqual([]);
  expect(await articles()).toEqual([
    ['P-1', 1650, null],
    ['P-2', 3300, null],
    ['名なし', 1100, null],
  ]);
  expect(await product('p-1')).toMatchObject({
    title: '風呂敷',
    options: [
      ['色', '藍'],
      ['サイズ', '大'],
    ],
  });
});

test('a letter whose second byte was lost takes only itself, and the row is flagged', async () => {
  const text = Buffer.concat([
    Buffer.from('syohin_code,syohin_name,baika_tnk\nA-1,'),
    Buffer.from([0x82, 0xa0, 0x81]),
    Buffer.from(',100\n'),
  ]);
  const { Readable } = await import('node:stream');
  const open = () => Readable.from([text]);
  const report = await importFixture(db, 'products', 'x', { format: 'next_engine', open });
  expect(flags(report)).toEqual([[2, 'stray_bytes']]);
  expect(await product('a-1')).toMatchObject({ title: 'あ' });
});
