import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { FeedName } from '../feeds/types';
import { writeFeed } from '../feeds/write-feed';
import { defaultLocale, locales } from '../locale';
import { publicAddress } from './public-address';
import { defineRoute, type Handler } from './route';
import { streamedText } from './streamed-text';

/** Google and Meta come some times a day; whoever comes more often costs what shoppers need. */
const LIMIT = { attempts: 30, seconds: 900 };

/** A public feed, in the language that `lang` asks for. */
export const feedRoute = (feed: FeedName, type: string): Handler =>
  defineRoute(
    z.object({ lang: z.enum(locales).default(defaultLocale) }),
    async ({ db, input: { lang: locale }, now }) => {
      const t = await getTranslations({ locale, namespace: 'common' });
      const context = { locale, shop: t('shop.name'), address: publicAddress };
      return streamedText(writeFeed(db, feed, context, now), `${type}; charset=utf-8`);
    },
    { limit: { name: `feed:${feed}`, ...LIMIT } },
  );
