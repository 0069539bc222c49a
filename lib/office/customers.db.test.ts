import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, members, messages, newsConsents, orders, receipts } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon, placeTestOrder, prepareTestOrder, type TestOrder } from '@/db/testing-order';
import { makeMember } from '@/db/testing-rewards';
import { makeClerk, makeStore, noon, stranger } from '@/db/testing-shop';
import { type Actor, system } from '../access/actor';
import { newId, newToken } from '../ids';
import { getActor } from '../members/queries';
import { sendOrderMessage } from '../notify/commands';
import { getOrder } from '../orders/queries';
import { handOver } from '../pickup/commands';
import { getCustomer, listPurchasesOf } from './customer';
import { eraseCustomer } from './erase-customer';
import { ERASED_NAME } from './erased-name';
import { findCustomers } from './find-customers';
import { exportCustomer } from './personal-data';

const { db } = await testDatabase({ max: 8 });
const reason = 'ご本人のご希望';

async function aMerchant(): Promise<Extract<Actor, { kind: 'staff' }>> {
  return { ...(await makeClerk(db)), role: 'merchant' };
}
async function aManager(...locationIds: string[]): Promise<Actor> {
  return { ...(await makeClerk(db, ...locationIds)), role: 'manager' };
}

/** A member with a reservation of hers, and one that she placed without signing in. */
async function aMemberWithTwo() {
  const member = await makeMember(db, 300);
  const name = `会員${newToken().slice(0, 6)}`;
  const phone = stranger().phone;
  await db.update(members).set({ name, phone }).where(eq(members.id, member.memberId));
  const over = { email: member.email, name, phone };
  const [web, guest] = [await placeTestOrder(db, { over }), await placeTestOrder(db, { over })];
  await db.update(orders).set({ memberId: member.memberId }).where(eq(orders.id, web.id));
  return { ...member, name, phone, web, guest, key: `member-${member.memberId}` };
}

async function collect(order: TestOrder) {
  await prepareTestOrder(db, order);
  const { fulfillmentId } = order;
  const code = order.parts[0].pickupCode;
  await handOver(db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, minutesAfterNoon(60));
}

