import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, makeStore, noon, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newToken } from '../ids';
import { placeOrder } from '../orders/place-order';
import { saveContact, signOutEverywhere } from './commands';
import { getActor, getMember, listMemberOrders } from './queries';
import { getLinkEmail, LINK_MINUTES, redeemSignInLink, requestSignInLink } from './sign-in-link';
import { signInByProvider } from './sign-in-provider';

const { db, sql } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const anAddress = () => `${newToken().toLowerCase()}@mail.example`;

/** Asks for a link and answers the token in it, as it waits to be mailed. */
async function linkFor(email: string): Promise<string> {
  await requestSignInLink(db, { email, locale: 'ja' }, noon);
  const [job] =
    await sql`select payload->>'url' as url from pending_jobs where payload->>'email' = ${email} order by id desc`;
  return new URL(job?.url).searchParams.get('token') ?? '';
}

const enter = async (email: string) => redeemSignInLink(db, { token: await linkFor(email), locale: 'ja' }, later(1));

async function memberFor(email: string) {
  const ref = await enter(email);
  const actor = await getActor(db, ref);
  if (actor?.kind !== 'member') throw new Error('no member');
  return { ref, actor };
}

async function orderAs(email: string) {
  const { store, variant } = await makeStockedStore(db, 5);
  return placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], { email }), noon);
}

describe('sign-in by link', () => {
  test('a link signs in once, also when it is pressed twice at the same moment', async () => {
    const token = await linkFor(anAddress());
    const both = await Promise.allSettled([1, 2].map(() => redeemSignInLink(db, { token, locale: 'ja' }, later(1))));
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    await expect(redeemSignInLink(db, { token, locale: 'ja' }, later(2))).rejects.toMatchObject({ code: 'too_late' });
  });

  test('opening the link uses nothing up', async () => {
    const email = anAddress();
    const token = await linkFor(email);
    expect(await getLinkEmail(db, token, noon)).toBe(email);
    expect(await redeemSignInLink(db, { token, locale: 'ja' }, noon)).toMatchObject({ kind: 'member' });
    expect(await getLinkEmail(db, token, noon)).toBeNull();
  });

  test('a link is good for twenty minutes', async () => {
    const token = await linkFor(anAddress());
    expect(await getLinkEmail(db, token, later(LINK_MINUTES))).toBeNull();
    const late = redeemSignInLink(db, { token, locale: 'ja' }, later(LINK_MINUTES));
    await expect(late).rejects.toMatchObject({ code: 'too_late' });
  });

  test('the token itself is not kept', async () => {
    const token = await linkFor(anAddress());
    expect(await sql`select 1 from sign_in_tokens where token_hash = ${token}`).toHaveLength(0);
  });

  test('one address is sent four links in a quarter of an hour', async () => {
    const email = anAddress();
    for (let i = 0; i < 4; i++) await linkFor(email);
    await expect(linkFor(email)).rejects.toMatchObject({ code: 'too_many_attempts' });
    await expect(requestSignInLink(db, { email, locale: 'ja' }, later(16))).resolves.toBeUndefined();
  });

  test('the same address is the same member', async () => {
    const email = anAddress();
    expect((await enter(email)).id).toBe((await enter(email)).id);
  });
});

describe('orders of an account', () => {
  test("a guest's orders join the account, however the address was written", async () => {
    const email = anAddress();
    const placed = await orderAs(email.toUpperCase());
    await orderAs(anAddress());
    const { id } = await enter(email);
    const { orders: listed, more } = await listMemberOrders(db, id, 1);
    expect(listed.map((order) => order.number)).toEqual([placed.number]);
    expect(listed[0]).toMatchObject({ units: 1, parts: [{ status: 'to_pick', place: { name: { ja: '試験店' } } }] });
    expect(more).toBe(false);
  });

  test('an order of several places stands there once, with each of them', async () => {
    const email = anAddress();
    const [one, two] = [await makeStockedStore(db, 5), await makeStockedStore(db, 5)];
    const partOf = ({ store, variant }: typeof one) =>
      reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]).parts[0];
    await placeOrder(db, guest, reservation('', [], { email, parts: [partOf(one), partOf(two)] }), noon);
    const { orders: listed } = await listMemberOrders(db, (await enter(email)).id, 1);
    expect(listed).toMatchObject([{ total: 2200, units: 2, parts: [{ status: 'to_pick' }, { status: 'to_pick' }] }]);
  });

  test('an order that belongs to another member stays with that member', async () => {
    const [mine, theirs] = [anAddress(), anAddress()];
    const placed = await orderAs(theirs);
    const { id } = await enter(mine);
    await db.update(orders).set({ memberId: id }).where(eq(orders.id, placed.id));
    await enter(theirs);
    expect((await listMemberOrders(db, id, 1)).orders).toHaveLength(1);
  });
});

describe('sign-in by another service', () => {
  const google = (provenEmail: string | null) => ({ provider: 'google', providerAccountId: newToken(), provenEmail });

  test('a proven address leads to its member, and from then on the account itself does', async () => {
    const email = anAddress();
    const { ref } = await memberFor(email);
    const theirs = google(email.toUpperCase());
    expect(await signInByProvider(db, guest, theirs, 'ja', noon)).toEqual(ref);
    expect(await signInByProvider(db, guest, { ...theirs, provenEmail: null }, 'ja', noon)).toEqual(ref);
  });

  test('an account without a proven address is joined only by somebody who is signed in', async () => {
    const { ref, actor } = await memberFor(anAddress());
    const line = { ...google(null), provider: 'line' };
    expect(await signInByProvider(db, guest, line, 'ja', noon)).toBeNull();
    expect(await signInByProvider(db, actor, line, 'ja', noon)).toEqual(ref);
    expect(await signInByProvider(db, guest, line, 'ja', noon)).toEqual(ref);
  });
});

describe('a member', () => {
  test('keeps contact and store for the next order', async () => {
    const store = await makeStore(db);
    const { ref, actor } = await memberFor(anAddress());
    const contact = { name: '青木 みなみ', phone: '090-1234-5678', storeCode: store.storeCode, locale: 'en' } as const;
    await saveContact(db, actor, contact);
    expect(await getMember(db, ref.id)).toMatchObject(contact);
    await expect(saveContact(db, actor, { ...contact, storeCode: 'none' })).rejects.toMatchObject({
      code: 'unknown_store',
    });
    await expect(saveContact(db, guest, contact)).rejects.toMatchObject({ code: 'sign_in_required' });
  });

  test('who signs out everywhere ends every session there was', async () => {
    const { ref, actor } = await memberFor(anAddress());
    await signOutEverywhere(db, actor, noon);
    expect(await getActor(db, ref)).toBeNull();
    const again = await enter(actor.email);
    expect(again.id).toBe(ref.id);
    expect(await getActor(db, again)).not.toBeNull();
  });
});
