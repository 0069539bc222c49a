import { z } from 'zod';
import { locales } from '@/lib/locale';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { storeGlance } from '@/lib/promise/store-glance';
import { Refusal } from '@/lib/refusal';
import { reading } from '@/lib/web/reading';
import { defineRoute } from '@/lib/web/route';

const input = z.object({ code: z.string().max(64), locale: z.enum(locales).default('ja') });

/** What the header and the home page say of the chosen shop: name, hours now, ready time of an order placed now. */
export const GET = defineRoute(input, async ({ input: { code, locale } }) => {
  const { db, now } = await reading();
  const calendar = await storeCalendar(db, now);
  const store = calendar.storeByCode(code);
  if (!store) throw new Refusal('unknown_store');
  return storeGlance(calendar, store, now, locale);
});
