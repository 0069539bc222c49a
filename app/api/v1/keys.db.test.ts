import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { apiKeys, apiRequests, auditLog } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeKey } from '@/db/testing-keys';
import { makeClerk, makeStockedStore, makeStore } from '@/db/testing-shop';
import { system } from '@/lib/access/actor';
import { createKey, findKey, listKeys, revokeKey, rotateKey } from '@/lib/access/api-keys';
import { createKeyInput } from '@/lib/access/key-input';
import { newToken } from '@/lib/ids';
import { GET as getLocation, PATCH as patchLocation } from './locations/[store_code]/route';
import { GET as listLocations } from './locations/route';
import { GET as listLevels } from './stock/levels/route';
import { GET as listStores } from './stores/route';
import { callApi } from './testing-api';

vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');
vi.stubEnv('API_KEY_CALLS_PER_MINUTE', '20');

const levels = (storeCode: string, headers: Record<string, string>) =>
  callApi(listLevels, { path: '/stock/levels', query: { store_code: storeCode }, headers });
const patch = (storeCode: string, body: unknown, headers: Record<string, string>) =>
  callApi(patchLocation, {
    ...{ path: '/locations/{store_code}', method: 'PATCH', params: { store_code: storeCode } },
    ...{ body, headers },
  });

describe('who may', () => {
  test('nobody reads stock levels without a key, and is told how to come', async () => {
    const { store } = await makeStockedStore(db, 5);
    const { status, answer, headers } = await levels(store.storeCode, {});
    expect([status, answer.code, headers.get('www-authenticate')]).toEqual([401, 'key_missing', 'Bearer']);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(answer.type).toBe('https://shop.test/developers#key_missing');
  });

  test.each(['Bearer uk_nothing', 'Basic dXNlcjpwYXNz', 'Bearer', `Bearer ${'x'.repeat(500)}`, 'Bearer a b'])(
    '%s opens nothing, not even what is open to all',
    async (authorization) => {
      const { status, answer } = await callApi(listStores, { path: '/stores', headers: { authorization } });
      expect([status, answer.code]).toEqual([401, 'key_invalid']);
    },
  );

  test('a key does only what its scopes say', async () => {
    const { store } = await makeStockedStore(db, 5);
    const { bearer } = await makeKey(db, { scopes: ['orders:read'] });
    expect(await levels(store.storeCode, bearer)).toMatchObject({
      status: 403,
      answer: { code: 'scope_missing', details: { scope: 'stock:read' } },
    });
  });

  test('a key of one store is refused at another, and sees only its own', async () => {
    const [mine, other] = [await makeStockedStore(db, 5), await makeStockedStore(db, 7)];
    const { bearer } = await makeKey(db, { stores: [mine.store.id] });
    expect(await levels(mine.store.storeCode, bearer)).toMatchObject({ answer: { levels: [{ on_hand: 5 }] } });
    expect(await levels(other.store.storeCode, bearer)).toMatchObject({ status: 403, answer: { code: 'not_allowed' } });
    expect(await patch(other.store.storeCode, { active: false }, bearer)).toMatchObject({ status: 403 });
    const params = { store_code: other.store.storeCode };
    const one = await callApi(getLocation, { path: '/locations/{store_code}', params, headers: bearer });
    expect(one.status).toBe(403);
    const { answer } = await callApi(listLocations, { path: '/locations', headers: bearer });
    expect(answer.locations).toMatchObject([{ store_code: mine.store.storeCode }]);
  });

  test('a store is changed in what is named, and who did it is kept', async () => {
    const store = await makeStore(db);
    const { id, bearer } = await makeKey(db, { stores: [store.id] });
    const { answer } = await patch(store.storeCode, { prep_minutes: 45, counter: { ja: '1階' } }, bearer);
    expect(answer).toMatchObject({ prep_minutes: 45, counter: { ja: '1階' }, hold_days: 7 });
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id));
    expect(entry).toMatchObject({
      ...{ actorKind: 'key', actorId: id, action: 'store_changed' },
      data: { before: { prepMinutes: 30 }, after: { prepMinutes: 45 } },
    });
  });

  test.each([
    [{}, 'form'],
    [{ prep_minutes: -1 }, 'prep_minutes'],
    [{ prep_minutes: 45, hours: 'never' }, 'hours'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ name: { ja: ' ' } }, 'name.ja'],
  ])('%j of a store is refused', async (body, field) => {
    const store = await makeStore(db);
    const { bearer } = await makeKey(db);
    const { status, answer } = await patch(store.storeCode, body, bearer);
    expect([status, Object.keys(answer.fields)]).toEqual([422, [field]]);
  });
});

