import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { categories, locations, productImages, products, stockLevels, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { type ProductFilter, wholeList } from './input';
import { getListFacets, listCategoryCards, listProducts } from './list-products';
import { foldForSearch, gramsOf } from './search-text';
import type { ProductOption } from './types';

const { db } = await testDatabase();

const shoes = randomUUID();
const kitchen = randomUUID();
const marunouchi = randomUUID();

const color = (...keys: string[]): ProductOption => ({
  kind: 'color',
  name: { ja: '色' },
  values: keys.map((key) => ({ key, label: { ja: key, en: key } })),
});
const size = (...keys: string[]): ProductOption => ({ ...color(...keys), kind: 'size', name: { ja: 'サイズ' } });

interface Sold {
  values: string[];
  price: number;
  units?: number;
}

async function offer(
  handle: string,
  category: string,
  popularity: number,
  options: ProductOption[],
  sold: Sold[],
  text = handle,
) {
  const id = randomUUID();
  const searchText = foldForSearch(text);
  await db.insert(products).values({
    id,
    handle,
    title: { ja: handle },
    categoryId: category,
    popularity,
    options,
    searchText,
    searchGrams: gramsOf(searchText),
    createdAt: new Date(Date.UTC(2026, 0, 100 - popularity)),
  });
  const colors = options.find(({ kind }) => kind === 'color')?.values ?? [];
  await db.insert(productImages).values(
    colors.map(({ key }, position) => ({
      id: randomUUID(),
      productId: id,
      position,
      url: `/media/${handle}/${key}.svg`,
      optionValue: key,
    })),
  );
  for (const [position, { values, price, units }] of sold.entries()) {
    const variantId = randomUUID();
    await db.insert(variants).values({
      id: variantId,
      productId: id,
      sku: `${handle}-${values.join('-')}`,
      optionValues: values,
      price,
      position,
    });
    if (units !== undefined) {
      await db
        .insert(stockLevels)
        .values({ variantId, locationId: marunouchi, onHand: units, allocated: 1, countedAt: new Date() });
    }
  }
}

beforeAll(async () => {
  await db.insert(categories).values([
    { id: shoes, slug: 'shoes', name: { ja: 'シューズ' }, position: 1 },
    { id: kitchen, slug: 'kitchen', name: { ja: '台所' }, position: 2 },
    { id: randomUUID(), slug: 'empty', name: { ja: '空' }, position: 3 },
  ]);
  const day = [{ from: 600, to: 1140 }];
  await db.insert(locations).values({
    id: marunouchi,
    storeCode: '0001',
    name: { ja: '丸の内店' },
    lat: 35.68,
    lng: 139.76,
    weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
  });
  // Sizes stand before colours in the second one: the place of an option must not matter.
  await offer(
    'sneaker',
    shoes,
    9,
    [color('kon', 'sumi'), size('245', '250')],
    [
      { values: ['kon', '245'], price: 6490, units: 1 },
      { values: ['kon', '250'], price: 6490, units: 3 },
      { values: ['sumi', '245'], price: 6990, units: 2 },
    ],
    '帆布スニーカー',
  );
  await offer(
    'boots',
    shoes,
    5,
    [size('235', '245'), color('kon')],
    [
      { values: ['235', 'kon'], price: 12980 },
      { values: ['245', 'kon'], price: 12980, units: 0 },
    ],
    'レインブーツ 帆布の内側',
  );
  await offer(
    'mug',
    kitchen,
    7,
    [color('nando', 'kon')],
    [
      { values: ['nando'], price: 1980, units: 9 },
      { values: ['kon'], price: 1980 },
    ],
    '土もののマグ 300ml',
  );
});

const scope = (filter: Partial<ProductFilter> = {}, category: string | null = null) => ({
  category,
  filter: { ...wholeList, ...filter },
});
const handles = async (filter: Partial<ProductFilter> = {}, category: string | null = null) =>
  (await listProducts(db, scope(filter, category), 24)).map(({ handle }) => handle);

describe('a list of products', () => {
  it.each<[string, Partial<ProductFilter>, string | null, string[]]>([
    ['holds everything, best known first', {}, null, ['sneaker', 'mug', 'boots']],
    ['holds one category', {}, 'shoes', ['sneaker', 'boots']],
    ['of an unknown category holds nothing', {}, 'hats', []],
    ['goes from cheap to dear', { sort: 'price' }, null, ['mug', 'sneaker', 'boots']],
    ['goes from dear to cheap', { sort: 'price-desc' }, null, ['boots', 'sneaker', 'mug']],
    ['goes from new to old', { sort: 'newest' }, null, ['boots', 'mug', 'sneaker']],
    ['takes any of several colours', { colors: ['sumi', 'nando'] }, null, ['sneaker', 'mug']],
    ['asks one variant to have size and colour', { colors: ['sumi'], sizes: ['250'] }, null, []],
    ['finds a size wherever the option stands', { sizes: ['245'] }, null, ['sneaker', 'boots']],
    ['takes a price up to but not including the upper bound', { price: { from: 1980, to: 6490 } }, null, ['mug']],
    ['counts what is allocated as gone', { store: '0001', sizes: ['245'], colors: ['kon'] }, null, []],
    ['holds what the shop can hand over', { store: '0001' }, null, ['sneaker', 'mug']],
    ['of an unknown shop holds nothing', { store: '9999' }, null, []],
    ['finds a word in a name before the same word in prose', { q: '帆布' }, null, ['sneaker', 'boots']],
    ['finds hiragana for katakana', { q: 'すにーかー' }, null, ['sneaker']],
    ['finds nothing for marks alone', { q: '%_' }, null, []],
  ])('%s', async (_, filter, category, expected) => {
    expect(await handles(filter, category)).toEqual(expected);
  });

  it('shows the lowest price of all, and that others cost more', async () => {
    const [sneaker, mug] = await listProducts(db, scope({ colors: ['sumi', 'nando'] }), 24);
    expect(sneaker).toMatchObject({ price: 6490, priceVaries: true, currency: 'JPY' });
    expect(mug).toMatchObject({ price: 1980, priceVaries: false });
  });

  it('shows the picture in the colour that was asked for', async () => {
    const [usual] = await listProducts(db, scope(), 1);
    const [asked] = await listProducts(db, scope({ colors: ['sumi'] }), 1);
    expect([usual?.imageUrl, asked?.imageUrl]).toEqual(['/media/sneaker/kon.svg', '/media/sneaker/sumi.svg']);
  });

  it('comes in pages', async () => {
    expect((await listProducts(db, scope({ page: 2 }), 2)).map(({ handle }) => handle)).toEqual(['boots']);
    expect(await listProducts(db, scope({ page: 3 }), 2)).toEqual([]);
  });
});

describe('what a list can be narrowed down by', () => {
  it('counts each choice as if the others of its kind were not made', async () => {
    const facets = await getListFacets(db, scope({ colors: ['sumi'] }));
    expect(facets.total).toBe(1);
    expect(facets.colors.map(({ key, count }) => [key, count])).toEqual([
      ['kon', 3],
      ['nando', 1],
      ['sumi', 1],
    ]);
    expect(facets.sizes.map(({ key, count }) => [key, count])).toEqual([
      ['235', 0],
      ['245', 1],
      ['250', 0],
    ]);
  });

  it('keeps its ranges of price whatever is chosen', async () => {
    const all = await getListFacets(db, scope());
    const few = await getListFacets(db, scope({ colors: ['sumi'], price: { from: null, to: 3000 } }));
    expect(few.quartiles).toEqual(all.quartiles);
    expect(few.total).toBe(0);
  });

  it('is nothing where there is nothing', async () => {
    expect(await getListFacets(db, scope({ q: 'わらじ' }))).toEqual({ total: 0, colors: [], sizes: [], quartiles: [] });
  });
});

describe('kinds of goods', () => {
  it('show their second best-known product, or the only one, and leave out the empty ones', async () => {
    expect((await listCategoryCards(db)).map(({ slug, imageUrl }) => [slug, imageUrl])).toEqual([
      ['shoes', '/media/boots/kon.svg'],
      ['kitchen', '/media/mug/nando.svg'],
    ]);
  });
});
