import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, settings, staff } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId } from '../ids';
import { expireOrders } from '../orders/expire-orders';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { markReady, startPicking } from '../pickup/commands';
import { liftNoShowLimit, listNoShows } from './no-show-limit';

const { db } = await testDatabase();
const { store, variant } = await makeStockedStore(db, 500);

const DAY_MS = 86_400_000;
const after = (days: number) => new Date(noon.getTime() + days * DAY_MS);
const merchant = { kind: 'staff', staffId: newId(), name: '', role: 'merchant', locationIds: [] } satisfies Actor;
await db.insert(staff).values({
  id: merchant.staffId,
  email: 'm@mail.example',
  name: '',
  role: 'merchant',
  passwordHash: '',
  createdAt: noon,
});

type Person = ReturnType<typeof stranger>;

const place = (person: Partial<PlaceOrderInput>, now: Date, actor = guest) =>
  placeOrder(db, actor, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], person), now);

/** Places orders that are made ready and not collected. */
async function leave(person: Person, times: number, now = noon): Promise<void> {
  for (let time = 0; time < times; time++) {
    const [{ fulfillmentId }] = (await place(person, now)).parts;
    await startPicking(db, system, { fulfillmentId }, now);
    await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, now);
  }
  await expireOrders(db, new Date(now.getTime() + 10 * DAY_MS));
}
const limit = { code: 'no_show_limit' };

test('from the third time on paying in the shop is refused, and paying online is not', async () => {
  const person = stranger();
  await leave(person, 2);
  await expect(place(person, after(11))).resolves.toBeDefined();
  await leave(person, 1);
  await expect(place(person, after(12))).rejects.toMatchObject(limit);
  await expect(place({ ...person, email: person.email.toUpperCase() }, after(12))).rejects.toMatchObject(limit);
  await expect(place({ ...person, paymentMethod: 'pay_online' }, after(12))).resolves.toBeDefined();
});

test('another address does not help who gives the same phone, however it is typed', async () => {
  const person = stranger();
  await leave(person, 3);
  const { email } = stranger();
  const typed = `+81 ${person.phone.slice(1).replace('-', ' ')}`;
  await expect(place({ email, phone: typed }, after(12))).rejects.toMatchObject(limit);
  await expect(place(stranger(), after(12))).resolves.toBeDefined();
});

test('who once gave a phone that others left orders with is limited with it alone', async () => {
  const [person, other] = [stranger(), stranger()];
  await leave({ ...other, phone: person.phone }, 2);
  await leave(person, 1);
  await expect(place(person, after(14))).rejects.toMatchObject(limit);
  await expect(place({ ...person, phone: stranger().phone }, after(14))).resolves.toBeDefined();
});

test('half a year later it is forgotten', async () => {
  const person = stranger();
  await leave(person, 3);
  await expect(place(person, after(189))).rejects.toMatchObject(limit);
  await expect(place(person, after(191))).resolves.toBeDefined();
});

test('staff at the counter may reserve for anybody', async () => {
  const person = stranger();
  await leave(person, 3);
  const clerk: Actor = { ...merchant, role: 'staff', locationIds: [store.id] };
  await expect(place(person, after(11), clerk)).resolves.toBeDefined();
});

test('the merchant lifts it, with a reason that is kept', async () => {
  const person = stranger();
  await leave(person, 3);
  const listed = async () => (await listNoShows(db, merchant, after(13))).find(({ email }) => email === person.email);
  const limited = await listed();
  expect(limited).toMatchObject({ missed: 3, name: '青木 みなみ', lastAt: after(10) });
  await expect(place(person, after(13))).rejects.toMatchObject(limit);
  const lifted = { email: limited?.email ?? '', phone: limited?.phone ?? '', reason: 'ご病気だったため' };
  await liftNoShowLimit(db, merchant, lifted, after(13));
  expect(await listed()).toBeUndefined();
  await expect(place(person, after(13))).resolves.toBeDefined();
  await expect(place({ ...person, ...{ email: stranger().email } }, after(13))).resolves.toBeDefined();
  const kept = await db.select().from(auditLog).where(eq(auditLog.action, 'no_show_limit_lifted'));
  expect(kept).toMatchObject([{ actorKind: 'staff', reason: 'ご病気だったため' }]);
  expect(JSON.stringify(kept)).not.toContain(person.email);
});

test('is lifted and seen by the merchant alone', async () => {
  const clerk: Actor = { ...merchant, role: 'manager', locationIds: [store.id] };
  const input = { ...stranger(), reason: 'x' };
  await expect(liftNoShowLimit(db, clerk, input, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(listNoShows(db, clerk, noon)).rejects.toMatchObject({ code: 'not_allowed' });
});

test('is as the merchant sets it', async () => {
  const person = stranger();
  await db.insert(settings).values({ name: 'noShow', value: { threshold: 1, days: 30 }, updatedAt: noon });
  await leave(person, 1);
  await expect(place(person, after(20))).rejects.toMatchObject(limit);
  await db.update(settings).set({ value: { threshold: 0, days: 30 } });
  await expect(place(person, after(21))).resolves.toBeDefined();
});
