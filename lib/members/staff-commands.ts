import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { locations, signInTokens, staff, staffLocations } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import { audit } from '../access/audit';
import { digest } from '../digest';
import { newId, newToken } from '../ids';
import { Refusal } from '../refusal';
import { hashPassword } from './password';
import type { ColleagueInput, resetPasswordInput, setPasswordInput, switchColleagueInput } from './staff-input';
import { isMerchant, mayDecide } from './staff-rights';
import type { Rights } from './staff-types';

/** Hours in which somebody new chooses a password. */
export const SET_HOURS = 72;

/** Of a link that sets a password; not of one that signs a customer in, though both wait in one table. */
const keyOf = (token: string) => digest(`staff-password:${token}`);

/** What is shown once: whoever opens it chooses the password. */
export interface Hired {
  id: string;
  token: string;
}

/**
 * Somebody new begins to work here: without a password, until it is chosen by the link that is answered. Throws
 * not_allowed, or invalid_input { fields } for an address that somebody has, or a store that is none.
 */
export async function hireColleague(db: Db, actor: Actor, input: ColleagueInput, now: Date): Promise<Hired> {
  if (!mayDecide(actor, input)) throw new Refusal('not_allowed');
  const { name, email, role, areas, locationIds } = input;
  const id = newId();
  // Nobody knows it: a hash that no typed password has.
  const passwordHash = await hashPassword(newToken());
  return db.transaction(async (tx) => {
    const row = { id, name, email, role, areas, passwordHash, createdAt: now };
    const written = await tx.insert(staff).values(row).onConflictDoNothing().returning({ id: staff.id });
    if (written.length === 0) throw emailTaken();
    await placeAt(tx, id, locationIds);
    const data = { before: null, after: { role, areas, locationIds } };
    await audit(tx, actor, { action: 'staff_added', subjectId: id, data }, now);
    return { id, token: await openLink(tx, email, now) };
  });
}

/**
 * Who somebody is and what they may do, from their next page on. Throws not_found, not_allowed, last_merchant, or
 * invalid_input { fields }.
 */
export async function changeColleague(
  db: Db,
  actor: Actor,
  { id, ...input }: ColleagueInput & { id: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockColleague(tx, actor, id);
    if (!mayDecide(actor, input)) throw new Refusal('not_allowed');
    const { name, email, role, areas, locationIds } = input;
    const [taken] = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.email, email), ne(staff.id, id)));
    if (taken) throw emailTaken();
    await tx.update(staff).set({ name, email, role, areas }).where(eq(staff.id, id));
    await tx.delete(staffLocations).where(eq(staffLocations.staffId, id));
    await placeAt(tx, id, locationIds);
    await refuseLast(tx, before);
    const { role: wasRole, areas: wasAreas, locationIds: wereAt } = before;
    const data = {
      before: { role: wasRole, areas: wasAreas, locationIds: wereAt },
      after: { role, areas, locationIds: [...locationIds].sort() },
    };
    await audit(tx, actor, { action: 'staff_changed', subjectId: id, data }, now);
  });
}

/**
 * Somebody no longer works here, and is signed out everywhere at once; or does again. Throws not_found, not_allowed,
 * last_merchant.
 */
export async function switchColleague(
  db: Db,
  actor: Actor,
  { id, active: to, reason }: z.output<typeof switchColleagueInput>,
  now: Date,
): Promise<void> {
  const active = to === 'on';
  await db.transaction(async (tx) => {
    const before = await lockColleague(tx, actor, id);
    const sessionVersion = sql`${staff.sessionVersion} + 1`;
    await tx.update(staff).set({ active, sessionVersion }).where(eq(staff.id, id));
    await refuseLast(tx, before);
    const data = { before: { active: before.active }, after: { active } };
    const action = active ? 'staff_switched_on' : 'staff_switched_off';
    await audit(tx, actor, { action, subjectId: id, reason, data }, now);
  });
}

/**
 * The old password is worth nothing from now on, and whoever signed in by it is signed out; answers a link by which a new
 * one is chosen. Throws not_found, not_allowed.
 */
export async function resetPassword(
  db: Db,
  actor: Actor,
  { id, reason }: z.output<typeof resetPasswordInput>,
  now: Date,
): Promise<Hired> {
  const passwordHash = await hashPassword(newToken());
  return db.transaction(async (tx) => {
    const { email } = await lockColleague(tx, actor, id);
    const sessionVersion = sql`${staff.sessionVersion} + 1`;
    await tx.update(staff).set({ passwordHash, sessionVersion }).where(eq(staff.id, id));
    await audit(tx, actor, { action: 'staff_password_reset', subjectId: id, reason }, now);
    return { id, token: await openLink(tx, email, now) };
  });
}

