import { foldForSearch } from '../../catalog/search-text';
import type { Point } from '../../geo';
import { keyOf, pointOf, requiredText, textOf } from '../cells';
import type { Heading } from '../heading';
import { BadRow } from '../problem';
import type { RowReader } from '../table-items';

export const placeKinds = ['prefecture', 'city', 'station', 'place'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface PlaceDraft extends Point {
  kind: PlaceKind;
  name: string;
  kana: string | null;
  en: string | null;
}

const LONGEST_NAME = 100;
const isPlaceKind = (text: string): text is PlaceKind => (placeKinds as readonly string[]).includes(text);

/** name,lat,lng and, if the file has them, kind, kana, en. @throws BrokenFile */
export function placeReader(heading: Heading): RowReader<PlaceDraft> {
  heading.require(['name', 'store_name'], ['lat', 'latitude'], ['lng', 'lon', 'longitude']);
  const find = (...names: string[]) => heading.find(...names);
  const [name, lat, lng] = [find('name', 'store_name'), find('lat', 'latitude'), find('lng', 'lon', 'longitude')];
  const [kind, kana, en] = [find('kind'), find('kana'), find('en')];
  return (row) => {
    const said = keyOf(row, kind) ?? 'place';
    if (!isPlaceKind(said)) throw new BadRow('unknown_value', kind?.name ?? null, said);
    if (!lat || !lng) throw new BadRow('missing', 'lat');
    return {
      kind: said,
      name: requiredText(row, name, LONGEST_NAME, 'name'),
      kana: textOf(row, kana, LONGEST_NAME),
      en: textOf(row, en, LONGEST_NAME),
      ...pointOf(row, lat, lng),
    };
  };
}

/** What may be typed for a place, folded: its names, and of 札幌市中央区 also 中央区. */
export function placeNames({ name, kana, en }: Pick<PlaceDraft, 'name' | 'kana' | 'en'>): string[] {
  const ward = /市(.+区)$/.exec(name)?.[1];
  const names = [name, ward, kana, en].map((each) => (each ? foldForSearch(each) : ''));
  return [...new Set(names)].filter(Boolean);
}
