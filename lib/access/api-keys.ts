import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { apiKeys, locations, staff } from '@/db/schema';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { type Actor, canUse, canWorkAt, type KeyActor, staffIdOf } from './actor';
import { audit } from './audit';
import type { CreateKeyInput, RotateKeyInput } from './key-input';
import { keyState } from './key-state';
import type { ApiKey, NewKey } from './key-types';

/** Of 256 random bits a plain hash suffices: there is nothing to guess. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const HINT_LETTERS = 8;
const TOUCH_MS = 60_000;
const HOUR_MS = 3_600_000;

function newSecret() {
  const secret = `uk_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOf(secret), hint: secret.slice(0, HINT_LETTERS) };
}

/** Nobody gives a key that reaches further than they do. */
const mayGive = (actor: Actor, locationIds: readonly string[] | null): boolean => {
  if (!canUse(actor, 'interfaces')) return false;
  if (actor.kind !== 'staff' || actor.role === 'merchant') return true;
  return locationIds?.every((id) => canWorkAt(actor, id)) ?? false;
};

/** A new key; its secret is told this once. Throws not_allowed, unknown_store. */
export async function createKey(db: Db, actor: Actor, input: CreateKeyInput, now: Date): Promise<NewKey> {
  const { name, scopes, locationIds } = input;
  if (!mayGive(actor, locationIds)) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    await checkPlaces(tx, locationIds);
    const key = await writeKey(tx, actor, { name, scopes, locationIds }, now);
    const data = { before: null, after: { name, scopes, locationIds } };
    await audit(tx, actor, { action: 'api_key_created', subjectId: key.id, data }, now);
    return key;
  });
}

async function checkPlaces(tx: Db, locationIds: readonly string[] | null): Promise<void> {
  if (!locationIds) return;
  const known = await tx.$count(locations, sql`${locations.id} = any(${sql.param([...locationIds])}::uuid[])`);
  if (known !== locationIds.length) throw new Refusal('unknown_store');
}

type Given = Pick<typeof apiKeys.$inferInsert, 'name' | 'scopes' | 'locationIds'>;

async function writeKey(tx: Db, actor: Actor, given: Given, now: Date): Promise<NewKey> {
  const { secret, ...kept } = newSecret();
  const id = newId();
  await tx.insert(apiKeys).values({ id, ...given, ...kept, createdBy: staffIdOf(actor), createdAt: now });
  return { id, name: given.name, secret };
}

/**
 * Another key with the same scopes and stores takes a key's place; the old one works until the overlap has passed.
 * Throws not_found, not_allowed, or already_changed for one that ends already.
 */
export async function rotateKey(db: Db, actor: Actor, input: RotateKeyInput, now: Date): Promise<NewKey> {
  return db.transaction(async (tx) => {
    const { id, name, scopes, locationIds, expiresAt } = await lockKey(tx, actor, input.keyId, now);
    if (expiresAt) throw new Refusal('already_changed');
    const until = new Date(now.getTime() + input.overlapHours * HOUR_MS);
    await tx.update(apiKeys).set({ expiresAt: until }).where(eq(apiKeys.id, id));
    const key = await writeKey(tx, actor, { name, scopes, locationIds }, now);
    const data = { before: { keyId: id, expiresAt: null }, after: { keyId: key.id, oldUntil: until.toISOString() } };
    await audit(tx, actor, { action: 'api_key_rotated', subjectId: id, data }, now);
    return key;
  });
}

/** Nobody gets in by it any more, from now on. Throws not_found, not_allowed, already_changed. */
export async function revokeKey(db: Db, actor: Actor, { keyId }: { keyId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, name } = await lockKey(tx, actor, keyId, now);
    await tx.update(apiKeys).set({ revokedAt: now }).where(eq(apiKeys.id, id));
    const data = { before: { name, revokedAt: null }, after: { name, revokedAt: now.toISOString() } };
    await audit(tx, actor, { action: 'api_key_revoked', subjectId: id, data }, now);
  });
}

async function lockKey(tx: Db, actor: Actor, keyId: string, now: Date) {
  const [key] = await tx.select().from(apiKeys).where(eq(apiKeys.id, keyId)).for('update');
  if (!key) throw new Refusal('not_found');
  if (!mayGive(actor, key.locationIds)) throw new Refusal('not_allowed');
  const state = keyState(key, now);
  if (state === 'revoked' || state === 'ended') throw new Refusal('already_changed');
  return key;
}

/** Keys the actor may give, the newest first. Throws not_allowed. */
export async function listKeys(db: Db, actor: Actor, now: Date): Promise<ApiKey[]> {
  if (!canUse(actor, 'interfaces')) throw new Refusal('not_allowed');
  const rows = await db
    .select({
      key: apiKeys,
      createdBy: staff.name,
      stores: sql<string[] | null>`case when ${apiKeys.locationIds} is not null then array(
        select l.store_code from locations l where l.id = any(${apiKeys.locationIds}) order by l.store_code) end`,
    })
    .from(apiKeys)
    .leftJoin(staff, eq(staff.id, apiKeys.createdBy))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return rows
    .filter(({ key }) => mayGive(actor, key.locationIds))
    .map(({ key, createdBy, stores }) => ({
      ...{ id: key.id, name: key.name, hint: key.hint, scopes: key.scopes, stores, createdBy },
      state: keyState(key, now),
      createdAt: key.createdAt.toISOString(),
      expiresAt: iso(key.expiresAt),
      revokedAt: iso(key.revokedAt),
      lastUsedAt: iso(key.lastUsedAt),
    }));
}

/** Who comes with this secret, or null; that it was used is written down at most once a minute. */
export async function findKey(db: Db, secret: string, now: Date): Promise<KeyActor | null> {
  const [key] = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hashOf(secret)), isNull(apiKeys.revokedAt)));
  if (!key || keyState(key, now) === 'ended') return null;
  const stale = new Date(now.getTime() - TOUCH_MS);
  if (!key.lastUsedAt || key.lastUsedAt <= stale) {
    // Of many calls at the same moment one writes.
    const isStale = or(isNull(apiKeys.lastUsedAt), lte(apiKeys.lastUsedAt, stale));
    await db
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, key.id), isStale));
  }
  return { kind: 'key', keyId: key.id, name: key.name, scopes: key.scopes, locationIds: key.locationIds };
}
