import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, staff } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, noon } from '@/db/testing-shop';
import { type Actor, type StaffRole, system } from '../access/actor';
import { newId } from '../ids';
import { getColleague, listStaff } from './list-staff';
import { getActor } from './queries';
import { signInStaff } from './sign-in-staff';
import {
  changeColleague,
  getSetLinkName,
  hireColleague,
  resetPassword,
  setPassword,
  switchColleague,
} from './staff-commands';
import type { ColleagueInput } from './staff-input';

const { db } = await testDatabase({ max: 8 });
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const password = 'a password nobody guesses';

const somebody = (over: Partial<ColleagueInput> = {}): ColleagueInput => ({
  name: '試し 花',
  email: `${newId()}@test.example`,
  role: 'staff',
  areas: null,
  locationIds: [],
  ...over,
});

/** Hired, and signed in by the password that was chosen. */
async function aColleague(over: Partial<ColleagueInput> = {}) {
  const input = somebody(over);
  const { id, token } = await hireColleague(db, system, input, noon);
  await setPassword(db, { token, password }, noon);
  const signIn = (typed = password) =>
    signInStaff(db, { email: input.email, password: typed, address: newId() }, later(1));
  const session = await signIn();
  const actor = async () => getActor(db, session);
  return { id, token, input, signIn, actor };
}
const asActor = (role: StaffRole, id = newId(), locationIds: string[] = []): Actor => {
  return { kind: 'staff', staffId: id, name: 'x', role, locationIds };
};

describe('somebody new', () => {
  test('signs in by the password that the link set, once', async () => {
    const store = await makeStore(db);
    const input = somebody({ role: 'manager', locationIds: [store.id], areas: ['orders'] });
    const { id, token } = await hireColleague(db, system, input, noon);
    expect(await getSetLinkName(db, token, later(1))).toBe(input.name);
    await setPassword(db, { token, password }, later(1));
    await expect(setPassword(db, { token, password: 'another password' }, later(1))).rejects.toMatchObject({
      code: 'too_late',
    });
    const session = await signInStaff(db, { email: input.email, password, address: newId() }, later(2));
    expect(await getActor(db, session)).toMatchObject({
      staffId: id,
      role: 'manager',
      areas: ['orders'],
      locationIds: [store.id],
    });
    expect(await getColleague(db, system, id)).toMatchObject({
      stores: [{ id: store.id, storeCode: store.storeCode }],
      lastSignIn: later(2),
      mayChange: true,
    });
  });

  test('is not let in by a link that is too old', async () => {
    const { token } = await hireColleague(db, system, somebody(), noon);
    expect(await getSetLinkName(db, token, later(73))).toBeNull();
    await expect(setPassword(db, { token, password }, later(73))).rejects.toMatchObject({ code: 'too_late' });
  });

  test('has an address of their own and a store that there is', async () => {
    const { input } = await aColleague();
    await expect(hireColleague(db, system, somebody({ email: input.email }), noon)).rejects.toMatchObject({
      details: { fields: { email: 'email_taken' } },
    });
    await expect(hireColleague(db, system, somebody({ locationIds: [newId()] }), noon)).rejects.toMatchObject({
      details: { fields: { locationIds: 'choice' } },
    });
  });

  test('is not hired by a manager or by staff', async () => {
    for (const role of ['manager', 'staff'] as const) {
      await expect(hireColleague(db, asActor(role), somebody(), noon)).rejects.toMatchObject({ code: 'not_allowed' });
      await expect(listStaff(db, asActor(role))).rejects.toMatchObject({ code: 'not_allowed' });
    }
  });
});

