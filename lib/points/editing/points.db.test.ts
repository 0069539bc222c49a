import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { connectPreview } from '@/db/preview';
import { locations, pickupPoints } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { daytime, makeClerk, makeStore, noon } from '@/db/testing-shop';
import type { Actor } from '../../access/actor';
import { publishDraft, undoPublication } from '../../drafts/publish';
import { newId, newToken } from '../../ids';
import { getPoint } from '../queries';
import { emptyPoint } from './form';
import { getEditedPoint } from './get-point';
import { pointListInput } from './input';
import { listConsolePoints } from './list-console';
import { savePoint } from './save-point';
import type { PointForm } from './types';

const { db, url } = await testDatabase();
const drafted = connectPreview(url, null);
afterAll(() => drafted.close());

const merchant = async (): Promise<Actor> => ({ ...(await makeClerk(db)), role: 'merchant' });

async function standing() {
  const [serving, id, storeCode] = [await makeStore(db), newId(), newToken()];
  const place = { id, storeCode, kind: 'pickup_point' as const, name: { ja: '駅前ロッカー' }, lat: 35.6, lng: 139.7 };
  await db.insert(locations).values({ ...place, weeklyHours: daytime });
  await db
    .insert(pickupPoints)
    .values({ locationId: id, kind: 'locker', operator: '架空便', servedFromId: serving.id });
  return { id, storeCode, serving };
}

const listed = async (actor: Actor, query: Record<string, string>) =>
  (await listConsolePoints(drafted.db, actor, pointListInput.parse(query))).rows;

async function edited(actor: Actor, id: string): Promise<PointForm> {
  const point = await getEditedPoint(db, actor, id);
  if (!point) throw new Error('no point');
  return point.form;
}

test('a point is changed out of sight, published and put back; saved as it stands it is no draft', async () => {
  const [{ id, storeCode }, actor] = [await standing(), await merchant()];
  const form = await edited(actor, id);
  expect(await savePoint(db, actor, { id, seen: 0, form }, noon)).toEqual({ version: 0 });
  const changed = { ...form, maxSumMm: '1600', leadDays: '2', name: { ja: '駅前ロッカー 南', en: 'South locker' } };
  const { version } = await savePoint(db, actor, { id, seen: 0, form: changed }, noon);
  expect(await getPoint(db, storeCode)).toMatchObject({ leadDays: 1, limits: { maxSumMm: null } });
  expect(await getPoint(drafted.db, storeCode)).toMatchObject({ leadDays: 2, limits: { maxSumMm: 1600 } });
  expect((await listed(actor, { q: '駅前ロッカー 南' })).map((row) => [row.id, row.isDrafted])).toEqual([[id, true]]);
  const { publicationId } = await publishDraft(db, actor, { subject: `point:${id}`, seen: version }, noon);
  expect(await getPoint(db, storeCode)).toMatchObject({ name: { en: 'South locker' }, leadDays: 2 });
  await undoPublication(db, actor, { id: publicationId }, noon);
  expect(await getPoint(db, storeCode)).toMatchObject({ leadDays: 1, limits: { maxSumMm: null } });
});

test('a new point has all that a point needs, and takes orders once it is published', async () => {
  const [actor, id, storeCode, serving] = [await merchant(), newId(), newToken(), await makeStore(db)];
  const form: PointForm = {
    ...emptyPoint,
    ...{ storeCode, operator: '架空便', name: { ja: '新しいロッカー', en: '' }, lat: '35.1', lng: '139.1' },
    servedFromId: serving.id,
  };
  const { version } = await savePoint(db, actor, { id, seen: 0, form }, noon);
  expect(await listed(actor, { q: storeCode, state: 'drafted' })).toMatchObject([{ id, isNew: true }]);
  await publishDraft(db, actor, { subject: `point:${id}`, seen: version }, noon);
  expect(await getPoint(db, storeCode)).toMatchObject({ id, kind: 'locker', servedFromId: serving.id, holdDays: 3 });
});

