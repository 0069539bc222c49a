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
  currency: 'JPY',
  options: [],
  sizeTable: null,
  images: [{ url: '/media/a.svg', alt: null, optionValue: null }],
  variants: [variant('A'), variant('B&C')],
  updatedAt: new Date('2026-11-22T00:00:00Z'),
};

const stores = ['0001', '0002', '0003'].map((storeCode) => ({ storeCode, name: { ja: `店${storeCode}` } }));
const data = productData({
  product,
  shopsBySku: new Map([['A', ['0003', '0001']]]),
  stores,
  locale: 'ja',
  page: 'https://shop.example/products/sneaker',
  address: (path) => `https://shop.example${path}`,
}) as { '@graph': Record<string, unknown>[] };

test('The product says what it is in plain words', () => {
  expect(data['@graph'][0]).toMatchObject({
    '@type': 'Product',
    name: 'スニーカー',
    description: '厚手の 帆布 手洗い',
    image: ['https://shop.example/media/a.svg'],
    brand: { name: 'HIBINO' },
  });
});

test('Every variant is an offer with its price and the shops where it can be collected now', () => {
  expect(data['@graph'][0]).toHaveProperty('offers', [
    {
      '@type': 'Offer',
      sku: 'A',
      gtin: '2000000000015',
      url: 'https://shop.example/products/sneaker?sku=A',
      price: '6490',
      priceCurrency: 'JPY',
      availability: 'https://schema.org/InStoreOnly',
      availableDeliveryMethod: 'https://schema.org/OnSitePickup',
      availableAtOrFrom: [{ '@id': '#0003' }, { '@id': '#0001' }],
    },
    {
      '@type': 'Offer',
      sku: 'B&C',
      url: 'https://shop.example/products/sneaker?sku=B%26C',
      price: '6490',
      priceCurrency: 'JPY',
      availability: 'https://schema.org/OutOfStock',
      availableDeliveryMethod: 'https://schema.org/OnSitePickup',
    },
  ]);
});

test('The shops named are described once, by their branch codes', () => {
  expect(data['@graph'].slice(1)).toEqual([
    { '@type': 'Store', '@id': '#0001', branchCode: '0001', name: '店0001' },
    { '@type': 'Store', '@id': '#0003', branchCode: '0003', name: '店0003' },
  ]);
});

test('Money with cents is written with them', () => {
  const inDollars = productData({
    product: { ...product, currency: 'USD' },
    shopsBySku: new Map(),
    stores,
    locale: 'en',
    page: 'https://shop.example/en/products/sneaker',
    address: (path) => path,
  });
  expect(JSON.stringify(inDollars)).toContain('"price":"64.90","priceCurrency":"USD"');
});
