'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { countFeed } from '@/lib/feeds/count-feed';
import { feedNames } from '@/lib/feeds/types';
import { locales } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { publicAddress } from '@/lib/web/public-address';

const input = z.object({ feed: z.enum(feedNames), locale: z.enum(locales) });

const count = defineAction(
  input,
  async ({ db, actor, input: { feed, locale }, now }) => {
    const t = await getTranslations({ locale, namespace: 'common' });
    await countFeed(db, actor, feed, { locale, shop: t('shop.name'), address: publicAddress }, now);
    refresh();
    return undefined;
  },
  { limit: { name: 'feed-count', attempts: 30, seconds: 600 } },
);

/** Counts what a feed holds now: { feed, locale }. */
export async function countNow(_before: Result | null, form: FormData): Promise<Result> {
  return count(form);
}
