import { z } from 'zod';
import { inLocale, locales } from '@/lib/locale';
import { findPlaces } from '@/lib/stores/find-places';
import { defineRoute } from '@/lib/web/route';

const input = z.object({ q: z.string().max(100), locale: z.enum(locales).default('ja') });
const LIMIT = 5;

/** Stations, towns, prefectures and postcodes that what is typed may mean; the likeliest first. */
export const GET = defineRoute(input, async ({ db, input: { q, locale } }) => {
  const places = await findPlaces(db, q, LIMIT);
  return { places: places.map(({ kind, name, lat, lng }) => ({ kind, name: inLocale(name, locale), lat, lng })) };
});
