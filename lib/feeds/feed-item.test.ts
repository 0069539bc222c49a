import { describe, expect, test } from 'vitest';
import { plainText } from '../catalog/plain-text';
import { feedItem, leftOut } from './feed-item';
import { productsItem } from './google-products';
import { catalogueHead, catalogueRow } from './meta-catalogue';
import type { FeedVariant } from './types';

const variant: FeedVariant = {
  id: '019ab000-0000-7000-8000-000000000001',
  sku: 'SNK-KON-245',
  gtin: '4901234567894',
  price: 6490,
  compareAtPrice: null,
  currency: 'JPY',
  optionValues: ['kon', '245'],
  weightGrams: 350,
  productId: '019ab000-0000-7000-8000-0000000000ff',
  handle: 'sneaker',
  title: { ja: 'スニーカー', en: 'Sneaker' },
  tagline: null,
  description: { ja: '<p>厚手の<strong>帆布</strong> &amp; ゴム</p>', en: '<p>Thick canvas</p>' },
  vendor: 'HIBINO',
  options: [
    {
      kind: 'color',
      name: { ja: '色', en: 'Colour' },
      values: [
        { key: 'kon', label: { ja: '紺', en: 'Navy' } },
        { key: 'shiro', label: { ja: '白', en: 'White' } },
      ],
    },
    {
      kind: 'size',
      name: { ja: 'サイズ', en: 'Size' },
      unit: { ja: 'cm', en: 'cm' },
      values: [{ key: '245', label: { ja: '24.5' } }],
    },
  ],
  ways: ['pickup', 'delivery'],
  category: { ja: 'くつ', en: 'Shoes' },
  images: [
    { url: '/media/a/white.jpg', optionValue: 'shiro' },
    { url: '/media/a/all.webp', optionValue: null },
    { url: '/media/a/navy.svg', optionValue: 'kon' },
  ],
  hasSiblings: true,
  inStock: true,
};
const context = {
  locale: 'ja' as const,
  shop: 'ひびの',
  address: (path: string) => new URL(path, 'https://shop.example').href,
};
const item = (over: Partial<FeedVariant> = {}, locale: 'ja' | 'en' = 'ja') =>
  feedItem({ ...variant, ...over }, { ...context, locale });

test('an article is told by its own title, colour, size, page and picture', () => {
  expect(item()).toEqual({
    id: 'SNK-KON-245',
    group: variant.productId,
    title: 'スニーカー 紺 / 24.5 cm',
    description: '厚手の 帆布 & ゴム',
    link: 'https://shop.example/products/sneaker?sku=SNK-KON-245',
    image: 'https://shop.example/feeds/pictures/square/a/navy.svg.jpg',
    moreImages: ['https://shop.example/media/a/all.webp'],
    inStock: true,
    price: '6490 JPY',
    salePrice: null,
    brand: 'HIBINO',
    gtin: '4901234567894',
    category: 'くつ',
    color: '紺',
    size: '24.5 cm',
    grams: 350,
  });
});

test('in English its page and words are the English ones, Japanese where they are missing', () => {
  expect(item({}, 'en')).toMatchObject({
    title: 'Sneaker Navy / 24.5 cm',
    description: 'Thick canvas',
    link: 'https://shop.example/en/products/sneaker?sku=SNK-KON-245',
    color: 'Navy',
  });
  expect(item({ description: { ja: '帆布' } }, 'en').description).toBe('帆布');
});

test('the only article of a product stands for the product', () => {
  expect(item({ hasSiblings: false })).toMatchObject({ group: null, link: 'https://shop.example/products/sneaker' });
});

test.each([
  ['less than it did', { price: 4000, compareAtPrice: 6490 }, '6490 JPY', '4000 JPY'],
  ['as much as it did', { price: 6490, compareAtPrice: 6490 }, '6490 JPY', null],
  ['cents', { price: 6490, currency: 'USD' as const }, '64.90 USD', null],
])('what costs %s', (_title, over, price, salePrice) => {
  expect(item(over)).toMatchObject({ price, salePrice });
});