/** Whose password a link sets, without using it up; null when it is unknown, used or too old. */
export async function getSetLinkName(db: Db, token: string, now: Date): Promise<string | null> {
  const [found] = await db
    .select({ name: staff.name })
    .from(signInTokens)
    .innerJoin(staff, eq(staff.email, signInTokens.email))
    .where(
      and(eq(signInTokens.tokenHash, keyOf(token)), sql`${signInTokens.expiresAt} > ${now.toISOString()}::timestamptz`),
    );
  return found?.name ?? null;
}

/** Uses a link up, once: from now on its person signs in by this password. Throws too_late. */
export async function setPassword(
  db: Db,
  { token, password }: z.output<typeof setPasswordInput>,
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const [used] = await tx
      .delete(signInTokens)
      .where(
        and(
          eq(signInTokens.tokenHash, keyOf(token)),
          sql`${signInTokens.expiresAt} > ${now.toISOString()}::timestamptz`,
        ),
      )
      .returning({ email: signInTokens.email });
    if (!used) throw new Refusal('too_late');
    const sessionVersion = sql`${staff.sessionVersion} + 1`;
    const [person] = await tx
      .update(staff)
      .set({ passwordHash, sessionVersion })
      .where(eq(staff.email, used.email))
      .returning({ id: staff.id, name: staff.name, role: staff.role });
    if (!person) throw new Refusal('too_late');
    const self: Actor = { kind: 'staff', staffId: person.id, name: person.name, role: person.role, locationIds: [] };
    await audit(tx, self, { action: 'staff_password_set', subjectId: person.id }, now);
  });
}

const emailTaken = () => new Refusal('invalid_input', { fields: { email: 'email_taken' } });

type Locked = Rights & { email: string; active: boolean };

/** Throws not_found, or not_allowed for somebody with more in hand than the actor. */
async function lockColleague(tx: Db, actor: Actor, id: string): Promise<Locked> {
  if (!canUse(actor, 'staff')) throw new Refusal('not_allowed');
  // All who have the shop in hand, in one order: of two who take it from each other, one waits and is refused.
  await tx.execute(sql`select id from staff where role = 'merchant' or id = ${id} order by id for update`);
  const [found] = await tx
    .select({ role: staff.role, areas: staff.areas, email: staff.email, active: staff.active })
    .from(staff)
    .where(eq(staff.id, id));
  if (!found) throw new Refusal('not_found');
  const places = await tx
    .select({ id: staffLocations.locationId })
    .from(staffLocations)
    .where(eq(staffLocations.staffId, id));
  const locationIds = places.map((place) => place.id).sort();
  if (!mayDecide(actor, { ...found, locationIds })) throw new Refusal('not_allowed');
  return { ...found, locationIds };
}

/** Throws last_merchant where somebody had the shop in hand, and nobody has any more. */
async function refuseLast(tx: Db, before: Locked): Promise<void> {
  if (!before.active || !isMerchant(before)) return;
  const rows = await tx
    .select({ role: staff.role, areas: staff.areas })
    .from(staff)
    .where(and(eq(staff.role, 'merchant'), eq(staff.active, true)));
  if (!rows.some(isMerchant)) throw new Refusal('last_merchant');
}

async function placeAt(tx: Db, staffId: string, locationIds: readonly string[]): Promise<void> {
  if (locationIds.length === 0) return;
  const known = await tx
    .select({ locationId: locations.id })
    .from(locations)
    .where(inArray(locations.id, [...locationIds]));
  if (known.length < locationIds.length) throw new Refusal('invalid_input', { fields: { locationIds: 'choice' } });
  await tx.insert(staffLocations).values(known.map(({ locationId }) => ({ staffId, locationId })));
}

/** Whoever has it chooses the password, once; links given out before are worth nothing. */
async function openLink(tx: Db, email: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SET_HOURS * 3_600_000);
  await tx.delete(signInTokens).where(lt(signInTokens.expiresAt, now));
  await tx.delete(signInTokens).where(eq(signInTokens.email, email));
  await tx.insert(signInTokens).values({ tokenHash: keyOf(token), email, expiresAt });
  return token;
}
