import { Readable } from 'node:stream';
import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { categories, locations, productImages, products, stockLevels, stockMovements, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { system } from '../../access/actor';
import { newId } from '../../ids';
import type { ImportFormat } from '../formats';
import { wholeYen } from '../price';
import { recogniseFiles } from '../recognise-files';
import { unknownWeek } from '../stores/hold-hours';
import { fixtureOpen, importedAt, importFixture, importText, refusals } from '../testing';
import { exportFile } from './export-file';
import { withoutTax } from './layouts/eccube';
import type { ExportEncoding, ExportTable } from './tables';

const { db } = await testDatabase();

const forget = async () => {
  for (const table of [stockMovements, stockLevels, variants, productImages, products, categories]) {
    await db.delete(table);
  }
};

beforeEach(async () => {
  await forget();
  await db.delete(locations);
  await db
    .insert(locations)
    .values({ id: newId(), storeCode: '1', name: { ja: '店' }, lat: 35, lng: 139, weeklyHours: unknownWeek() });
});

async function exported(table: ExportTable, encoding: ExportEncoding = 'utf8'): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportFile(db, system, { table, encoding, locationId: null }, importedAt))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

const opening = (bytes: Buffer) => () => Readable.from([bytes]);

const shop = async () => ({
  products: (await db.select().from(products).orderBy(asc(products.handle))).map(
    ({ id, categoryId, createdAt, updatedAt, ...rest }) => rest,
  ),
  variants: (await db.select().from(variants).orderBy(asc(variants.sku))).map(
    ({ id, productId, updatedAt, ...rest }) => rest,
  ),
  images: (await db.select().from(productImages).orderBy(asc(productImages.url))).map(
    ({ id, productId, ...rest }) => rest,
  ),
  stock: (await db.select().from(stockLevels)).map(({ onHand }) => onHand).sort((a, b) => a - b),
});

const formats: [string, ImportFormat, ExportTable, string[]][] = [
  ['shopify-classic.csv', 'shopify', 'products/shopify', []],
  ['woocommerce.csv', 'woocommerce', 'products/woocommerce', []],
  ['eccube-export-cp932.csv', 'eccube', 'products/eccube', []],
  ['rakuten-sku-cp932.csv', 'rakuten_sku', 'products/rakuten_sku', []],
  ['yahoo-data-cp932.csv', 'yahoo', 'products/yahoo', ['yahoo-quantity-cp932.csv']],
  ['next-engine-cp932.csv', 'next_engine', 'products/next_engine', []],
  ['base-cp932.csv', 'base', 'products/base', []],
  ['shopify-classic.csv', 'shopify', 'products/plain', []],
];

describe.each(formats)('%s as %s', (fixture, format, table, beside) => {
  const read = table === 'products/plain' ? 'plain' : format;

  it.each(['utf8', 'cp932'] as const)('is imported, exported in %s and changes nothing', async (encoding) => {
    await importFixture(db, 'products', fixture, { format, beside: beside.map(fixtureOpen) });
    const before = await shop();
    const bytes = await exported(table, encoding);
    const { recognised } = await recogniseFiles([{ name: 'x', open: opening(bytes) }]);
    expect(recognised).toEqual({ kind: 'products', format: read });
    const report = await importFixture(db, 'products', 'x', { format: read, open: opening(bytes) });
    expect(refusals(report)).toEqual([]);
    expect(report).toMatchObject({ created: 0, changed: 0 });
    expect(await shop()).toEqual(before);
  });
});

const kept: [string, ImportFormat, ExportTable][] = [
  ['shopify-classic.csv', 'shopify', 'products/shopify'],
  ['shopify-classic.csv', 'shopify', 'products/plain'],
  ['shopify-classic.csv', 'shopify', 'products/rakuten_sku'],
];

test.each(kept)('%s (%s) makes the same shop again out of an empty one as %s', async (fixture, format, table) => {
  await importFixture(db, 'products', fixture, { format });
  const before = await shop();
  const bytes = await exported(table);
  await forget();
  const read = table.split('/')[1] as ImportFormat;
  await importFixture(db, 'products', 'x', { format: read, open: opening(bytes) });
  const after = await shop();
  expect(after.products.map(({ handle, title, options }) => ({ handle, title, options }))).toEqual(
    before.products.map(({ handle, title, options }) => ({ handle, title, options })),
  );
  const articles = ({ variants: list }: typeof after) =>
    list.map(({ sku, gtin, price, compareAtPrice, optionValues }) => ({
      sku,
      gtin,
      price,
      compareAtPrice,
      optionValues,
    }));
  expect(articles(after)).toEqual(articles(before));
  expect(after.images.map(({ url }) => url)).toEqual(before.images.map(({ url }) => url));
});

test.each(['stock/plain', 'stock/shopify_inventory', 'stock/yahoo', 'stock/next_engine'] as const)(
  '%s is read back as the same counts',
  async (table) => {
    await importFixture(db, 'products', 'shopify-classic.csv', { format: 'shopify' });
    const bytes = await exported(table, 'cp932');
    const { recognised } = await recogniseFiles([{ name: 'x', open: opening(bytes) }]);
    expect(recognised?.kind).toBe('stock');
    const report = await importFixture(db, 'stock', 'x', { open: opening(bytes) });
    expect(refusals(report)).toEqual([]);
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 4 });
  },
);

test('stores with their hours come back as they were', async () => {
  await importFixture(db, 'stores', 'google-profile.csv');
  const rows = () => db.select().from(locations).orderBy(asc(locations.storeCode));
  const before = await rows();
  const bytes = await exported('stores/google_profile');
  const report = await importFixture(db, 'stores', 'x', { open: opening(bytes) });
  expect(report).toMatchObject({ created: 0, changed: 0 });
  expect(await rows()).toEqual(before);
});

test('what looks like a formula is made inert for a spreadsheet, and read back as it was', async () => {
  const titles = ['=1+2', "'=already", '+81 電話', '-5℃', '@handle', "it's"];
  const rows = titles.map((title, i) => `f-${i},"${/^'?[=@]/.test(title) ? `'${title}` : title}",${i + 1}00,f-${i}`);
  await importText(db, 'products', `handle,title,price,sku\n${rows.join('\n')}\n`, { format: 'plain' });
  const stored = (await shop()).products.map(({ title }) => title.ja);
  expect(stored).toEqual(titles);
  const bytes = await exported('products/plain');
  for (const cell of ["'=1+2", "''=already", "'+81 電話", "'-5℃", "'@handle", "it's"]) {
    expect(bytes.toString()).toContain(`,${cell},`);
  }
  const report = await importFixture(db, 'products', 'x', { format: 'plain', open: opening(bytes) });
  expect(report).toMatchObject({ changed: 0, unchanged: 6, refusedCount: 0 });
});

test('a price without tax comes back to the same price with it', () => {
  const prices = Array.from({ length: 20_000 }, (_, i) => i + 1);
  const comesBack = (price: number, rate: number) =>
    wholeYen(Math.round(withoutTax(price, rate) * 100), rate) === price;
  expect(prices.filter((price) => !comesBack(price, 800) || !comesBack(price, 1000))).toEqual([]);
});
