import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bookedSlots } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, noon } from '@/db/testing-shop';
import { Refusal } from '../refusal';
import { getStoreById } from '../stores/queries';
import type { SlotPolicy } from '../stores/types';
import { returnSlot, type SlotPlace, takeSlot } from './commands';
import { listSlots } from './list-slots';

const { db } = await testDatabase({ max: 32 });
const policy: SlotPolicy = { minutes: 60, capacity: 2, horizonDays: 1, leadMinutes: 0 };
const oneOClock = new Date(noon.getTime() + 3_600_000);

const aSlot = async (over: Partial<SlotPlace> = {}): Promise<SlotPlace> => {
  const { id } = await makeStore(db);
  return { locationId: id, kind: 'pickup', startsAt: oneOClock, ...over };
};
const take = (place: SlotPlace, capacity = policy.capacity) =>
  db.transaction((tx) => takeSlot(tx, { ...place, capacity }));
const takenOf = async ({ locationId }: SlotPlace) => {
  const rows = await db.select().from(bookedSlots).where(eq(bookedSlots.locationId, locationId));
  return rows.map(({ kind, taken }) => [kind, taken]).sort();
};

test('64 clients for the last places take exactly those there are, and the others are told', async () => {
  const place = await aSlot();
  const answers = await Promise.allSettled(Array.from({ length: 64 }, () => take(place, 5)));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(answers.length - refused.length).toBe(5);
  for (const reason of refused) expect(reason).toEqual(new Refusal('slot_taken'));
  expect(await takenOf(place)).toEqual([['pickup', 5]]);
});

test('Takers and returners at once never leave more taken than there are, nor lose one', async () => {
  const place = await aSlot();
  for (let each = 0; each < 5; each++) await take(place, 5);
  const work = Array.from({ length: 60 }, (_, index) =>
    index % 12 === 0 ? db.transaction((tx) => returnSlot(tx, place)) : take(place, 5),
  );
  const sold = (await Promise.allSettled(work)).filter(
    (answer, index) => answer.status === 'fulfilled' && index % 12 !== 0,
  );
  expect(await takenOf(place)).toEqual([['pickup', sold.length]]);
  expect(sold.length).toBeLessThanOrEqual(5);
});

test('A place that is given back can be sold again', async () => {
  const place = await aSlot();
  await take(place, 1);
  await expect(take(place, 1)).rejects.toThrow(new Refusal('slot_taken'));
  await returnSlot(db, place);
  await take(place, 1);
  expect(await takenOf(place)).toEqual([['pickup', 1]]);
});

test('What rolls back takes nothing', async () => {
  const place = await aSlot();
  const changedMind = db.transaction(async (tx) => {
    await takeSlot(tx, { ...place, capacity: 1 });
    throw new Error('changed his mind');
  });
  await expect(changedMind).rejects.toThrow('changed his mind');
  await take(place, 1);
});

test('A place sold before the capacity was lowered stays sold', async () => {
  const place = await aSlot();
  await take(place, 2);
  await take(place, 2);
  await expect(take(place, 1)).rejects.toThrow(new Refusal('slot_taken'));
  expect(await takenOf(place)).toEqual([['pickup', 2]]);
});

test('Nothing is sold of a time that holds nothing', async () => {
  const place = await aSlot();
  await expect(take(place, 0)).rejects.toThrow(new Refusal('slot_taken'));
  expect(await takenOf(place)).toEqual([]);
});

test('No more can be given back than was taken', async () => {
  const place = await aSlot();
  await take(place);
  await returnSlot(db, place);
  await expect(returnSlot(db, place)).rejects.toMatchObject({ cause: { constraint_name: 'taken_not_negative' } });
  expect(await takenOf(place)).toEqual([['pickup', 0]]);
});

test('Collecting and visiting at one time, other times and other shops are apart', async () => {
  const place = await aSlot();
  await take(place, 1);
  await take({ ...place, kind: 'visit' }, 1);
  await take({ ...place, startsAt: noon }, 1);
  await take(await aSlot(), 1);
  await returnSlot(db, { ...place, kind: 'visit' });
  expect(await takenOf(place)).toEqual([
    ['pickup', 1],
    ['pickup', 1],
    ['visit', 0],
  ]);
});

test('The list tells what is left of each time, full ones among them', async () => {
  const place = await aSlot();
  const store = await getStoreById(db, place.locationId);
  if (!store) throw new Error('the shop is gone');
  const left = async (kind: SlotPlace['kind'], capacity: number) => {
    const asked = { kind, policy: { ...policy, capacity }, holidays: new Set<string>() };
    return (await listSlots(db, store, asked, noon)).map((slot) => slot.left);
  };
  await take(place);
  await take({ ...place, startsAt: noon });
  await take({ ...place, startsAt: noon });
  expect(await left('pickup', 2)).toEqual([0, 1, 2, 2, 2, 2, 2]);
  expect(await left('pickup', 1)).toEqual([0, 0, 1, 1, 1, 1, 1]);
  expect(await left('visit', 2)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  const asked = { kind: 'pickup', policy, holidays: new Set<string>(), earliest: oneOClock } as const;
  expect((await listSlots(db, store, asked, noon))[0]).toMatchObject({ startsAt: oneOClock, left: 1 });
});

test('A shop that is closed has no times', async () => {
  const { id } = await makeStore(db, {
    weeklyHours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  });
  const store = await getStoreById(db, id);
  if (!store) throw new Error('the shop is gone');
  expect(await listSlots(db, store, { kind: 'visit', policy, holidays: new Set() }, noon)).toEqual([]);
});
