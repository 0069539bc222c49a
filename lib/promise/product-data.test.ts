import { expect, test } from 'vitest';
import type { Product } from '../catalog/types';
import type { ReturnPolicy } from '../stores/types';
import { productData } from './product-data';

const variant = (sku: string) => ({
  id: sku,
  sku,
  gtin: sku === 'A' ? '4901234567894' : null,
  optionValues: [],
  price: 6490,
  compareAtPrice: null,
});

const product: Product = {
  id: '019ab000-0000-7000-8000-000000000001',
  handle: 'sneaker',
  title: { ja: 'スニーカー', en: 'Sneaker' },
  tagline: null,
  kicker: null,
  description: { ja: '<p>厚手の<strong>帆布</strong></p><ul><li>手洗い</li></ul>' },
  care: null,
  vendor: 'HIBINO',
  category: null,
  taxRate: 1000,
  ways: ['pickup', 'delivery'],
  currency: 'JPY',
  options: [],
  sizeTable: null,
  images: [{ url: '/media/a.svg', alt: null, optionValue: null }],
  variants: [variant('A'), variant('B&C')],
  updatedAt: new Date('2026-11-22T00:00:00Z'),
};

const stores = ['0001', '0002', '0003'].map((storeCode) => ({ storeCode, name: { ja: `店${storeCode}` } }));
const returns: ReturnPolicy = {
  days: 14,
  conditions: ['resellable'],
  excluded: { categories: ['sale'], taxRates: [800] },
  fee: 'fault',
  approvalAbove: null,
  receiptNeeded: false,
  opened: 'warehouse',
};
const given = {
  product,
  shopsBySku: new Map([
    ['A', ['0003', '0001']],
    ['B&C', ['0001']],
  ]),
  inStock: new Set(['A']),
  stores,
  returns,
  locale: 'ja' as const,
  page: 'https://shop.example/products/sneaker',
  address: (path: string) => `https://shop.example${path}`,
};
const inShop = { availability: 'https://schema.org/InStoreOnly', priceCurrency: 'JPY' };
const single = (over: Partial<typeof given> = {}) =>
  productData({ ...given, ...over, product: { ...product, variants: [variant('A')], ...over.product } });
const offerAt = (branchCode: string, price: string) => ({
  '@type': 'Offer',
  ...inShop,
  price,
  availableDeliveryMethod: 'https://schema.org/OnSitePickup',
  availableAtOrFrom: { '@type': 'Store', branchCode, name: `店${branchCode}` },
});

test('The product says what it is in plain words', () => {
  expect(productData(given)).toMatchObject({
    '@type': 'ProductGroup',
    productGroupID: product.id,
    url: 'https://shop.example/products/sneaker',
    name: 'スニーカー',
    description: '厚手の 帆布 手洗い',
    image: ['https://shop.example/media/a.svg'],
    brand: { name: 'HIBINO' },
  });
});

test('Each shop that has any of it is an offer, the widest choice first, with the least it costs there', () => {
  const dearer = { ...product, variants: [variant('A'), { ...variant('B&C'), price: 5000 }] };
  expect(productData({ ...given, product: dearer })).toHaveProperty('offers', {
    '@type': 'AggregateOffer',
    availability: 'https://schema.org/InStock',
    priceCurrency: 'JPY',
    url: 'https://shop.example/products/sneaker',
    lowPrice: '5000',
    highPrice: '6490',
    offerCount: 2,
    offers: [offerAt('0001', '5000'), offerAt('0003', '6490')],
  });
});

test('What no place has is out of stock', () => {
  expect(productData({ ...given, shopsBySku: new Map(), inStock: new Set() })).toMatchObject({
    offers: { availability: 'https://schema.org/OutOfStock', offerCount: 0, offers: [] },
  });
});

test('What lies in a warehouse is to be had where it is delivered', () => {
  expect(single({ shopsBySku: new Map() })).toMatchObject({
    offers: [{ availability: 'https://schema.org/InStock' }, {}],
  });
  const collected: Product = { ...product, variants: [variant('A')], ways: ['pickup'] };
  expect(single({ product: collected })).toMatchObject({
    offers: [{ availability: 'https://schema.org/InStoreOnly' }, {}],
  });
});

test('A product of one article is that article, with its own offer before those of the shops', () => {
  expect(productData(given)).not.toHaveProperty('sku');
  expect(single()).toMatchObject({
    '@type': 'Product',
    sku: 'A',
    gtin: '4901234567894',
    offers: [
      {
        '@type': 'Offer',
        url: 'https://shop.example/products/sneaker',
        price: '6490',
        priceCurrency: 'JPY',
        itemCondition: 'https://schema.org/NewCondition',
      },
      { '@type': 'AggregateOffer' },
    ],
  });
});

test('Each article of a group has its colour, size, picture, page and offer', () => {
  const coloured: Product = {
    ...product,
    options: [
      { kind: 'color', name: { ja: '色' }, values: [{ key: 'kon', label: { ja: '紺' } }] },
      { kind: 'size', name: { ja: 'サイズ' }, unit: { ja: 'cm' }, values: [{ key: '245', label: { ja: '24.5' } }] },
    ],
    images: [...product.images, { url: '/media/kon.svg', alt: null, optionValue: 'kon' }],
    variants: [{ ...variant('A'), optionValues: ['kon', '245'] }, variant('B&C')],
  };
  expect(productData({ ...given, product: coloured })).toMatchObject({
    variesBy: ['https://schema.org/color', 'https://schema.org/size'],
    hasVariant: [
      {
        '@type': 'Product',
        name: 'スニーカー 紺 24.5 cm',
        sku: 'A',
        color: '紺',
        size: '24.5 cm',
        image: ['https://shop.example/media/kon.svg'],
        offers: { url: 'https://shop.example/products/sneaker?sku=A', availability: 'https://schema.org/InStock' },
      },
      {
        sku: 'B&C',
        image: ['https://shop.example/media/a.svg'],
        offers: {
          url: 'https://shop.example/products/sneaker?sku=B%26C',
          availability: 'https://schema.org/OutOfStock',
        },
      },
    ],
  });
});

test.each([
  [
    'as the policy says',
    {},
    { merchantReturnDays: 14, returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow' },
  ],
  [
    'not, of a rate that is excluded',
    { taxRate: 800 },
    { returnPolicyCategory: 'https://schema.org/MerchantReturnNotPermitted' },
  ],
])('It is taken back %s', (_title, over, policy) => {
  const told = single({ product: { ...product, variants: [variant('A')], ...over } });
  expect(told).toMatchObject({ offers: [{ hasMerchantReturnPolicy: policy }, {}] });
});

test('A long list of shops is cut', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ storeCode: `${n}`, name: { ja: `店${n}` } }));
  const shopsBySku = new Map([['A', many.map(({ storeCode }) => storeCode)]]);
  expect(productData({ ...given, stores: many, shopsBySku })).toMatchObject({ offers: { offerCount: 30 } });
});

test('Money with cents is written with them', () => {
  const inDollars = productData({ ...given, product: { ...product, currency: 'USD' } });
  expect(JSON.stringify(inDollars)).toContain('"price":"64.90","priceCurrency":"USD"');
});
