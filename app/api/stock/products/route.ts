import { z } from 'zod';
import { locales } from '@/lib/locale';
import { readyParts } from '@/lib/promise/ready-words';
import { storeCalendar } from '@/lib/promise/store-calendar';
import type { ProductMarks } from '@/lib/promise/types';
import { Refusal } from '@/lib/refusal';
import { bandOf } from '@/lib/stock/availability';
import { listBestUnitsOfProducts } from '@/lib/stock/queries';
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
export const GET = defineRoute(
  input,
  async ({ db, input: { store: code, locale, ids }, now }): Promise<ProductMarks> => {
    const calendar = await storeCalendar(db, now);
    const store = calendar.storeByCode(code);
    if (!store) throw new Refusal('unknown_store');
    const best = await listBestUnitsOfProducts(db, ids, store.id);
    const ready = calendar.readyAt(store, now);
    const marks = ids.map((id) => {
      const units = best.get(id) ?? 0;
      const band = bandOf(units);
      return [id, { band, left: band === 'few' || band === 'some' ? units : null }] as const;
    });
    return {
      ready: ready && readyParts(ready, store.hours.zone, now, locale).short,
      marks: Object.fromEntries(marks),
    };
  },
);
