import type { Locale } from '../locale';
import { inPatterns, namedAll, type ShopNames, shopNames } from '../stores/brand/names';
import { shopFace } from './shop-face';

/** One file a subject of pages, so that a page's words are found beside each other. */
const areas = [
  'common',
  'home',
  'catalog',
  'product',
  'stores',
  'basket',
  'checkout',
  'points',
  'delivery',
  'tracking',
  'account',
  'staff',
  'pick',
  'guide',
  'legal',
  'refusal',
  'payment',
  'paying',
  'slots',
  'hours',
  'transfers',
  'visits',
  'changes',
  'delegates',
  'arrivals',
  'ratings',
  'kept',
  'counter',
  'shelf',
  'till',
  'holds',
  'notices',
  'takings',
  'receipt',
  'returns',
  'rewards',
  'admin',
  'adminCatalogue',
  'adminOrders',
  'adminBrand',
  'adminImports',
  'adminInterfaces',
  'adminStaff',
  'adminStores',
  'developers',
  'preview',
] as const;
type Area = (typeof areas)[number];

export type Messages = Record<Area, Record<string, unknown>>;

async function read(locale: Locale, names: ShopNames): Promise<Messages> {
  const entries = await Promise.all(
    areas.map(async (area) => [area, (await import(`../../messages/${locale}/${area}.json`)).default]),
  );
  return namedAll(Object.fromEntries(entries) as Messages, inPatterns(names));
}

/** Names looked at by turns: what is public and a preview or two. */
const NAMES = 4;
const kept = new Map<string, Promise<Messages>>();

/** Every sentence of a language, with the shop's names in it as whoever reads the page sees them. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const names = shopNames(await shopFace(), locale);
  const key = JSON.stringify([locale, names]);
  const found = kept.get(key) ?? read(locale, names);
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.size > NAMES ? kept.keys() : [];
  if (oldest) kept.delete(oldest);
  return found;
}
