import { z } from 'zod';
import { locales } from '@/lib/locale';
import { getShopFront } from '@/lib/promise/shop-front';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { Refusal } from '@/lib/refusal';
import { reading } from '@/lib/web/reading';
import { defineRoute } from '@/lib/web/route';

const input = z.object({ store: z.string().max(64), locale: z.enum(locales).default('ja') });

/** All that the home page fills in for the chosen shop, in one request. */
export const GET = defineRoute(input, async ({ input: { store: code, locale } }) => {
  const { db, now } = await reading();
  const calendar = await storeCalendar(db, now);
  const store = calendar.storeByCode(code);
  if (!store) throw new Refusal('unknown_store');
  return getShopFront(db, calendar, store, now, locale);
});
