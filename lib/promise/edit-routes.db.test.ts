import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, transferRoutes, transfers } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStore, noon } from '@/db/testing-shop';
import { makeBroughtOrder } from '@/db/testing-transfer';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { getEditedRoute, listEditedRoutes, removeRoute, saveRoute } from './edit-routes';
import type { RouteInput } from './route-input';

const { db } = await testDatabase();

const merchant = async (): Promise<Actor> => ({ ...(await makeClerk(db)), role: 'merchant' });
const manager = async (...ids: string[]): Promise<Actor> => ({ ...(await makeClerk(db, ...ids)), role: 'manager' });
const between = (fromId: string, toId: string, over: Partial<RouteInput> = {}): RouteInput => ({
  ...{ id: null, fromId, toId, weekdays: ['mon'], cutoffMinute: 720, transitDays: 1, arrivesMinute: 600 },
  closedDates: [],
  ...over,
});

test('a route is added, changed and taken away, each with its entry in the log', async () => {
  const [from, to, actor] = [await makeStore(db), await makeStore(db), await merchant()];
  await saveRoute(db, actor, between(from.id, to.id), noon);
  const [added] = await listEditedRoutes(db, actor, to.id);
  expect(added).toMatchObject({ from: { id: from.id }, to: { id: to.id }, open: 0, mayChange: true });
  const id = added?.id ?? '';
  await saveRoute(db, actor, between(from.id, to.id, { id, weekdays: [], cutoffMinute: 60 }), noon);
  expect(await getEditedRoute(db, actor, id)).toMatchObject({ weekdays: [], cutoffMinute: 60 });
  await removeRoute(db, actor, { id }, noon);
  expect(await getEditedRoute(db, actor, id)).toBeNull();
  const log = await db.select().from(auditLog).where(eq(auditLog.subjectId, to.id));
  expect(log.map(({ action }) => action).sort()).toEqual(['route_removed', 'route_saved', 'route_saved']);
});

test('a pair has one route, its ends stay, and both of them stand', async () => {
  const [from, to, other, actor] = [await makeStore(db), await makeStore(db), await makeStore(db), await merchant()];
  await saveRoute(db, actor, between(from.id, to.id), noon);
  await expect(saveRoute(db, actor, between(from.id, to.id), noon)).rejects.toMatchObject({
    details: { fields: { toId: 'route_there' } },
  });
  const [{ id } = { id: '' }] = await listEditedRoutes(db, actor, to.id);
  await expect(saveRoute(db, actor, between(from.id, other.id, { id }), noon)).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(saveRoute(db, actor, between(newId(), to.id), noon)).rejects.toMatchObject({
    details: { fields: { fromId: 'gone' } },
  });
});

test('a route by which goods travel stays until they are there', async () => {
  const { shop } = await makeBroughtOrder(db, { from: [1] });
  const actor = await merchant();
  const [route] = await listEditedRoutes(db, actor, shop.id);
  const id = route?.id ?? '';
  expect(route?.open).toBe(1);
  await expect(removeRoute(db, actor, { id }, noon)).rejects.toMatchObject({
    code: 'still_open',
    details: { count: 1 },
  });
  await db.update(transfers).set({ closedAt: noon }).where(eq(transfers.toId, shop.id));
  await removeRoute(db, actor, { id }, noon);
  expect(await db.select().from(transferRoutes).where(eq(transferRoutes.id, id))).toEqual([]);
});

test('a manager decides about routes between shops of his, and sees those that end at one', async () => {
  const [mine, own, other] = [await makeStore(db), await makeStore(db), await makeStore(db)];
  const actor = await manager(mine.id, own.id);
  await saveRoute(db, actor, between(mine.id, own.id), noon);
  await expect(saveRoute(db, actor, between(other.id, mine.id), noon)).rejects.toMatchObject({ code: 'not_allowed' });
  await saveRoute(db, await merchant(), between(other.id, mine.id), noon);
  await saveRoute(db, await merchant(), between(other.id, (await makeStore(db)).id), noon);
  const seen = await listEditedRoutes(db, actor, null);
  expect(seen.map(({ from, mayChange }) => [from.id, mayChange]).sort()).toEqual(
    [
      [mine.id, true],
      [other.id, false],
    ].sort(),
  );
  const foreign = seen.find(({ mayChange }) => !mayChange);
  await expect(removeRoute(db, actor, { id: foreign?.id ?? '' }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
});
