import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  auditLog,
  categories,
  locations,
  productImages,
  products,
  stockLevels,
  stockMovements,
  variants,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { getProduct } from '../../catalog/queries';
import { newId } from '../../ids';
import { unknownWeek } from '../stores/hold-hours';
import { flags, importFixture, importText, refusals } from '../testing';

const { db } = await testDatabase();
const later = new Date('2026-11-23T03:00:00Z');

const everything = async () => ({
  products: await db.select().from(products).orderBy(asc(products.handle)),
  variants: await db.select().from(variants).orderBy(asc(variants.sku)),
  images: await db.select().from(productImages).orderBy(asc(productImages.id)),
  categories: await db.select().from(categories).orderBy(asc(categories.slug)),
  levels: await db.select().from(stockLevels),
  movements: await db.$count(stockMovements),
});

const location = (storeCode: string) => ({
  id: newId(),
  storeCode,
  name: { ja: storeCode },
  lat: 35,
  lng: 139,
  weeklyHours: unknownWeek(),
});

beforeEach(async () => {
  for (const table of [
    stockMovements,
    stockLevels,
    locations,
    variants,
    productImages,
    products,
    categories,
    auditLog,
  ]) {
    await db.delete(table);
  }
});

describe('a classic Shopify file', () => {
  it('becomes products as the shop shows them', async () => {
    const report = await importFixture(db, 'products', 'shopify-classic.csv');
    expect(report).toMatchObject({ read: 6, created: 2, changed: 0, unchanged: 0, refusedCount: 0, flaggedCount: 0 });
    const tote = await getProduct(db, 'hanpu-tote');
    expect(tote).toMatchObject({
      title: { ja: '帆布トート' },
      vendor: 'つむぎ舎',
      category: { slug: 'バッグ', name: { ja: 'バッグ' } },
      taxRate: 1000,
      options: [
        { kind: 'color', name: { ja: 'カラー' }, values: [{ key: '生成り' }, { key: '紺' }] },
        { kind: 'size', name: { ja: 'サイズ' }, values: [{ key: 'm' }, { key: 'l' }] },
      ],
    });
    expect(tote?.variants).toMatchObject([
      { sku: 'TM-TOTE-KI-M', gtin: '4901234567894', price: 6490, compareAtPrice: 7480, optionValues: ['生成り', 'm'] },
      { sku: 'TM-TOTE-KI-L', gtin: '4901234567900', price: 7480, compareAtPrice: null, optionValues: ['生成り', 'l'] },
      { sku: 'TM-TOTE-KO-M', gtin: null, price: 6490, optionValues: ['紺', 'm'] },
      { sku: 'hanpu-tote-紺-l', gtin: null, price: 7480, optionValues: ['紺', 'l'] },
    ]);
    expect(tote?.images).toEqual([
      {
        url: 'https://cdn.example.com/tote-kinari.jpg?v=1700000000',
        alt: { ja: '生成りの帆布トート、正面' },
        optionValue: '生成り',
      },
      { url: 'https://cdn.example.com/tote-kon.jpg', alt: { ja: '紺' }, optionValue: '紺' },
      { url: 'https://cdn.example.com/tote-inside.jpg', alt: { ja: '内ポケット' }, optionValue: null },
    ]);
  });

  it('leaves nothing in a description that could run', async () => {
    await importFixture(db, 'products', 'shopify-classic.csv');
    const tote = await getProduct(db, 'hanpu-tote');
    expect(tote?.description?.ja).toBe(
      '<h2>毎日のトート</h2>\n<p>8号帆布。<strong>A4</strong>が<em>縦</em>に入ります。</p>\n<ul><li>日本製</li><li>' +
        '<a rel="nofollow noopener">手入れ</a>と<a href="https://example.com/care" rel="nofollow noopener">「洗い方」</a></li></ul>',
    );
  });

  it('keeps quotes, line breaks and what is not for sale yet', async () => {
    await importFixture(db, 'products', 'shopify-classic.csv');
    const [senko] = await db.select().from(products).where(eq(products.handle, 'senko'));
    expect(senko).toMatchObject({
      title: { ja: 'お線香「朝」' },
      description: { ja: '<p>一本で約25分。</p><p>"静かな"香りです。</p>' },
      status: 'draft',
      options: [],
    });
    expect(await db.select().from(variants).where(eq(variants.sku, 'TM-SENKO'))).toMatchObject([
      { price: 1980, optionValues: [] },
    ]);
  });
});

