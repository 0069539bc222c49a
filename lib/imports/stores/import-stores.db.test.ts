import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { locations, specialDays } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { flags, importedAt, importFixture, importText, refusals } from '../testing';

const { db } = await testDatabase();
const later = new Date('2026-11-22T09:00:00Z');

const everything = async () => ({
  locations: await db.select().from(locations).orderBy(asc(locations.storeCode)),
  special: await db.select().from(specialDays).orderBy(asc(specialDays.locationId), asc(specialDays.date)),
});
const store = async (code: string) => (await db.select().from(locations).where(eq(locations.storeCode, code)))[0];
const daysOf = async (code: string) => {
  const found = await store(code);
  const days = await db
    .select()
    .from(specialDays)
    .where(eq(specialDays.locationId, found?.id ?? ''))
    .orderBy(specialDays.date);
  return days.map(({ date, intervals, note }) => [date, intervals, note?.ja ?? null]);
};

beforeEach(async () => {
  await db.delete(locations);
});

describe("Google Business Profile's spreadsheet", () => {
  it('becomes shops with their hours', async () => {
    const report = await importFixture(db, 'stores', 'google-profile.csv');
    expect(report).toMatchObject({ read: 3, created: 3, refusedCount: 0 });
    expect(await store('T001')).toMatchObject({
      kind: 'store',
      name: { ja: 'つむぎ舎 神田店' },
      postcode: '101-0041',
      prefecture: { ja: '東京都' },
      city: null,
      street: { ja: '千代田区神田須田町1-2-3' },
      lat: 35.6959,
      lng: 139.769,
      phone: '03-1234-5678',
      website: 'https://tsumugi.example/kanda',
      services: ['reserve', 'pay_online'],
      zone: 'Asia/Tokyo',
      weeklyHours: {
        mon: [{ from: 600, to: 1200 }],
        wed: [],
        sat: [
          { from: 600, to: 780 },
          { from: 870, to: 1260 },
        ],
        sun: [{ from: 660, to: 1140 }],
      },
      hoursText: null,
    });
    expect(await daysOf('T001')).toEqual([
      ['2026-12-31', [{ from: 600, to: 900 }], null],
      ['2027-01-01', [], null],
    ]);
  });

  it('does not guess at hours that are not all there, nor at what is no phone or address', async () => {
    const report = await importFixture(db, 'stores', 'google-profile.csv');
    expect(flags(report)).toEqual([
      [3, 'bad_website'],
      [3, 'hours_unsupported'],
      [4, 'bad_phone'],
      [4, 'hours_missing'],
    ]);
    expect(await store('T002')).toMatchObject({
      street: { ja: '仙台市青葉区一番町4-5-6 一番町ビル2F' },
      phone: '022-123-4567',
      website: null,
      weeklyHours: { mon: [], wed: [] },
      hoursText: expect.stringContaining('Wednesday hours: 18:00-02:00'),
    });
    expect(await store('T003')).toMatchObject({ weeklyHours: { mon: [] }, hoursText: null, phone: null });
  });
});

describe('GeoJSON with OpenStreetMap tags', () => {
  it('becomes shops: points, and the middle of outlines', async () => {
    const report = await importFixture(db, 'stores', 'shops.geojson');
    expect(report).toMatchObject({ read: 8, created: 4 });
    expect(await store('K-11')).toMatchObject({
      name: { ja: 'つむぎ舎 金沢店', en: 'Tsumugi Kanazawa' },
      prefecture: { ja: '石川県' },
      street: { ja: '金沢市香林坊2-1-1' },
      phone: '03-5555-0123',
      services: ['reserve', 'pay_online', 'accessible'],
      weeklyHours: {
        sat: [{ from: 600, to: 1200 }],
        sun: [{ from: 600, to: 1140 }],
        holiday: [{ from: 600, to: 1140 }],
      },
    });
    expect(await store('node/102')).toMatchObject({
      name: { ja: 'つむぎ舎 神戸店' },
      postcode: '650-0021',
      prefecture: { ja: '兵庫県' },
      city: { ja: '神戸市' },
      street: { ja: '中央区三宮町1丁目4-3' },
      weeklyHours: { mon: [{ from: 660, to: 1620 }] },
    });
    expect(await store('way/103')).toMatchObject({ lat: 35.47, lng: 133.055, website: null });
    expect(await store('104')).toMatchObject({ weeklyHours: { sun: [{ from: 0, to: 1440 }] } });
  });

  it('keeps hours it cannot hold as text, and refuses what has no place, name or code of its own', async () => {
    const report = await importFixture(db, 'stores', 'shops.geojson');
    expect(await store('way/103')).toMatchObject({ weeklyHours: { mon: [] }, hoursText: 'Mo-Fr sunrise-sunset' });
    expect(flags(report)).toEqual([
      [6, 'bad_website'],
      [6, 'hours_unsupported'],
    ]);
    expect(refusals(report)).toEqual([
      [8, 'no_geometry', 'geometry'],
      [9, 'out_of_range', 'geometry'],
      [10, 'duplicate_row', null],
      [11, 'missing', 'name'],
    ]);
  });
});

