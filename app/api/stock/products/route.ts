import { z } from 'zod';
import { locales } from '@/lib/locale';
import { getProductMarks } from '@/lib/promise/shop-front';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { Refusal } from '@/lib/refusal';
import { reading } from '@/lib/web/reading';
import { defineRoute } from '@/lib/web/route';

const LONGEST_LIST = 100;

const input = z.object({
  store: z.string().max(64),
  locale: z.enum(locales).default('ja'),
  /** Product ids, comma-separated. */
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(LONGEST_LIST)),
});

/** Marks of a list at the chosen shop, for all its cards at once. */
export const GET = defineRoute(input, async ({ input: { store: code, locale, ids } }) => {
  const { db, now } = await reading();
  const calendar = await storeCalendar(db, now);
  const store = calendar.storeByCode(code);
  if (!store) throw new Refusal('unknown_store');
  return getProductMarks(db, calendar, store, ids, now, locale);
});
