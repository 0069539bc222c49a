import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Product, Variant } from '@/lib/catalog/types';
import { type Locale, locales } from '@/lib/locale';
import { productData } from '@/lib/promise/product-data';
import { aShop, storeHours } from '@/lib/promise/testing-shops';
import { defaultBrand } from '@/lib/stores/brand/default-brand';
import { shopData } from '@/lib/stores/shop-data';
import { storeData } from '@/lib/stores/store-data';
import type { ReturnPolicy } from '@/lib/stores/types';
import { trailData } from '@/lib/trail-data';
import { StructuredData } from './structured-data';
import { complaintsOf, readData } from './testing-structured-data';

const address = (path: string) => `https://shop.example${path}`;
/** Would end the script, begin another, and break a line of one. */
const hostile = { ja: '</script><script>alert(1)</script><!-- "&amp;\u2028' };
const page = (data: object | null) =>
  `<body>${renderToStaticMarkup(createElement(StructuredData, { data }))}<p></p></body>`;

const variant = (over: Partial<Variant> = {}): Variant => ({
  id: '019ab000-0000-7000-8000-00000000000a',
  sku: 'AP-01',
  gtin: '4901234567894',
  optionValues: ['kon', 'l'],
  price: 6490,
  compareAtPrice: null,
  ...over,
});
const apron: Product = {
  id: '019ab000-0000-7000-8000-000000000001',
  handle: 'apron',
  title: { ja: '帆布のエプロン', en: 'Canvas apron' },
  tagline: null,
  kicker: null,
  description: { ja: '<p>厚手の<strong>帆布</strong>&nbsp;&amp;&nbsp;麻</p>', en: '<p>Heavy canvas &amp; linen</p>' },
  care: null,
  vendor: 'HIBINO',
  category: null,
  taxRate: 1000,
  ways: ['pickup', 'delivery'],
  currency: 'JPY',
  options: [
    { kind: 'color', name: { ja: '色' }, values: [{ key: 'kon', label: { ja: '紺', en: 'Navy' } }] },
    { kind: 'size', name: { ja: 'サイズ' }, values: [{ key: 'l', label: { ja: 'L' } }] },
  ],
  sizeTable: null,
  images: [{ url: '/media/apron.svg', alt: null, optionValue: null }],
  variants: [variant(), variant({ sku: 'AP&02', gtin: '4901234567900', price: 12_000, compareAtPrice: 15_000 })],
  updatedAt: new Date('2026-11-22T00:00:00Z'),
};
const returns: ReturnPolicy = {
  days: 14,
  conditions: ['resellable'],
  excluded: { categories: [], taxRates: [800] },
  fee: 'fault',
  approvalAbove: null,
  receiptNeeded: false,
  opened: 'warehouse',
};

type ProductGiven = Parameters<typeof productData>[0];
const product = (locale: Locale, over: Partial<Product> = {}, more: Partial<ProductGiven> = {}) =>
  productData({
    product: { ...apron, ...over },
    shopsBySku: new Map([['AP-01', ['0001']]]),
    inStock: new Set(['AP-01']),
    stores: [{ storeCode: '0001', name: { ja: '丸の内店', en: 'Marunouchi' } }],
    returns,
    locale,
    page: address('/products/apron'),
    address,
    ...more,
  });
const single = (over: Partial<Variant> = {}) => ({ variants: [variant(over)] });
const nobodyHas = { shopsBySku: new Map(), inStock: new Set<string>() };

const shop = (locale: Locale, over: Parameters<typeof aShop>[0] = {}) => {
  const place = { postcode: '100-0005', prefecture: { ja: '東京都', en: 'Tokyo' }, street: { ja: '丸の内2-5-9' } };
  const store = aShop({ ...place, phone: '03-0000-0001', ...over });
  return storeData({ store, today: '2026-11-22', locale, url: address('/stores/0001') });
};
const nights = storeHours({
  hours: '18:00-26:00',
  days: { wed: '', sun: '00:00-24:00', holiday: '10:00-13:00 15:00-20:00' },
  special: { '2026-12-31': '10:00-15:00', '2027-01-01': '' },
});

const home = (locale: Locale, over: Partial<Parameters<typeof shopData>[0]> = {}) =>
  shopData({
    brand: defaultBrand,
    profiles: { x: 'https://x.com/hibino' },
    description: '日用品の店',
    locale,
    home: address('/'),
    address,
    ...over,
  });
const trail = (name: string) => trailData([{ name: 'キッチン', href: '/categories/kitchen' }, { name }], address);

describe.each(locales)('A validator has nothing against, in %s,', (locale) => {
  test.each<[string, object | null]>([
    ['a product of several articles', product(locale)],
    ['one of a single article', product(locale, single())],
    ['one that nobody has', product(locale, {}, nobodyHas)],
    ['a single article that nobody has', product(locale, single(), nobodyHas)],
    ['one that is only collected', product(locale, { ...single(), ways: ['pickup'] })],
    ['one that is not taken back', product(locale, { taxRate: 800 })],
    [
      'one whose words would end the script',
      product(locale, { title: hostile, description: hostile, vendor: hostile.ja }),
    ],
    ['a shop', shop(locale)],
    ['a shop with nights, closed days and special days', shop(locale, { hours: nights })],
    ['a shop of which only the place is known', shop(locale, { hours: storeHours({ hours: '' }), phone: null })],
    ['a shop whose name would end the script', shop(locale, { name: hostile })],
    ['the home page', home(locale)],
    ['a home page without logo', home(locale, { brand: { ...defaultBrand, logo: null }, profiles: {} })],
    ['a name that would end the script', home(locale, { brand: { ...defaultBrand, name: hostile } })],
    ['the way to a page', trail('エプロン')],
    ['a way whose words would end the script', trail(hostile.ja)],
  ])('%s', async (_title, data) => {
    const html = page(data);
    expect(Object.keys(readData(html))).toHaveLength(data && '@graph' in data ? 2 : 1);
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(await complaintsOf(html)).toEqual([]);
  });

  test('a product without a number but that, and one without a picture but that: neither is made up', async () => {
    expect(await complaintsOf(page(product(locale, single({ gtin: null }))))).toEqual([
      expect.stringMatching(/^WARNING Product: Missing one of field "gtin"/),
    ]);
    expect(await complaintsOf(page(product(locale, { ...single(), images: [] })))).toEqual([
      'ERROR Product: Required attribute "image" is missing',
    ]);
  });
});

test('What is wrong is found', async () => {
  const context = { '@context': 'https://schema.org' };
  const offer = { '@type': 'Offer', price: 'much', priceCurrency: 'yen' };
  const wrong = { ...context, '@type': 'Product', name: 'x', image: 'x', sku: 'x', offers: offer };
  expect(await complaintsOf(page(wrong))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ERROR Offer: .*price/),
      expect.stringMatching(/^WARNING Offer: .*priceCurrency/),
    ]),
  );
  expect(await complaintsOf(page({ ...context, '@type': 'Shoppe' }))).toEqual([
    expect.stringContaining('"Shoppe" is not'),
  ]);
  expect(await complaintsOf(page({ ...context, '@type': 'Store', open: 'always' }))).toEqual([
    expect.stringContaining('"open" for type "Store" is not supported'),
  ]);
});

test('A page that stands at the top has no way to it', () => {
  expect(trailData([{ name: 'エプロン' }], address)).toBeNull();
  expect(page(null)).not.toContain('script');
});

test('Words are told as they are read', () => {
  expect(product('ja')).toHaveProperty('description', '厚手の 帆布 & 麻');
});