describe('other generations and encodings', () => {
  it('reads an older file in CP932 with a stray byte, its rate of tax and its half-width SKUs', async () => {
    const report = await importFixture(db, 'products', 'shopify-older-cp932.csv');
    expect(report).toMatchObject({ created: 1, refusedCount: 0 });
    expect(flags(report)).toEqual([[2, 'stray_bytes']]);
    expect(await getProduct(db, 'mugicha')).toMatchObject({
      vendor: '㈱つむぎ舎',
      description: { ja: '<p>六条大麦①を深煎りに。㈱つむぎ舎</p>' },
      taxRate: 800,
      variants: [
        { sku: 'ﾑｷﾞﾁｬ-30', price: 540 },
        { sku: 'ﾑｷﾞﾁｬ-60', price: 980 },
      ],
    });
  });

  it('reads lower-case headings with bare carriage returns', async () => {
    const report = await importFixture(db, 'products', 'shopify-lowercase.csv');
    expect(report).toMatchObject({ created: 1, refusedCount: 0, notes: ['stock_column_ignored'] });
    expect(await getProduct(db, 'tenugui')).toMatchObject({
      description: { ja: '<p>注染。<br />本染め &amp; 手仕事</p>' },
      variants: [{ sku: 'tenugui-藍' }, { sku: 'TENUGUI-KARASHI' }],
    });
  });

  it('reads the headings of 2024 in UTF-16 with tabs', async () => {
    const report = await importFixture(db, 'products', 'shopify-2024-utf16.csv');
    expect(report).toMatchObject({ read: 3, created: 1, refusedCount: 0 });
    const boots = await getProduct(db, 'rain-boots');
    expect(boots).toMatchObject({ category: { slug: 'shoes' }, variants: [{ sku: 'RB-225' }, { sku: 'RB-235' }] });
    expect(boots?.images.map(({ url }) => url)).toEqual([
      'https://cdn.example.com/boots.jpg',
      'https://cdn.example.com/boots-sole.jpg',
    ]);
    expect(await db.select({ grams: variants.weightGrams }).from(variants).orderBy(variants.sku)).toEqual([
      { grams: 1150 },
      { grams: null },
    ]);
  });
});

