import type { Locale } from '../locale';

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

export async function loadMessages(locale: Locale): Promise<Messages> {
  const entries = await Promise.all(
    areas.map(async (area) => [area, (await import(`../../messages/${locale}/${area}.json`)).default]),
  );
  return Object.fromEntries(entries) as Messages;
}
