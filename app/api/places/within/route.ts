import { z } from 'zod';
import { inLocale, locales } from '@/lib/locale';
import { listPlacesWithin } from '@/lib/stores/place-queries';
import { defineRoute } from '@/lib/web/route';

const input = z.object({
  south: z.coerce.number().min(-90).max(90),
  west: z.coerce.number().min(-180).max(180),
  north: z.coerce.number().min(-90).max(90),
  east: z.coerce.number().min(-180).max(180),
  locale: z.enum(locales).default('ja'),
});
const LIMIT = 12;

/** Names to write on a map that has no tiles. */
export const GET = defineRoute(input, async ({ db, input: { locale, ...box } }) => {
  const places = await listPlacesWithin(db, box, LIMIT);
  return { places: places.map(({ kind, name, lat, lng }) => ({ kind, name: inLocale(name, locale), lat, lng })) };
});
