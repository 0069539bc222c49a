import { z } from 'zod';
import { getProduct } from '@/lib/catalog/queries';
import { type Card, cardVersion } from '@/lib/feeds/cards/card';
import { type Locale, locales } from '@/lib/locale';
import { isStorable } from '@/lib/storable';
import { getStore } from '@/lib/stores/queries';
import { cardOfProduct, cardOfShop, cardOfStore } from '@/lib/web/cards';
import { readCard } from '@/lib/web/drawn-card';
import { reading } from '@/lib/web/reading';
import { defineRoute } from '@/lib/web/route';

const input = z.object({
  locale: z.enum(locales),
  page: z.array(z.string()),
  /** What the card showed when its address was written. */
  v: z.string().optional(),
});

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Of an address whose card has become another one since. */
const FOR_NOW = 'public, max-age=300';

/** The card of ['shop.jpg'], ['products', 'mug.jpg'], ['stores', '0001.jpg'] as it is now. */
async function cardOf(locale: Locale, page: string[]): Promise<Card | null> {
  const [kind, file] = page.length === 1 ? ['shop', page[0]] : page;
  const name = /^(.+)\.jpg$/.exec(file ?? '')?.[1];
  if (page.length > 2 || !name || !isStorable(name)) return null;
  if (page.length === 1) return name === 'shop' ? cardOfShop(locale) : null;
  const { db } = await reading();
  if (kind === 'products') {
    const product = await getProduct(db, name);
    return product && cardOfProduct(locale, product);
  }
  const store = kind === 'stores' ? await getStore(db, name) : null;
  return store && cardOfStore(locale, store);
}

/** What links to a page of the shop are shown with: drawn in the merchant's colour and letters, with its name or logo. */
export const GET = defineRoute(input, async ({ input: { locale, page, v } }) => {
  const card = await cardOf(locale, page);
  if (!card) return new Response(null, { status: 404 });
  return new Response(await readCard(card), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': v === cardVersion(card) ? FOR_EVER : FOR_NOW,
      'x-content-type-options': 'nosniff',
    },
  });
});
