import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { foldForSearch } from '@/lib/catalog/search-text';
import { newId } from '@/lib/ids';
import type { Db } from '../client';
import { places } from '../schema';

interface PlaceRow {
  kind: 'prefecture' | 'city' | 'station';
  name: string;
  kana: string;
  en: string;
  lat: string;
  lng: string;
}

/** Prefectures, cities and main stations, so that "shops near …" works from the first day. */
export async function seedPlaces(db: Db): Promise<void> {
  const csv = await readFile(new URL('./places/places.csv', import.meta.url), 'utf8');
  const rows: PlaceRow[] = parse(csv, { columns: true });
  await db.insert(places).values(
    rows.map(({ kind, name, kana, en, lat, lng }) => ({
      id: newId(),
      kind,
      name: { ja: name, en },
      kana,
      lat: Number(lat),
      lng: Number(lng),
      searchNames: [name, kana, en].map(foldForSearch),
    })),
  );
}
