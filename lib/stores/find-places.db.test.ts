import { expect, test } from 'vitest';
import { places } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { foldForSearch } from '../catalog/search-text';
import { newId } from '../ids';
import { findPlaces } from './find-places';
import type { Place } from './types';

const { db } = await testDatabase();

const place = (kind: Place['kind'], ja: string, kana: string, en: string, lat: number, lng: number) => ({
  id: newId(),
  kind,
  name: { ja, en },
  kana,
  lat,
  lng,
  searchNames: [ja, kana, en].map(foldForSearch),
});

await db
  .insert(places)
  .values([
    place('prefecture', '東京都', 'とうきょうと', 'Tokyo', 35.6896, 139.6917),
    place('prefecture', '北海道', 'ほっかいどう', 'Hokkaido', 43.06, 141.35),
    place('prefecture', '広島県', 'ひろしまけん', 'Hiroshima', 34.3966, 132.4596),
    place('city', '千代田区', 'ちよだく', 'Chiyoda-ku', 35.694, 139.7536),
    place('city', '札幌市', 'さっぽろし', 'Sapporo', 43.0621, 141.3544),
    place('city', '府中市', 'ふちゅうし', 'Fuchu', 35.6689, 139.4777),
    place('city', '府中市', 'ふちゅうし', 'Fuchu', 34.5683, 133.2365),
    place('station', '東京テレポート駅', 'とうきょうてれぽーとえき', 'Tokyo Teleport Station', 35.6275, 139.7785),
    place('station', '東京駅', 'とうきょうえき', 'Tokyo Station', 35.6812, 139.7671),
  ]);

const names = async (typed: string, limit = 5) => (await findPlaces(db, typed, limit)).map(({ name }) => name.ja);

test.each([
  ['東京駅', ['東京駅']],
  ['東京', ['東京駅', '東京テレポート駅', '東京都']],
  ['トウキョウえ', ['東京駅']],
  ['tokyo st', ['東京駅']],
  ['Tokyo', ['東京都', '東京駅', '東京テレポート駅']],
  ['ｃｈｉｙｏｄａ', ['千代田区']],
  ['どこでもない', []],
  ['%', []],
  ['', []],
])('%j finds %j', async (typed, expected) => {
  expect(await names(typed)).toEqual(expected);
});

test.each([
  ['100-0005', '100-0005 千代田区丸の内', 35.694],
  ['〒１８３－００５５', '183-0055 府中市府中町', 35.6689],
  ['7260003', '726-0003 府中市元町', 34.5683],
  ['060-0001', '060-0001 札幌市北一条西', 43.0621],
  ['100-2101', '100-2101 東京都', 35.6896],
])('The postcode %s is %s', async (typed, name, lat) => {
  expect(await findPlaces(db, typed, 5)).toMatchObject([{ name: { ja: name }, lat }]);
});

test('A postcode that does not exist finds nothing', async () => {
  expect(await names('000-0000')).toEqual([]);
});

test('A position is taken as it is', async () => {
  expect(await findPlaces(db, '35.68,139.76', 5)).toMatchObject([{ lat: 35.68, lng: 139.76 }]);
});

test('No more are answered than asked for', async () => {
  expect(await names('東京', 2)).toEqual(['東京駅', '東京テレポート駅']);
});
