import { z } from 'zod';
import { locales } from '@/lib/locale';
import { defineRoute } from '@/lib/web/route';
import { answerSnapshot } from '@/lib/web/snapshot';
import { storesAround } from '@/lib/web/store-feed';

const input = z.object({
  locale: z.enum(locales).default('ja'),
  /** "lat,lng" or a store code. */
  around: z.string().max(60).default(''),
});

/** Shops with their places, hours now and services, for lists and maps. */
export const GET = defineRoute(input, async ({ input: { locale, around }, request }) =>
  answerSnapshot(request, await storesAround(locale, around), { sharedMs: 1_000 }),
);
