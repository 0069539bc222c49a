import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId } from '../ids';
import { placeOrder } from '../orders/place-order';
import { handOver, markReady, startPicking } from './commands';
import { findArticle } from './find-article';
import { getStaffOrder } from './queries';
import { moveBag } from './stage';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const worker = (...locationIds: string[]): Actor => {
  return { kind: 'staff', staffId: newId(), name: '高木 陸', role: 'staff', locationIds };
};

test('a bag that is ready is put elsewhere, until it is handed over', async () => {
  const { store, variant } = await makeStockedStore(db, 1);
  const { parts } = await placeOrder(
    db,
    guest,
    reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]),
    noon,
  );
  const [{ fulfillmentId, pickupCode }] = parts;
  const move = (shelf: string, by: Actor = worker(store.id)) => moveBag(db, by, { fulfillmentId, shelf }, later(3));
  await startPicking(db, system, { fulfillmentId }, later(1));
  await expect(move('B-1')).rejects.toMatchObject({ code: 'already_changed', details: { status: 'picking' } });
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(2));
  await expect(move('B-1', worker(newId()))).rejects.toMatchObject({ code: 'not_allowed' });
  await move('B-1');
  await move('B-1');
  const order = await getStaffOrder(db, system, fulfillmentId);
  expect(order?.shelf).toBe('B-1');
  expect(order?.events.filter(({ event }) => event === 'stage')).toHaveLength(1);
  await handOver(db, system, { fulfillmentId, code: pickupCode, collector: 'self', tender: 'cash' }, later(4));
  await expect(move('C-1')).rejects.toMatchObject({ code: 'already_changed' });
});

test('a scanned code names its article, whatever was ordered', async () => {
  const { variant } = await makeStockedStore(db, 1);
  expect(await findArticle(db, ` ${variant.sku.toLowerCase()} `)).toMatchObject({ sku: variant.sku });
  expect(await findArticle(db, 'no-such-code')).toBeNull();
});