describe('importing again', () => {
  it.each(['google-profile.csv', 'shops.geojson'])('changes nothing when %s is the same', async (name) => {
    const { created } = await importFixture(db, 'stores', name);
    const before = await everything();
    const again = await importFixture(db, 'stores', name, { now: later });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: created });
    expect(await everything()).toEqual(before);
  });

  it('asks for hours until somebody enters them', async () => {
    const asks = async () =>
      flags(await importFixture(db, 'stores', 'google-profile.csv')).some(([, code]) => code === 'hours_missing');
    expect([await asks(), await asks()]).toEqual([true, true]);
    const opened = [{ from: 600, to: 1200 }];
    const weeklyHours = { mon: opened, tue: opened, wed: [], thu: [], fri: [], sat: [], sun: [] };
    await db.update(locations).set({ weeklyHours }).where(eq(locations.storeCode, 'T003'));
    expect(await asks()).toBe(false);
  });

  it('leaves alone what the file does not say and what a person entered', async () => {
    await importFixture(db, 'stores', 'google-profile.csv');
    const before = await store('T001');
    await db
      .update(locations)
      .set({ name: { ja: 'つむぎ舎 神田店', en: 'Kanda' }, services: ['reserve'], counter: { ja: '1階' } });
    const id = before?.id ?? '';
    await db.insert(specialDays).values([
      { locationId: id, date: '2026-12-05', intervals: [], note: { ja: '棚卸し' } },
      { locationId: id, date: '2026-11-01', intervals: [] },
    ]);
    const csv =
      'Store code,Business name,Latitude,Longitude,Postal code,Special hours,Monday hours,Tuesday hours,Wednesday hours,' +
      'Thursday hours,Friday hours,Saturday hours,Sunday hours\n' +
      'T001,つむぎ舎 神田本店,35.7,139.77,,"2026-12-05: 09:00-12:00, 2026-12-30: x",10:00-19:00,x,x,x,x,x,x\n';
    expect(await importText(db, 'stores', csv, { now: later })).toMatchObject({ changed: 1, flaggedCount: 0 });
    expect(await store('T001')).toMatchObject({
      name: { ja: 'つむぎ舎 神田本店', en: 'Kanda' },
      services: ['reserve'],
      counter: { ja: '1階' },
      postcode: '101-0041',
      phone: '03-1234-5678',
      weeklyHours: { mon: [{ from: 600, to: 1140 }], tue: [] },
      createdAt: importedAt,
      updatedAt: later,
    });
    expect(await daysOf('T001')).toEqual([
      ['2026-11-01', [], null],
      ['2026-12-05', [], '棚卸し'],
      ['2026-12-30', [], null],
    ]);
  });

  it('shows dated hours that cannot be read as text, beside the week that can', async () => {
    const week = '10:00-19:00,'.repeat(7);
    const csv =
      'Store code,Business name,Latitude,Longitude,Monday hours,Tuesday hours,Wednesday hours,Thursday hours,Friday hours,' +
      `Saturday hours,Sunday hours,Special hours\nA,店,35,139,${week}年末は休み\n`;
    expect(flags(await importText(db, 'stores', csv))).toEqual([[2, 'hours_unsupported']]);
    expect(await store('A')).toMatchObject({
      weeklyHours: { mon: [{ from: 600, to: 1140 }] },
      hoursText: 'Special hours: 年末は休み',
    });
  });
});
