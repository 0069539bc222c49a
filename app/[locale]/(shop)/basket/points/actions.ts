'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { setWay } from '@/lib/basket/commands';
import { localePath, locales } from '@/lib/locale';
import { tablePoints } from '@/lib/points/queries';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { basketToken } from '@/lib/web/basket-cookie';

const input = z.object({
  point: z.string('choice').min(1, 'choice').max(60, 'too_long'),
  back: z.enum(['/basket', '/checkout']),
  locale: z.enum(locales),
});

const choose = defineAction(input, async ({ db, input: { point, back, locale } }) => {
  const found = await tablePoints(db).get(point);
  if (!found) throw new Refusal('unknown_point', { pointCode: point });
  const token = await basketToken();
  if (token) await setWay(db, token, { place: { kind: 'point', code: found.code }, rest: null });
  redirect(localePath(locale, back));
});

/** Has the basket collected at the point { point }, and goes on where the shopper came from. */
export async function choosePoint(_before: Result | null, form: FormData): Promise<Result> {
  return choose(form);
}
