import type { Locale } from '@/lib/locale';

/** One variant in every shop. */
export const stockAddress = (sku: string) => `/api/stock/variants/${encodeURIComponent(sku)}`;

/** Every variant of a product in one shop. */
export const marksAddress = (handle: string, storeCode: string) =>
  `/api/stock/product/${encodeURIComponent(handle)}?store=${encodeURIComponent(storeCode)}`;

/** Shops with their hours now; around "lat,lng" or a store code where there are many. */
export const storesAddress = (locale: Locale, around?: string) =>
  `/api/stores?locale=${locale}${around ? `&around=${encodeURIComponent(around)}` : ''}`;
