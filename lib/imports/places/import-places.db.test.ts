import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { places } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { importFixture, importText, refusals } from '../testing';

const { db } = await testDatabase();
const all = () => db.select().from(places).orderBy(asc(places.lat));

beforeEach(async () => {
  await db.delete(places);
});

describe('places', () => {
  it('are read from CP932 with bare carriage returns, and can be typed in any of their names', async () => {
    const report = await importFixture(db, 'places', 'places-cp932.csv');
    expect(report).toMatchObject({ read: 6, created: 3 });
    expect(await all()).toMatchObject([
      {
        kind: 'station',
        name: { ja: '神田駅', en: 'Kanda Station' },
        searchNames: ['神田駅', 'かんだえき', 'kanda station'],
      },
      { kind: 'place', name: { ja: '香林坊' }, kana: null },
      { kind: 'city', searchNames: ['仙台市青葉区', '青葉区', 'せんだいしあおばく', 'aobaku sendai'] },
    ]);
    expect(refusals(report)).toEqual([
      [5, 'out_of_range', 'lat'],
      [6, 'not_a_number', 'lng'],
      [7, 'unknown_value', 'kind'],
    ]);
  });

  it('are the same when they are imported again, and learn names that come later', async () => {
    await importFixture(db, 'places', 'places-cp932.csv');
    const before = await all();
    expect(await importFixture(db, 'places', 'places-cp932.csv')).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 3,
    });
    expect(await all()).toEqual(before);
    const csv = 'name,lat,lng,en\n香林坊,36.5613,136.6525,Korinbo\n香林坊,36.5613,136.6525,Korinbo\n';
    expect(await importText(db, 'places', csv)).toMatchObject({ created: 0, changed: 1 });
    expect((await all())[1]).toMatchObject({
      name: { ja: '香林坊', en: 'Korinbo' },
      searchNames: ['korinbo', '香林坊'],
    });
    expect(await importText(db, 'places', 'name,lat,lng\n香林坊,36.5613,136.6525\n')).toMatchObject({ unchanged: 1 });
  });

  it('of one name at several points are several', async () => {
    const csv = 'brand;store_name;lat;lng\nA;本町;35;139\nB;本町;35.1;139\n';
    expect(await importText(db, 'places', csv)).toMatchObject({ created: 2 });
  });
});
