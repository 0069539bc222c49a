import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { connectPreview } from '@/db/preview';
import { auditLog, locations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { daytime, makeClerk, makeStore, noon } from '@/db/testing-shop';
import type { Actor } from '../../access/actor';
import { publishDraft, undoPublication } from '../../drafts/publish';
import { newId, newToken } from '../../ids';
import { getStore, getStoreById } from '../queries';
import { weekFormOf } from '../week-form';
import { emptyStore } from './form';
import { getEditedStore } from './get-store';
import { storeListInput } from './input';
import { listConsoleStores } from './list-console';
import { saveStore } from './save-store';
import type { StoreForm } from './types';

const { db, url } = await testDatabase();
const drafted = connectPreview(url, null);
afterAll(() => drafted.close());

const merchant = async (): Promise<Actor> => ({ ...(await makeClerk(db)), role: 'merchant' });
const manager = async (id: string): Promise<Actor> => ({ ...(await makeClerk(db, id)), role: 'manager' });

async function edited(id: string): Promise<StoreForm> {
  const store = await getEditedStore(db, id);
  if (!store) throw new Error('no store');
  return store.form;
}

const listed = async (actor: Actor, query: Record<string, string>) =>
  (await listConsoleStores(drafted.db, actor, storeListInput.parse(query))).rows;

test('a shop is changed out of sight, published, and put back; orders drafted before see that it changed', async () => {
  const { id, storeCode } = await makeStore(db);
  const actor = await manager(id);
  const form = { ...(await edited(id)), counter: { ja: '2階 受け取り窓口', en: 'Counter, 2F' }, cutoff: '１５：００' };
  const { version } = await saveStore(db, actor, { id, seen: 0, form }, noon);
  expect((await getStore(db, storeCode))?.counter).toBeNull();
  expect((await getStore(drafted.db, storeCode))?.counter?.ja).toBe('2階 受け取り窓口');
  expect(await edited(id)).toEqual({ ...form, cutoff: '15:00' });

  const before = await getStoreById(db, id);
  const { publicationId } = await publishDraft(db, actor, { subject: `store:${id}`, seen: version }, noon);
  const after = await getStoreById(db, id);
  expect(after).toMatchObject({ cutoffMinute: 900, counter: { en: 'Counter, 2F' } });
  expect(after?.version).not.toBe(before?.version);
  await undoPublication(db, actor, { id: publicationId }, noon);
  expect(await getStoreById(db, id)).toMatchObject({ cutoffMinute: null, counter: null });
});

test('a shop that is saved as it stands is no draft', async () => {
  const slots = { minutes: 30, capacity: 3, horizonDays: 5, leadMinutes: 60 };
  const { id } = await makeStore(db, {
    pickupSlots: slots,
    pickupFee: { amount: 110, freeFrom: 2200 },
    holdDaysPaid: 9,
  });
  const saved = await saveStore(db, await merchant(), { id, seen: 0, form: await edited(id) }, noon);
  expect(saved).toEqual({ version: 0 });
});

test('a new shop has all that a shop needs, its week too, and stands in the list before shoppers see it', async () => {
  const [actor, id, storeCode] = [await merchant(), newId(), newToken()];
  const form: StoreForm = {
    ...emptyStore,
    storeCode,
    name: { ja: '新しい店', en: '' },
    ...{ lat: '35.68', lng: '１３９．７６', postcode: '１００－０００５', week: weekFormOf(daytime) },
  };
  const { version } = await saveStore(db, actor, { id, seen: 0, form }, noon);
  expect(await getStore(db, storeCode)).toBeNull();
  const [row] = await listed(actor, { q: storeCode });
  expect(row).toMatchObject({ id, isNew: true, isDrafted: true, hints: ['photo', 'english', 'counter'] });
  await publishDraft(db, actor, { subject: `store:${id}`, seen: version }, noon);
  expect(await getStore(db, storeCode)).toMatchObject({
    ...{ id, lat: 35.68, lng: 139.76, postcode: '100-0005', holdDays: 7 },
    hours: { weekly: daytime },
  });
  expect(
    (
      await db
        .select()
        .from(auditLog)
        .where(eq(auditLog.subjectId, `store:${id}`))
    ).map((e) => e.action),
  ).toEqual(expect.arrayContaining(['draft_saved', 'published']));
});

test.each([
  [{ prepMinutes: '' }, 'prepMinutes', 'required'],
  [{ holdDays: '0' }, 'holdDays', 'outside_range'],
  [{ depositPercent: '百' }, 'depositPercent', 'number'],
  [{ cutoff: '24:00' }, 'cutoff', 'clock'],
  [{ lat: '91' }, 'lat', 'degrees'],
  [{ postcode: '100' }, 'postcode', 'postcode'],
  [{ website: 'example.jp' }, 'website', 'website'],
  [{ feeFreeFrom: '2200' }, 'feeAmount', 'required'],
  [
    { pickupSlots: { on: true, minutes: '1', capacity: '2', horizonDays: '3', leadMinutes: '0' } },
    'pickupSlots.minutes',
    'outside_range',
  ],
] satisfies [Partial<StoreForm>, string, string][])('%o is refused beside its box', async (over, field, code) => {
  const { id } = await makeStore(db);
  const saving = saveStore(db, await merchant(), { id, seen: 0, form: { ...(await edited(id)), ...over } }, noon);
  await expect(saving).rejects.toMatchObject({ code: 'invalid_input', details: { fields: { [field]: code } } });
});

test('hours, zone, code and kind of a shop that is public are not changed by its draft', async () => {
  const { id, storeCode } = await makeStore(db);
  const form = { ...(await edited(id)), storeCode: 'other', kind: 'warehouse' as const, zone: 'Asia/Seoul' };
  const week = weekFormOf({ ...daytime, mon: [] });
  expect(await saveStore(db, await merchant(), { id, seen: 0, form: { ...form, week } }, noon)).toEqual({ version: 0 });
  const [row] = await db.select().from(locations).where(eq(locations.id, id));
  expect(row).toMatchObject({ storeCode, kind: 'store', zone: 'Asia/Tokyo', weeklyHours: daytime });
});

test('of two who change a shop the later one is told, and a code is taken once', async () => {
  const { id, storeCode } = await makeStore(db);
  const [actor, form] = [await merchant(), await edited(id)];
  await saveStore(db, actor, { id, seen: 0, form: { ...form, phone: '03-0000-0001' } }, noon);
  const late = saveStore(db, actor, { id, seen: 0, form: { ...form, phone: '03-0000-0002' } }, noon);
  await expect(late).rejects.toMatchObject({ code: 'already_changed', details: { version: 1 } });
  const fresh = { ...emptyStore, name: form.name, lat: '35', lng: '139', storeCode };
  const twice = saveStore(db, actor, { id: newId(), seen: 0, form: fresh }, noon);
  await expect(twice).rejects.toMatchObject({ details: { fields: { storeCode: 'code_taken' } } });
});

test('a manager sees and changes the shops he runs, and opens none', async () => {
  const [own, other] = [await makeStore(db), await makeStore(db)];
  const actor = await manager(own.id);
  expect((await listed(actor, {})).map(({ id }) => id)).toEqual([own.id]);
  const form = await edited(other.id);
  await expect(saveStore(db, actor, { id: other.id, seen: 0, form }, noon)).rejects.toMatchObject({
    code: 'not_allowed',
  });
  const fresh = { ...emptyStore, name: form.name, lat: '35', lng: '139', storeCode: newToken() };
  await expect(saveStore(db, actor, { id: newId(), seen: 0, form: fresh }, noon)).rejects.toMatchObject({
    code: 'not_allowed',
  });
});

test('the list is narrowed down by words, kind, state and what is missing', async () => {
  const mark = newToken();
  const shop = await makeStore(db, { name: { ja: `${mark}本店` }, hoursText: 'Mo-Fr 10:00+' });
  await makeStore(db, { name: { ja: `${mark}倉庫`, en: 'House' }, kind: 'warehouse', active: false });
  const actor = await merchant();
  const found = async (query: Record<string, string>) =>
    (await listed(actor, { q: mark, ...query })).map(({ name }) => name.ja.slice(mark.length));
  expect((await found({})).sort()).toEqual(['倉庫', '本店']);
  expect(await found({ kind: 'warehouse' })).toEqual(['倉庫']);
  expect(await found({ state: 'off' })).toEqual(['倉庫']);
  expect(await found({ hint: 'english' })).toEqual(['本店']);
  expect(await found({ hint: 'hours_text' })).toEqual(['本店']);
  expect(await found({ q: `${mark} ${shop.storeCode}` })).toEqual(['本店']);
  expect(await found({ q: '100%_' })).toEqual([]);
});
