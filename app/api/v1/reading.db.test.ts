import { describe, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { GET as getProduct } from './products/[handle]/route';
import { GET as listProducts } from './products/route';
import { GET as listStock } from './stock/route';
import { GET as getStore } from './stores/[store_code]/route';
import { GET as listStores } from './stores/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');

const here = '35.0,135.0';
const far = await makeStore(db, { storeCode: 'FAR', lat: 35.3, lng: 135 });
const near = await makeStore(db, { storeCode: 'NEAR', lat: 35.01, lng: 135 });
const empty = await makeStore(db, { storeCode: 'EMPTY', lat: 35.001, lng: 135 });
const mug = await makeVariant(db, { sku: 'MUG-1' });
await putStock(db, { variantId: mug.id, locationId: far.id, onHand: 50 });
await putStock(db, { variantId: mug.id, locationId: near.id, onHand: 2 });
await putStock(db, { variantId: mug.id, locationId: empty.id, onHand: 0 });

type Row = { store_code: string; distance_m: number | null };
const codes = (rows: Row[]) => rows.map((row) => row.store_code);

describe('stock', () => {
  const stock = (query: Record<string, string>) => callApi(listStock, { path: '/stock', query });

  test('near a place, the nearest shops that have the article, with number, distance and ready time', async () => {
    const { answer, headers } = await stock({ sku: 'MUG-1', near: here });
    expect(codes(answer.stores)).toEqual(['NEAR', 'FAR']);
    expect(answer.stores[0]).toMatchObject({ band: 'few', left: 2, ready_at: expect.any(String) });
    expect(answer.stores[0].distance_m).toBeGreaterThan(1000);
    expect(answer.stores[0].distance_m).toBeLessThan(1200);
    expect(answer.stores[1]).toMatchObject({ band: 'plenty', left: null });
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('without a place, every shop that ever had it, by code', async () => {
    const { answer } = await stock({ sku: 'MUG-1' });
    expect(codes(answer.stores)).toEqual(['EMPTY', 'FAR', 'NEAR']);
    expect(answer.stores[0]).toMatchObject({ band: 'none', left: null, ready_at: null, distance_m: null });
  });

  test('page by page', async () => {
    const first = await stock({ sku: 'MUG-1', near: here, limit: '1' });
    const second = await stock({ sku: 'MUG-1', near: here, limit: '1', page: String(first.answer.next_page) });
    expect([...codes(first.answer.stores), ...codes(second.answer.stores)]).toEqual(['NEAR', 'FAR']);
    expect(second.answer.next_page).toBeNull();
  });

  test.each([
    ['an unknown article', { sku: 'NOPE' }, 404, 'unknown_product'],
    ['no article', {}, 422, 'invalid_input'],
    ['a place that is none', { sku: 'MUG-1', near: 'Kyoto' }, 422, 'invalid_input'],
    ['a place off the globe', { sku: 'MUG-1', near: '91,10' }, 422, 'invalid_input'],
    ['a page below one', { sku: 'MUG-1', page: '0' }, 422, 'invalid_input'],
    ['too many rows', { sku: 'MUG-1', limit: '101' }, 422, 'invalid_input'],
  ])('%s is refused', async (_case, query, status, code) => {
    expect(await stock(query)).toMatchObject({ status, answer: { code } });
  });
});

describe('stores', () => {
  test('nearest first from a place, else by code', async () => {
    const nearest = await callApi(listStores, { path: '/stores', query: { near: here } });
    expect(codes(nearest.answer.stores)).toEqual(['EMPTY', 'NEAR', 'FAR']);
    const all = await callApi(listStores, { path: '/stores' });
    expect(codes(all.answer.stores)).toEqual(['EMPTY', 'FAR', 'NEAR']);
  });

  test('one by its code; an unknown one is not there', async () => {
    const path = '/stores/{store_code}';
    expect(await callApi(getStore, { path, params: { store_code: 'NEAR' } })).toMatchObject({
      answer: { store_code: 'NEAR', zone: 'Asia/Tokyo', distance_m: null },
    });
    const missing = await callApi(getStore, { path, params: { store_code: 'NOWHERE' } });
    expect(missing).toMatchObject({ status: 404, answer: { code: 'unknown_store' } });
  });
});

describe('products', () => {
  test('a list and one of it, with addresses as the world reaches them', async () => {
    const { answer } = await callApi(listProducts, { path: '/products' });
    expect(answer).toMatchObject({ total: 1, next_page: null, products: [{ handle: mug.handle, price: 1100 }] });
    const found = await callApi(getProduct, { path: '/products/{handle}', params: { handle: mug.handle } });
    expect(found.answer).toMatchObject({
      url: `https://shop.test/products/${mug.handle}`,
      tax_rate: 1000,
      variants: [{ sku: 'MUG-1', price: 1100 }],
    });
  });

  test('what is searched for and not found is an empty list', async () => {
    const { answer } = await callApi(listProducts, { path: '/products', query: { q: '長靴' } });
    expect(answer).toEqual({ products: [], total: 0, next_page: null });
  });

  test.each([
    ['an unknown handle', 'no-such-thing'],
    ['a way out of the folder', '../../etc'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['a NUL', '\u0000'],
  ])('%s is refused', async (_case, handle) => {
    const { status } = await callApi(getProduct, { path: '/products/{handle}', params: { handle } });
    expect([404, 422]).toContain(status);
  });
});