describe('how often', () => {
  test('each key is told what it has left, and when to come again', async () => {
    const { store } = await makeStockedStore(db, 5);
    const [one, another] = [await makeKey(db), await makeKey(db)];
    const first = await levels(store.storeCode, one.bearer);
    expect(first.headers.get('ratelimit-policy')).toBe('"api-key";q=20;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"api-key";r=19;t=\d+$/);
    for (let calls = 1; calls < 20; calls++) expect((await levels(store.storeCode, one.bearer)).status).toBe(200);
    const refused = await levels(store.storeCode, one.bearer);
    expect([refused.status, refused.answer.code]).toEqual([429, 'too_many_attempts']);
    expect(refused.headers.get('ratelimit')).toMatch(/^"api-key";r=0;t=\d+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await levels(store.storeCode, another.bearer)).status).toBe(200);
  });
});

describe('the same request again', () => {
  const once = () => ({ 'idempotency-key': newToken() });

  test('is answered as before, without doing it again', async () => {
    const store = await makeStore(db);
    const { bearer } = await makeKey(db);
    const headers = { ...bearer, ...once() };
    const first = await patch(store.storeCode, { prep_minutes: 45 }, headers);
    await patch(store.storeCode, { prep_minutes: 60 }, bearer);
    const again = await patch(store.storeCode, { prep_minutes: 45 }, headers);
    expect([again.status, again.answer]).toEqual([first.status, first.answer]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const now = await callApi(getLocation, {
      ...{ path: '/locations/{store_code}', params: { store_code: store.storeCode } },
      headers: bearer,
    });
    expect(now.answer.prep_minutes).toBe(60);
  });

  test('by the same key with another body is refused; another caller’s key is another', async () => {
    const store = await makeStore(db);
    const [one, another] = [await makeKey(db), await makeKey(db)];
    const key = once();
    await patch(store.storeCode, { prep_minutes: 45 }, { ...one.bearer, ...key });
    const other = await patch(store.storeCode, { prep_minutes: 50 }, { ...one.bearer, ...key });
    expect([other.status, other.answer.code]).toEqual([422, 'key_reused']);
    expect((await patch(store.storeCode, { prep_minutes: 50 }, { ...another.bearer, ...key })).status).toBe(200);
  });

  test('while the first is under way waits; what died on the way is done after a minute', async () => {
    const store = await makeStore(db);
    const { id, bearer } = await makeKey(db);
    const key = once();
    const send = () => patch(store.storeCode, { prep_minutes: 45 }, { ...bearer, ...key });
    await send();
    const row = eq(apiRequests.key, `${id}:${key['idempotency-key']}`);
    await db.update(apiRequests).set({ status: 0 }).where(row);
    expect(await send()).toMatchObject({ status: 409, answer: { code: 'still_running' } });
    await db
      .update(apiRequests)
      .set({ at: new Date(Date.now() - 61_000) })
      .where(row);
    expect((await send()).status).toBe(200);
  });

  test('that was refused is judged anew', async () => {
    const store = await makeStore(db);
    const { bearer } = await makeKey(db, { stores: [store.id] });
    const headers = { ...bearer, ...once() };
    expect((await patch('NOWHERE', { prep_minutes: 45 }, headers)).status).toBe(404);
    expect((await patch(store.storeCode, { prep_minutes: 45 }, headers)).status).toBe(200);
  });

  test('a key that is none is refused', async () => {
    const store = await makeStore(db);
    const { bearer } = await makeKey(db);
    const headers = { ...bearer, 'idempotency-key': 'short' };
    expect(await patch(store.storeCode, { prep_minutes: 45 }, headers)).toMatchObject({
      status: 422,
      answer: { fields: { 'idempotency-key': { code: 'invalid' } } },
    });
  });
});

describe('keys', () => {
  const now = new Date('2026-11-22T03:00:00Z');
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const create = (by: Parameters<typeof createKey>[1], locationIds: string[] | null = null) =>
    createKey(db, by, { name: '本店のレジ', scopes: ['stock:read'], locationIds }, now);

  test('the secret is told once and kept as a hash', async () => {
    const { id, secret } = await create(system);
    expect(secret).toMatch(/^uk_[\w-]{43}$/);
    const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id));
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row?.hint).toBe(secret.slice(0, 8));
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(JSON.stringify(entry)).not.toContain(secret);
  });

  test('a rotated key works beside the new one until the time that was chosen', async () => {
    const old = await create(system);
    const fresh = await rotateKey(db, system, { keyId: old.id, overlapHours: 24 }, now);
    expect(await findKey(db, old.secret, later(23))).toMatchObject({ keyId: old.id });
    expect(await findKey(db, old.secret, later(24))).toBeNull();
    expect(await findKey(db, fresh.secret, later(99))).toMatchObject({ keyId: fresh.id, scopes: ['stock:read'] });
    await expect(rotateKey(db, system, { keyId: old.id, overlapHours: 0 }, later(1))).rejects.toThrow(
      'already_changed',
    );
  });

  test('a key that was taken back opens nothing from then on', async () => {
    const { id, secret } = await create(system);
    await revokeKey(db, system, { keyId: id }, now);
    expect(await findKey(db, secret, now)).toBeNull();
    await expect(revokeKey(db, system, { keyId: id }, now)).rejects.toThrow('already_changed');
    await expect(rotateKey(db, system, { keyId: id, overlapHours: 1 }, now)).rejects.toThrow('already_changed');
  });

  test('that it was used is written once a minute', async () => {
    const { id, secret } = await create(system);
    const used = async () => (await db.select().from(apiKeys).where(eq(apiKeys.id, id)))[0]?.lastUsedAt;
    await findKey(db, secret, now);
    await findKey(db, secret, new Date(now.getTime() + 59_000));
    expect(await used()).toEqual(now);
    await findKey(db, secret, new Date(now.getTime() + 60_000));
    expect(await used()).toEqual(new Date(now.getTime() + 60_000));
  });

  test('whoever was given this part of the console for their store gives keys for it, and for no other', async () => {
    const [mine, other] = [await makeStore(db), await makeStore(db)];
    const clerk = await makeClerk(db, mine.id);
    await expect(create(clerk, [mine.id])).rejects.toThrow('not_allowed');
    const manager = { ...clerk, role: 'manager' as const, areas: ['interfaces' as const] };
    const { id } = await create(manager, [mine.id]);
    for (const stores of [null, [other.id], [mine.id, other.id]]) {
      await expect(create(manager, stores)).rejects.toThrow('not_allowed');
    }
    const everywhere = await create(system);
    await expect(rotateKey(db, manager, { keyId: everywhere.id, overlapHours: 0 }, now)).rejects.toThrow('not_allowed');
    expect((await listKeys(db, manager, now)).map((key) => key.id)).toEqual([id]);
    await expect(listKeys(db, clerk, now)).rejects.toThrow('not_allowed');
  });

  test.each([
    [{ name: '', scopes: ['stock:read'], everywhere: 'yes' }, 'name'],
    [{ name: 'x', everywhere: 'yes' }, 'scopes'],
    [{ name: 'x', scopes: 'all', everywhere: 'yes' }, 'scopes.0'],
    [{ name: 'x', scopes: 'stock:read', everywhere: 'no' }, 'locationIds'],
    [{ name: 'x', scopes: 'stock:read' }, 'everywhere'],
  ])('%j makes no key', (typed, field) => {
    const paths = createKeyInput.safeParse(typed).error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toContain(field);
  });
});
