import type { Both } from '../products/types';
import {
  chilledLocker,
  convenienceStore,
  counter,
  lateStore,
  type Manner,
  postOffice,
  type SeedPoint,
  stationLocker,
  streetLocker,
} from './point-manners';
import { stationsNearShops } from './point-stations';
import type { SeedStore } from './types';

const WAREHOUSE = '9001';

const named = ({ ja, en }: Both, more: Both): Both => ({ ja: `${ja} ${more.ja}`, en: `${en} ${more.en}` });

/** 「丸の内2-5-9」 → 「丸の内」, 「2-5-」: the town and block a shop is in; which floor it is on is left out. */
function blockOf({ street }: SeedStore): { town: Both; block: string } {
  const [, ja = '', block = ''] = /^(\D+)((?:\d+-)+)\d+/.exec(street.ja) ?? [];
  return { town: { ja, en: /[\d-]+ (.+)$/.exec(street.en)?.[1] ?? '' }, block };
}

/** Another house of a shop's block, so many degrees to the north and east of it. */
function houseNear(shop: SeedStore, house: number, north: number, east: number) {
  const { town, block } = blockOf(shop);
  const { storeCode, postcode, prefecture, city, lat, lng } = shop;
  const street = { ja: `${town.ja}${block}${house}`, en: `${block}${house} ${town.en}` };
  return { servedFrom: storeCode, postcode, prefecture, city, street, lat: lat + north, lng: lng + east };
}

function inStation({ storeCode, prefecture, city }: SeedStore): SeedPoint {
  const near = stationsNearShops.find((each) => each.storeCode === storeCode);
  if (!near) throw new Error(`no station near ${storeCode}`);
  const { station, side, lat, lng } = near;
  return {
    ...stationLocker,
    code: `L-${storeCode}`,
    name: named(station, { ja: `${side.ja}ロッカー`, en: `${side.en} locker` }),
    servedFrom: storeCode,
    postcode: null,
    street: { ja: `${station.ja}構内`, en: `Inside ${station.en}` },
    ...{ prefecture, city, lat, lng },
  };
}

function atTill(shop: SeedStore, index: number): SeedPoint {
  const { ja, en } = blockOf(shop).town;
  const at = { ...houseNear(shop, 14, 0.0011, 0.0016), code: `C-${shop.storeCode}` };
  return index % 2 === 0
    ? { ...convenienceStore, ...at, name: { ja: `よりみちマート ${ja}店`, en: `Yorimichi Mart ${en}` } }
    : { ...lateStore, ...at, name: { ja: `こよみストア ${ja}店`, en: `Koyomi Store ${en}` } };
}

const atPost = (shop: SeedStore): SeedPoint => ({
  ...postOffice,
  ...houseNear(shop, 21, -0.0014, 0.0009),
  code: `P-${shop.storeCode}`,
  name: named(blockOf(shop).town, { ja: '郵便窓口', en: 'post counter' }),
  servedFrom: WAREHOUSE,
});

const byTurns: [Manner, letter: string, Both][] = [
  [streetLocker, 'K', { ja: '街かどロッカー', en: 'street locker' }],
  [chilledLocker, 'R', { ja: '冷蔵ロッカー', en: 'chilled locker' }],
  [counter, 'G', { ja: '案内所', en: 'information desk' }],
];

function oneMore(shop: SeedStore, index: number): SeedPoint[] {
  const at = houseNear(shop, 3, 0.0006, -0.0019);
  return byTurns.slice(index % byTurns.length, (index % byTurns.length) + 1).map(([manner, letter, kind]) => ({
    ...manner,
    ...at,
    code: `${letter}-${shop.storeCode}`,
    name: named(blockOf(shop).town, kind),
  }));
}

/**
 * A hundred and twenty places to collect, four around each shop: in its station, at a convenience store, at a post
 * office, and one more by turns. Whoever runs them is made up.
 */
export const demoPoints = (stores: readonly SeedStore[]): SeedPoint[] =>
  stores
    .filter(({ kind }) => kind === 'store')
    .flatMap((shop, index) => [inStation(shop), atTill(shop, index), atPost(shop), ...oneMore(shop, index)]);
