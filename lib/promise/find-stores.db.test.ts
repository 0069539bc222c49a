import { beforeAll, expect, test } from 'vitest';
import { places } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { daytime, makeStore, noon } from '@/db/testing-shop';
import { foldForSearch } from '../catalog/search-text';
import { newId } from '../ids';
import { storeSearchInput } from '../stores/input';
import { findStores } from './find-stores';
import { storeCalendar } from './store-calendar';

const { db } = await testDatabase();

beforeAll(async () => {
  const closed = { ...daytime, sun: [] };
  const prefecture = { ja: '東京都', en: 'Tokyo' };
  const marunouchi = { ja: '丸の内店', en: 'Marunouchi' };
  await makeStore(db, { storeCode: '1', name: marunouchi, prefecture, lat: 35.68, lng: 139.764 });
  await makeStore(db, {
    storeCode: '2',
    name: { ja: '札幌店' },
    lat: 43.06,
    lng: 141.35,
    services: ['reserve', 'parking'],
  });
  await makeStore(db, {
    storeCode: '3',
    name: { ja: '八重洲店' },
    prefecture,
    postcode: '100-0006',
    lat: 35.68,
    lng: 139.772,
    weeklyHours: closed,
  });
  const station = { ja: '東京駅', en: 'Tokyo Station' };
  await db.insert(places).values({
    id: newId(),
    kind: 'station',
    name: station,
    lat: 35.6812,
    lng: 139.7671,
    searchNames: [station.ja, station.en].map(foldForSearch),
  });
  const ward = { ja: '千代田区', en: 'Chiyoda' };
  await db.insert(places).values({
    id: newId(),
    kind: 'city',
    name: ward,
    lat: 35.694,
    lng: 139.7536,
    searchNames: [ward.ja, ward.en].map(foldForSearch),
  });
});

const find = async (asked: Record<string, string>, chosen: string | null = null) =>
  findStores(db, await storeCalendar(db, noon), storeSearchInput.parse(asked), { chosen, now: noon, locale: 'ja' });
const codes = ({ stores }: Awaited<ReturnType<typeof find>>) => stores.map(({ code }) => code);

test.each<[string, Record<string, string>, string | null, string[]]>([
  ['nothing asked: the order of the shops', {}, null, ['1', '2', '3']],
  ['nothing asked, one chosen: from there', {}, '3', ['3', '1', '2']],
  ['near a station', { near: '東京駅' }, '2', ['1', '3', '2']],
  ['near a position', { near: '43.1,141.4' }, null, ['2', '3', '1']],
  ['near a shop by its name', { near: '八重洲' }, null, ['3', '1', '2']],
  ['near a postcode: from the middle of its ward', { near: '100-0001' }, null, ['1', '3', '2']],
  ['near a postcode that one of them has', { near: '1000006' }, null, ['3', '1', '2']],
  ['in a prefecture', { near: '東京都' }, '2', ['1', '3']],
  ['in a prefecture, in English', { near: 'tokyo', open: '1' }, null, ['1']],
  ['open now', { open: '1' }, null, ['1', '2']],
  ['with parking', { near: '東京', parking: '1' }, null, ['2']],
  ['paying online and open', { pay_online: 'on', open: 'on' }, null, ['1']],
  ['near nowhere known', { near: 'どこか' }, null, ['1', '2', '3']],
])('Shops with %s', async (_, asked, chosen, expected) => {
  expect(codes(await find(asked, chosen))).toEqual(expected);
});

test('It is said from where distances count, and whether the words meant anything', async () => {
  expect(await find({ near: '東京駅' })).toMatchObject({ from: { name: '東京駅' }, unknown: false, total: 3 });
  expect(await find({ near: '東京都' })).toMatchObject({ from: null, inside: '東京都', unknown: false, total: 2 });
  expect(await find({ near: 'どこか' })).toMatchObject({ from: null, unknown: true });
  expect((await find({})).stores[0]).toMatchObject({ metres: null });
});

test('An address nobody would write is read as not asked', () => {
  expect(storeSearchInput.parse({ near: ['a', 'b'], open: '' })).toMatchObject({ near: 'a', open: true });
  expect(storeSearchInput.parse({ near: 'x'.repeat(5000) })).toMatchObject({ near: '', parking: false });
});