test('a picture of a merchant elsewhere is named as it is', () => {
  expect(item({ images: [{ url: 'https://cdn.example/a.avif', optionValue: null }] }).image).toBe(
    'https://cdn.example/a.avif',
  );
});

test('where no picture shows its colour it is shown by another', () => {
  expect(item({ images: [{ url: '/media/white.png', optionValue: 'shiro' }] }).image).toBe(
    'https://shop.example/media/white.png',
  );
});

test('texts longer than Google takes end with a mark, at a whole letter', () => {
  const long = item({ title: { ja: '𠮷'.repeat(200) }, options: [], optionValues: [] }).title;
  expect([...long]).toHaveLength(150);
  expect(long.endsWith('𠮷…')).toBe(true);
});

test.each([
  ['no picture', { images: [] }, 'no_picture'],
  ['no price', { price: 0 }, 'no_price'],
  ['a SKU longer than ids may be', { sku: 'x'.repeat(51) }, 'long_sku'],
  ['all it needs', {}, null],
  ['no GTIN', { gtin: null }, null],
])('with %s: %s', (_title, over, reason) => {
  expect(leftOut({ ...variant, ...over })).toBe(reason);
});

test('text loses its tags and gets its signs back', () => {
  expect(plainText('<ul><li>5&nbsp;&lt;&nbsp;6</li><li>&quot;A&quot;</li></ul>')).toBe('5 < 6 "A"');
});

describe('Google products', () => {
  test('every field stands under its name, none without a value', () => {
    const xml = productsItem(item());
    for (const [name, text] of [
      ['id', 'SNK-KON-245'],
      ['item_group_id', variant.productId],
      ['availability', 'in_stock'],
      ['price', '6490 JPY'],
      ['condition', 'new'],
      ['gtin', '4901234567894'],
      ['shipping_weight', '350 g'],
    ]) {
      expect(xml).toContain(`<g:${name}>${text}</g:${name}>`);
    }
    for (const name of ['sale_price', 'identifier_exists']) expect(xml).not.toContain(`g:${name}`);
  });

  test('what no shop has is out of stock; what has no GTIN says so', () => {
    const xml = productsItem(item({ inStock: false, gtin: '2000000000015' }));
    expect(xml).toContain('<g:availability>out_of_stock</g:availability>');
    expect(xml).toContain('<g:identifier_exists>no</g:identifier_exists>');
    expect(xml).not.toContain('<g:gtin>');
  });

  test('signs of XML are escaped, and what it cannot hold is left out', () => {
    const xml = productsItem(item({ title: { ja: 'A&B <"\u0007\'> ]]>' }, options: [], optionValues: [] }));
    expect(xml).toContain('<g:title>A&amp;B &lt;&quot;&apos;&gt; ]]&gt;</g:title>');
  });
});

describe('Meta', () => {
  const cells = (csv: string) => csv.trimEnd().slice(1, -1).split('","');

  test('cells stand under their names', () => {
    const row = Object.fromEntries(
      cells(catalogueHead()).map((name, index) => [name, cells(catalogueRow(item(), 'ひびの'))[index]]),
    );
    expect(row).toMatchObject({
      id: 'SNK-KON-245',
      availability: 'in stock',
      price: '6490 JPY',
      sale_price: '',
      brand: 'HIBINO',
      item_group_id: variant.productId,
      additional_image_link: 'https://shop.example/media/a/all.webp',
    });
  });

  test('quotes, commas and breaks stay within their cell; a SKU is never changed', () => {
    const csv = catalogueRow(
      item({ sku: '-A1', title: { ja: '9" pan, "big"' }, options: [], optionValues: [] }),
      'ひびの',
    );
    expect(csv).toMatch(/^"-A1","9"" pan, ""big""",/);
  });

  test('without a maker the shop is its brand, and what nobody has is out of stock', () => {
    const csv = catalogueRow(item({ vendor: null, inStock: false }), 'ひびの');
    expect(csv).toContain('"out of stock"');
    expect(csv).toContain('"ひびの"');
  });
});
