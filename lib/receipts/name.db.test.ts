import { describe, expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon } from '@/db/testing-order';
import { makeReadyOrder, makeReceiptShop, sellThere, takeBack } from '@/db/testing-receipts';
import { guest } from '../access/actor';
import { giveCopy, nameReceipt } from './commands';
import { getStaffReceipt, listReceiptsByToken } from './queries';

const { db } = await testDatabase();

describe('a name', () => {
  const name = { addressee: '株式会社青木商店', purpose: '' };

  test('is put on once by whoever has the link; the same again changes nothing, another is refused', async () => {
    const shop = await makeReceiptShop(db);
    const order = await makeReadyOrder(db, shop);
    await order.give();
    const [receipt] = await listReceiptsByToken(db, order.token);
    const ref = { receiptId: receipt?.id ?? '', token: order.token };
    await nameReceipt(db, guest, { ...ref, ...name }, minutesAfterNoon(70));
    await nameReceipt(db, guest, { ...ref, ...name }, minutesAfterNoon(71));
    const other = nameReceipt(db, guest, { ...ref, ...name, addressee: '別の会社' }, minutesAfterNoon(72));
    await expect(other).rejects.toMatchObject({ code: 'already_named' });
    expect((await listReceiptsByToken(db, order.token))[0]?.named).toEqual(name);
  });

  test('of two at the same moment one stands', async () => {
    const shop = await makeReceiptShop(db);
    const { fulfillmentId } = await sellThere(db, shop);
    const receipt = await getStaffReceipt(db, shop.clerk, fulfillmentId);
    const put = (addressee: string) =>
      nameReceipt(db, shop.clerk, { receiptId: receipt?.id ?? '', addressee, purpose: '' }, minutesAfterNoon(5));
    const answers = await Promise.allSettled([put('一'), put('二'), put('三')]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is no business of another order, of another shop, nor of a return', async () => {
    const shop = await makeReceiptShop(db);
    const stranger = await makeReceiptShop(db);
    const [order, other] = [
      await makeReadyOrder(db, shop, [{ sku: shop.variant.sku, quantity: 2 }]),
      await makeReadyOrder(db, shop),
    ];
    await order.give();
    await takeBack(db, { orderId: order.id, locationId: shop.store.id, quantity: 1 });
    const [sold, returned] = await listReceiptsByToken(db, order.token);
    const receiptId = sold?.id ?? '';
    const foreign = [
      nameReceipt(db, guest, { receiptId, token: other.token, ...name }, minutesAfterNoon(70)),
      nameReceipt(db, guest, { receiptId, ...name }, minutesAfterNoon(70)),
      nameReceipt(db, stranger.clerk, { receiptId, ...name }, minutesAfterNoon(70)),
      giveCopy(db, stranger.clerk, { receiptId }, minutesAfterNoon(70)),
    ];
    for (const answer of await Promise.allSettled(foreign)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    }
    const ofReturn = nameReceipt(db, shop.clerk, { receiptId: returned?.id ?? '', ...name }, minutesAfterNoon(70));
    await expect(ofReturn).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('copies are counted, and anew from the name on', async () => {
    const shop = await makeReceiptShop(db);
    const { fulfillmentId } = await sellThere(db, shop);
    const receiptId = (await getStaffReceipt(db, shop.clerk, fulfillmentId))?.id ?? '';
    const copy = async () => (await giveCopy(db, shop.clerk, { receiptId }, minutesAfterNoon(5))).copies;
    expect([await copy(), await copy()]).toEqual([0, 1]);
    await nameReceipt(db, shop.clerk, { receiptId, ...name }, minutesAfterNoon(6));
    const both = await Promise.all([copy(), copy()]);
    expect(both.sort()).toEqual([0, 1]);
  });
});
