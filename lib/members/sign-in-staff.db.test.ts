import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, staff, staffLocations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, noon } from '@/db/testing-shop';
import { newId, newToken } from '../ids';
import { signOutEverywhere } from './commands';
import { hashPassword } from './password';
import { getActor } from './queries';
import { signInStaff } from './sign-in-staff';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const anAddress = () => `${newToken().toLowerCase()}@mail.example`;

const password = 'a long enough password';
const passwordHash = await hashPassword(password);

async function hire(over: Partial<typeof staff.$inferInsert> = {}) {
  const person = {
    id: newId(),
    email: anAddress(),
    name: '佐藤 あかり',
    role: 'staff' as const,
    passwordHash,
    createdAt: noon,
    ...over,
  };
  await db.insert(staff).values(person);
  return person;
}
const signIn = (email: string, typed = password, address = newToken(), at = noon) =>
  signInStaff(db, { email, password: typed, address }, at);

test('staff sign in with their password and act for their own stores', async () => {
  const [person, store] = [await hire(), await makeStore(db)];
  await db.insert(staffLocations).values({ staffId: person.id, locationId: store.id });
  const actor = await getActor(db, await signIn(person.email));
  expect(actor).toEqual({
    areas: null,
    kind: 'staff',
    staffId: person.id,
    name: person.name,
    role: 'staff',
    locationIds: [store.id],
  });
  const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, person.id));
  expect(entry).toMatchObject({ action: 'sign_in', actorId: person.id });
});

test('a wrong password, an unknown address and somebody who left hear the same', async () => {
  const [person, gone] = [await hire(), await hire({ active: false })];
  const attempts: [string, string][] = [
    [person.email, 'wrong'],
    [anAddress(), password],
    [gone.email, password],
  ];
  for (const [email, typed] of attempts) {
    await expect(signIn(email, typed)).rejects.toMatchObject({ code: 'wrong_credentials' });
  }
});

test('after five wrong passwords from one place the right one must wait, but not from elsewhere', async () => {
  const person = await hire();
  const place = newToken();
  for (let i = 0; i < 5; i++)
    await expect(signIn(person.email, 'wrong', place)).rejects.toMatchObject({ code: 'wrong_credentials' });
  await expect(signIn(person.email, password, place)).rejects.toMatchObject({ code: 'too_many_attempts' });
  await expect(signIn(person.email)).resolves.toMatchObject({ kind: 'staff' });
  await expect(signIn(person.email, password, place, later(16))).resolves.toMatchObject({ kind: 'staff' });
});

test('a shared tablet may sign in rightly as often as it likes', async () => {
  const person = await hire();
  const place = newToken();
  for (let i = 0; i < 8; i++) expect(await signIn(person.email, password, place)).toMatchObject({ id: person.id });
});

test('one place cannot try address after address', async () => {
  const place = newToken();
  await Promise.allSettled(Array.from({ length: 30 }, () => signIn(anAddress(), 'x', place)));
  await expect(signIn(anAddress(), 'x', place)).rejects.toMatchObject({ code: 'too_many_attempts' });
});

test('a session ends when its owner leaves or signs out everywhere', async () => {
  const person = await hire();
  const session = await signIn(person.email);
  const actor = await getActor(db, session);
  if (!actor) throw new Error('no session');
  await signOutEverywhere(db, actor, noon);
  expect(await getActor(db, session)).toBeNull();
  const next = await signIn(person.email);
  await db.update(staff).set({ active: false }).where(eq(staff.id, person.id));
  expect(await getActor(db, next)).toBeNull();
});