describe('importing again', () => {
  it.each([
    'shopify-classic.csv',
    'shopify-older-cp932.csv',
    'shopify-lowercase.csv',
    'shopify-2024-utf16.csv',
    'bad-products.csv',
  ])('changes nothing when %s is the same', async (name) => {
    await db.insert(locations).values(location('T001'));
    const first = await importFixture(db, 'products', name);
    const before = await everything();
    const again = await importFixture(db, 'products', name, { now: later });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: first.created });
    expect(again.refused).toEqual(first.refused);
    expect(await everything()).toEqual(before);
    expect(await db.$count(auditLog)).toBe(1);
  });

  it('adds and changes, and takes nothing away', async () => {
    await importFixture(db, 'products', 'shopify-classic.csv');
    await db
      .update(products)
      .set({ title: { ja: '帆布トート', en: 'Canvas tote' } })
      .where(eq(products.handle, 'hanpu-tote'));
    const csv =
      'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Image Src,Image Position\n' +
      'hanpu-tote,帆布トート 大,カラー,生成り,サイズ,M,TM-TOTE-KI-M,6600,https://cdn.example.com/tote-kinari.jpg?v=1800000000,2\n' +
      'hanpu-tote,,,生成り,,ML,TM-TOTE-KI-ML,7000,https://cdn.example.com/new.jpg,1\n';
    expect(await importText(db, 'products', csv, { now: later })).toMatchObject({ created: 0, changed: 1 });
    const tote = await getProduct(db, 'hanpu-tote');
    expect(tote?.title).toEqual({ ja: '帆布トート 大', en: 'Canvas tote' });
    expect(tote?.description).not.toBeNull();
    expect(tote?.options[1]?.values.map(({ key }) => key)).toEqual(['m', 'ml', 'l']);
    expect(tote?.variants.map(({ sku, price }) => [sku, price])).toEqual([
      ['TM-TOTE-KI-M', 6600],
      ['TM-TOTE-KI-ML', 7000],
      ['TM-TOTE-KI-L', 7480],
      ['TM-TOTE-KO-M', 6490],
      ['hanpu-tote-紺-l', 7480],
    ]);
    expect(tote?.images.map(({ url }) => url)).toEqual([
      'https://cdn.example.com/new.jpg',
      'https://cdn.example.com/tote-kinari.jpg?v=1800000000',
      'https://cdn.example.com/tote-kon.jpg',
      'https://cdn.example.com/tote-inside.jpg',
    ]);
    expect(tote?.updatedAt).toEqual(later);
  });

  it('continues a product whose handle comes again, the same each time', async () => {
    const csv =
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\n' +
      'a,甲,色,白,A-1,100,https://cdn.example.com/a1.jpg\nb,乙,,,B-1,200,\na,別名,色,黒,A-2,300,https://cdn.example.com/a2.jpg\na,,,白,A-3,1,\n';
    const first = await importText(db, 'products', csv);
    expect(first).toMatchObject({ created: 2, changed: 0 });
    expect(refusals(first)).toEqual([[5, 'duplicate_options', 'Variant SKU']]);
    expect(await getProduct(db, 'a')).toMatchObject({
      title: { ja: '甲' },
      variants: [{ sku: 'A-1' }, { sku: 'A-2' }],
      images: [{ url: 'https://cdn.example.com/a1.jpg' }, { url: 'https://cdn.example.com/a2.jpg' }],
    });
    const before = await everything();
    expect(await importText(db, 'products', csv, { now: later })).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
    });
    expect(await everything()).toEqual(before);
  });

  it('gives a SKU new option names, but leaves no variant without any', async () => {
    const head = 'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n';
    await importText(db, 'products', `${head}a,甲,色,白,,,A-1,100\na,,,黒,,,A-2,100\n`);
    const lacking = await importText(db, 'products', `${head}a,甲,色,白,サイズ,M,A-1,100\n`);
    expect(refusals(lacking)).toEqual([[2, 'options_changed', null]]);
    const whole = await importText(db, 'products', `${head}a,甲,色,白,サイズ,M,A-1,100\na,,,黒,,L,A-2,100\n`);
    expect(whole).toMatchObject({ changed: 1, refusedCount: 0 });
    expect((await getProduct(db, 'a'))?.variants.map(({ optionValues }) => optionValues)).toEqual([
      ['白', 'm'],
      ['黒', 'l'],
    ]);
  });

  it('takes an ended sale price away', async () => {
    const head = 'Handle,Title,Variant SKU,Variant Price,Variant Compare At Price\n';
    await importText(db, 'products', `${head}a,甲,A-1,800,1000\n`);
    expect((await getProduct(db, 'a'))?.variants[0]?.compareAtPrice).toBe(1000);
    await importText(db, 'products', `${head}a,甲,A-1,1000,\n`);
    expect((await getProduct(db, 'a'))?.variants[0]).toMatchObject({ price: 1000, compareAtPrice: null });
  });
});