test('a point whose shop has closed since is not made public, unless it takes no orders itself', async () => {
  const [{ id, storeCode, serving }, actor] = [await standing(), await merchant()];
  const subject = `point:${id}` as const;
  const form = await edited(actor, id);
  const save = async (over: Partial<PointForm>, seen = 0) =>
    (await savePoint(db, actor, { id, seen, form: { ...form, ...over } }, noon)).version;
  const setOpen = (active: boolean) => db.update(locations).set({ active }).where(eq(locations.id, serving.id));
  const first = await save({ leadDays: '2' });
  const { publicationId } = await publishDraft(db, actor, { subject, seen: first }, noon);
  const second = await save({ leadDays: '3' });
  await setOpen(false);
  await expect(publishDraft(db, actor, { subject, seen: second }, noon)).rejects.toMatchObject({
    code: 'serving_closed',
  });
  await expect(undoPublication(db, actor, { id: publicationId }, noon)).rejects.toMatchObject({
    code: 'serving_closed',
  });
  expect(await getPoint(db, storeCode)).toMatchObject({ leadDays: 2 });
  expect((await edited(actor, id)).leadDays).toBe('3');

  const off = await save({ leadDays: '3', active: false }, second);
  await publishDraft(db, actor, { subject, seen: off }, noon);
  expect(await getPoint(db, storeCode)).toBe(null);
  await setOpen(true);
  const on = await save({ leadDays: '3' });
  await publishDraft(db, actor, { subject, seen: on }, noon);
  expect(await getPoint(db, storeCode)).toMatchObject({ leadDays: 3 });
});

test('what is wrong is refused beside its box, and a point of others not shown', async () => {
  const [{ id, serving }, actor, other] = [await standing(), await merchant(), await makeStore(db)];
  const form = await edited(actor, id);
  const saving = (over: Partial<PointForm>, by = actor) =>
    savePoint(db, by, { id, seen: 0, form: { ...form, ...over } }, noon);
  await expect(saving({ maxGrams: '0' })).rejects.toMatchObject({ details: { fields: { maxGrams: 'outside_range' } } });
  await expect(saving({ servedFromId: id })).rejects.toMatchObject({ details: { fields: { servedFromId: 'gone' } } });
  const stranger: Actor = { ...(await makeClerk(db, other.id)), role: 'manager' };
  await expect(saving({ holdDays: '2' }, stranger)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await getEditedPoint(db, stranger, id)).toBeNull();
  expect(await listed(stranger, {})).toEqual([]);
  const own: Actor = { ...(await makeClerk(db, serving.id)), role: 'manager' };
  expect((await listed(own, {})).map((row) => row.id)).toEqual([id]);
});

test('thousands of points are read page by page, each once', async () => {
  const [serving, actor, mark] = [await makeStore(db), await merchant(), newToken()];
  await db.execute(sql`
    with made as (
      insert into locations (id, store_code, kind, name, lat, lng, weekly_hours)
      select gen_random_uuid(), ${mark} || lpad(n::text, 5, '0'), 'pickup_point', jsonb_build_object('ja', '拠点' || n),
        35, 139, '{}'::jsonb from generate_series(1, 250) n returning id)
    insert into pickup_points (location_id, kind, operator, served_from_id)
    select id, 'locker', '架空便', ${serving.id}::uuid from made`);
  const seen: string[] = [];
  for (let after = '', page = 0; page < 4; page++) {
    const found = await listConsolePoints(drafted.db, actor, pointListInput.parse({ q: mark, after }));
    seen.push(...found.rows.map(({ storeCode }) => storeCode));
    if (!found.next) break;
    after = found.next;
  }
  expect(seen).toHaveLength(250);
  expect(seen).toEqual([...new Set(seen)].sort());
  await db.delete(locations).where(eq(locations.kind, 'pickup_point'));
});
