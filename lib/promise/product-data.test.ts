import { expect, test } from 'vitest';
import type { Product } from '../catalog/types';
import { productData } from './product-data';

const variant = (sku: string) => ({
  id: sku,
  sku,
  gtin: sku === 'A' ? '2000000000015' : null,
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
const given = {
  product,
  shopsBySku: new Map([
    ['A', ['0003', '0001']],
    ['B&C', ['0001']],
  ]),
  stores,
  locale: 'ja' as const,
  page: 'https://shop.example/products/sneaker',
  address: (path: string) => `https://shop.example${path}`,
};
const inShop = { availability: 'https://schema.org/InStoreOnly', priceCurrency: 'JPY' };
const offerAt = (branchCode: string, price: string) => ({
  '@type': 'Offer',
  ...inShop,
  price,
  availableDeliveryMethod: 'https://schema.org/OnSitePickup',
  availableAtOrFrom: { '@type': 'Store', branchCode, name: `店${branchCode}` },
});

test('The product says what it is in plain words', () => {
  expect(productData(given)).toMatchObject({
    '@type': 'Product',
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
    ...inShop,
    url: 'https://shop.example/products/sneaker',
    lowPrice: '5000',
    highPrice: '6490',
    offerCount: 2,
    offers: [offerAt('0001', '5000'), offerAt('0003', '6490')],
  });
});

test('What no shop has is out of stock', () => {
  expect(productData({ ...given, shopsBySku: new Map() })).toMatchObject({
    offers: { availability: 'https://schema.org/OutOfStock', offerCount: 0, offers: [] },
  });
});

test('Only a product of one variant says which article it is', () => {
  expect(productData(given)).not.toHaveProperty('sku');
  expect(productData({ ...given, product: { ...product, variants: [variant('A')] } })).toMatchObject({
    sku: 'A',
    gtin: '2000000000015',
  });
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