describe('prices', () => {
  it('hold their tax, or get it at the rate of the product', async () => {
    const csv = 'Handle,Title,Variant SKU,Variant Price,税率\na,甲,A-1,909,10\nb,乙,B-1,500,8%\nc,丙,C-1,19.80,\n';
    const report = await importText(db, 'products', csv, { taxExclusive: true });
    expect(report.notes).toEqual(['tax_added']);
    expect((await db.select().from(variants).orderBy(variants.sku)).map(({ price }) => price)).toEqual([1000, 540, 22]);
    await importText(db, 'products', csv);
    expect((await db.select().from(variants).orderBy(variants.sku)).map(({ price }) => price)).toEqual([909, 500, 20]);
  });
});

describe('stock in a product file', () => {
  it('goes to the only location', async () => {
    await db.insert(locations).values(location('T001'));
    const report = await importFixture(db, 'products', 'shopify-lowercase.csv');
    expect(report.notes).toEqual(['stock_column_used']);
    expect((await db.select().from(stockLevels)).map(({ onHand }) => onHand).sort()).toEqual([0, 5]);
  });

  it('is left out when there are several', async () => {
    await db.insert(locations).values([location('T001'), location('T002')]);
    expect((await importFixture(db, 'products', 'shopify-lowercase.csv')).notes).toEqual(['stock_column_ignored']);
    expect(await db.$count(stockLevels)).toBe(0);
  });
});

describe('bad rows', () => {
  it('are refused one by one with line, reason and column, and the good ones go in', async () => {
    await importFixture(db, 'products', 'shopify-classic.csv');
    const report = await importFixture(db, 'products', 'bad-products.csv');
    expect(refusals(report)).toEqual([
      [3, 'out_of_range', 'Variant Price'],
      [4, 'duplicate_row', 'Variant SKU'],
      [5, 'duplicate_options', null],
      [6, 'not_a_number', 'Variant Price'],
      [7, 'formula', 'Variant Price'],
      [8, 'missing', 'Variant Price'],
      [10, 'missing', 'Variant Price'],
      [11, 'too_long', 'Title'],
      [12, 'rest_of_product', null],
      [13, 'formula', 'Title'],
      [14, 'control_character', 'Title'],
      [15, 'sku_of_other_product', 'Variant SKU'],
      [16, 'missing', 'Title'],
      [17, 'bad_handle', 'Handle'],
      [18, 'missing', 'Handle'],
      [19, 'unknown_value', 'Status'],
    ]);
    expect(flags(report)).toEqual([
      [9, 'bad_picture'],
      [9, 'price_rounded'],
      [9, 'bad_barcode'],
      [10, 'bad_picture'],
    ]);
    expect(report).toMatchObject({ read: 18, created: 1 });
    expect((await getProduct(db, 'ok'))?.variants.map(({ sku }) => sku)).toEqual(['OK-1', 'OK-7']);
    expect((await getProduct(db, 'ok'))?.options[0]?.values.map(({ key }) => key)).toEqual(['白', '茶']);
    expect(await getProduct(db, 'thief')).toBeNull();
  });

  it('are refused once, and say nothing of their product', async () => {
    const head = 'Handle,Title,Variant SKU,Variant Price,Image Src\n';
    await importText(db, 'products', `${head}one,旧名,ONE,100,\n`);
    const csv = `${head}one,新名,ONE,-1,\ntwo,二,TWO,free,\nthree,三,THREE,,\nthree,,,,https://a.example/3.jpg\n`;
    const report = await importText(db, 'products', csv);
    expect(refusals(report)).toEqual([
      [2, 'out_of_range', 'Variant Price'],
      [3, 'not_a_number', 'Variant Price'],
      [4, 'missing', 'Variant Price'],
      [5, 'missing', 'Variant Price'],
    ]);
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 0 });
    expect((await getProduct(db, 'one'))?.title).toEqual({ ja: '旧名' });
  });
});