describe('a customer', () => {
  test('is found once by name, e-mail and phone, with all that was bought under the account or the address', async () => {
    const { name, email, phone, key, memberId, web, guest } = await aMemberWithTwo();
    const merchant = await aMerchant();
    for (const text of [name, name.slice(0, 1), email, phone, phone.slice(-4)]) {
      const found = (await findCustomers(db, merchant, text)).filter((one) => one.key === key);
      expect(found, text).toMatchObject([{ name, email, phone, orders: 2 }]);
    }
    expect(await getCustomer(db, merchant, key, noon)).toMatchObject({
      memberId,
      points: 300,
      orders: 2,
      limited: null,
    });
    // The order placed without an account leads to the same person.
    expect(await getCustomer(db, merchant, `order-${guest.id}`, noon)).toMatchObject({ memberId, email });
    const purchases = await listPurchasesOf(db, merchant, { memberId, email }, noon);
    expect(purchases.map(({ orderId }) => orderId).sort()).toEqual([web.id, guest.id].sort());
  });

  test('without an account is known by the address', async () => {
    const person = { ...stranger(), name: `客${newToken().slice(0, 6)}` };
    const order = await placeTestOrder(db, { over: person });
    const merchant = await aMerchant();
    expect(await findCustomers(db, merchant, person.name)).toMatchObject([
      { key: `order-${order.id}`, isMember: false, orders: 1 },
    ]);
    expect(await findCustomers(db, merchant, '')).toEqual([]);
  });

  test('with an account and no order is found by the merchant', async () => {
    const { email, memberId } = await makeMember(db);
    expect(await findCustomers(db, await aMerchant(), email)).toMatchObject([{ key: `member-${memberId}`, orders: 0 }]);
    expect(await findCustomers(db, await aManager((await makeStore(db)).id), email)).toEqual([]);
  });

  test('of other stores is nobody to a manager, and to nobody without the area', async () => {
    const { email, key, web } = await aMemberWithTwo();
    const elsewhere = await aManager((await makeStore(db)).id);
    expect(await findCustomers(db, elsewhere, email)).toEqual([]);
    expect(await getCustomer(db, elsewhere, key, noon)).toBeNull();
    expect(await getCustomer(db, await aManager(web.store.id), key, noon)).toMatchObject({ email });
    await expect(findCustomers(db, await makeClerk(db, web.store.id), email)).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('personal data', () => {
  test('is given out whole, and the log says who asked', async () => {
    const { key, email, name, web } = await aMemberWithTwo();
    await db.insert(newsConsents).values({ email, token: newToken(), locale: 'ja', givenAt: noon });
    await sendOrderMessage(db, { orderId: web.id, kind: 'order_received' }, noon);
    const merchant = await aMerchant();
    const data = await exportCustomer(db, merchant, { key }, noon);
    expect(data).toMatchObject({
      account: [{ email, name }],
      news: [{ email }],
      points: [{ points: 300 }],
      orders: [
        { customer_name: name, lines: [{ quantity: 2 }], parts: [{ status: 'to_pick' }] },
        { customer_email: email },
      ],
      messages: [{ kind: 'order_received', recipient: email }],
    });
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, key));
    expect(entry).toMatchObject({ action: 'customer_exported', actorId: merchant.staffId, data: null });
  });

  test('is not given out, nor erased, by a manager', async () => {
    const { key, web } = await aMemberWithTwo();
    const manager = await aManager(web.store.id);
    await expect(exportCustomer(db, manager, { key }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(eraseCustomer(db, manager, { key, reason }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('is not erased while something is not finished', async () => {
    const { key, web } = await aMemberWithTwo();
    const merchant = await aMerchant();
    await expect(eraseCustomer(db, merchant, { key, reason }, noon)).rejects.toMatchObject({ code: 'still_open' });
    expect(await getOrder(db, web.id)).not.toMatchObject({ customerName: ERASED_NAME });
  });

  test('is erased; orders and receipts stay, and nobody signs in to the account again', async () => {
    const { key, email, name, phone, memberId, web, guest } = await aMemberWithTwo();
    await db.insert(newsConsents).values({ email, token: newToken(), locale: 'ja', givenAt: noon });
    for (const order of [web, guest]) {
      await sendOrderMessage(db, { orderId: order.id, kind: 'order_received' }, noon);
      await collect(order);
    }
    const merchant = await aMerchant();
    const before = await db.select().from(receipts).where(eq(receipts.orderId, web.id));
    expect(before).toHaveLength(1);
    await eraseCustomer(db, merchant, { key, reason }, noon);
    for (const order of [web, guest]) {
      expect(await getOrder(db, order.id)).toMatchObject({
        ...{ customerName: ERASED_NAME, customerEmail: '', customerPhone: '', total: 2200, paymentStatus: 'paid' },
        lines: [{ quantity: 2 }],
      });
    }
    expect(await db.select().from(receipts).where(eq(receipts.orderId, web.id))).toEqual(before);
    expect(await getActor(db, { kind: 'member', id: memberId, version: 0 })).toBeNull();
    const [member] = await db.select().from(members).where(eq(members.id, memberId));
    const kept = [
      member,
      ...(await db.select().from(orders).where(eq(orders.memberId, memberId))),
      ...(await db.select().from(messages)).filter(({ orderId }) => orderId === web.id || orderId === guest.id),
      ...(await db.select().from(newsConsents).where(eq(newsConsents.email, email))),
      ...(await db.select().from(auditLog).where(eq(auditLog.subjectId, key))),
    ];
    const told = JSON.stringify(kept);
    for (const personal of [name, email, phone]) expect(told).not.toContain(personal);
    expect(await findCustomers(db, merchant, email)).toEqual([]);
    expect(kept.at(-1)).toMatchObject({ action: 'customer_erased', reason, data: { orders: 2 } });
  });

  test('of nobody is not found', async () => {
    const merchant = await aMerchant();
    for (const key of [`member-${newId()}`, `order-${newId()}`]) {
      expect(await getCustomer(db, merchant, key, noon)).toBeNull();
      await expect(eraseCustomer(db, merchant, { key, reason }, noon)).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