describe('what somebody may do', () => {
  test('changes with their next page, and the log says from what to what', async () => {
    const store = await makeStore(db);
    const person = await aColleague();
    await changeColleague(
      db,
      system,
      { ...person.input, id: person.id, role: 'manager', locationIds: [store.id] },
      noon,
    );
    expect(await person.actor()).toMatchObject({ role: 'manager', locationIds: [store.id] });
    const [entry] = (await db.select().from(auditLog).where(eq(auditLog.subjectId, person.id))).filter(
      ({ action }) => action === 'staff_changed',
    );
    expect(entry?.data).toEqual({
      before: { role: 'staff', areas: null, locationIds: [] },
      after: { role: 'manager', areas: null, locationIds: [store.id] },
    });
  });

  test('is not changed by who has less in hand', async () => {
    const [mine, other] = [await makeStore(db), await makeStore(db)];
    const hiring: Actor = {
      ...{ kind: 'staff', staffId: newId(), name: 'x', role: 'manager' },
      locationIds: [mine.id],
      areas: ['staff', 'orders', 'stores'],
    };
    const elsewhere = await aColleague({ locationIds: [other.id] });
    const merchant = await aColleague({ role: 'merchant' });
    const here = await aColleague({ locationIds: [mine.id] });
    const asked = { reason: 'x', active: 'off' as const };
    for (const { id } of [elsewhere, merchant]) {
      await expect(switchColleague(db, hiring, { id, ...asked }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
      await expect(resetPassword(db, hiring, { id, reason: 'x' }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
    }
    await expect(
      changeColleague(db, hiring, { ...here.input, id: here.id, role: 'merchant' }, noon),
    ).rejects.toMatchObject({ code: 'not_allowed' });
    await switchColleague(db, hiring, { id: here.id, ...asked }, noon);
    expect(await getColleague(db, hiring, merchant.id)).toMatchObject({ mayChange: false });
  });
});

describe('somebody who no longer works here', () => {
  test('is signed out everywhere and not let in again, until they do', async () => {
    const person = await aColleague();
    expect(await person.actor()).not.toBeNull();
    await switchColleague(db, system, { id: person.id, active: 'off', reason: '退職' }, noon);
    expect(await person.actor()).toBeNull();
    await expect(person.signIn()).rejects.toMatchObject({ code: 'wrong_credentials' });
    await switchColleague(db, system, { id: person.id, active: 'on', reason: '復職' }, noon);
    expect(await person.actor()).toBeNull();
    expect(await person.signIn()).toMatchObject({ kind: 'staff' });
  });
});

test('a password that is reset is worth nothing at once; the link sets another', async () => {
  const person = await aColleague();
  const { token } = await resetPassword(db, system, { id: person.id, reason: '忘れた' }, noon);
  expect(await person.actor()).toBeNull();
  await expect(person.signIn()).rejects.toMatchObject({ code: 'wrong_credentials' });
  const second = await resetPassword(db, system, { id: person.id, reason: '送り直し' }, noon);
  await expect(setPassword(db, { token, password: 'the second password' }, noon)).rejects.toMatchObject({
    code: 'too_late',
  });
  await setPassword(db, { token: second.token, password: 'the third password' }, noon);
  expect(await person.signIn('the third password')).toMatchObject({ id: person.id });
});

test('nobody takes the shop out of the last hand, also when two take it from each other at once', async () => {
  await db.update(staff).set({ active: false });
  const [one, two] = [await aColleague({ role: 'merchant' }), await aColleague({ role: 'merchant' })];
  const demote = (by: { id: string }, { id, input }: typeof one) =>
    changeColleague(db, asActor('merchant', by.id), { ...input, id, role: 'manager' }, noon);
  const done = await Promise.allSettled([demote(one, two), demote(two, one)]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const left = (await listStaff(db, system)).find(({ role, active }) => role === 'merchant' && active);
  const last = left?.id === one.id ? one : two;
  const off = { id: last.id, active: 'off' as const, reason: 'x' };
  await expect(switchColleague(db, system, off, noon)).rejects.toMatchObject({ code: 'last_merchant' });
  await expect(
    changeColleague(db, system, { ...last.input, id: last.id, areas: ['orders'] }, noon),
  ).rejects.toMatchObject({ code: 'last_merchant' });
  expect(await last.actor()).toMatchObject({ role: 'merchant' });
});
