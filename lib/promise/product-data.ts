import type { Product } from '../catalog/types';
import { inLocale, type Locale } from '../locale';
import type { Currency, Minor } from '../money';
import type { Store } from '../stores/types';

interface ProductDataGiven {
  product: Product;
  /** Store codes that have a SKU, those with most first. */
  shopsBySku: ReadonlyMap<string, readonly string[]>;
  stores: readonly Pick<Store, 'storeCode' | 'name'>[];
  locale: Locale;
  /** Public address of the page. */
  page: string;
  /** Public address of a picture's. */
  address(path: string): string;
}

/** At most so many shops are named: a longer list makes the page heavy and tells search engines nothing more. */
const MOST_SHOPS = 30;

const MINOR_DIGITS: Record<Currency, number> = { JPY: 0, USD: 2, EUR: 2 };
const decimal = (amount: Minor, currency: Currency) =>
  (amount / 10 ** MINOR_DIGITS[currency]).toFixed(MINOR_DIGITS[currency]);

const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** By code of each shop that has any of the variants: how many it has, and the least that one of them costs. */
function shopsOf({ product, shopsBySku }: Pick<ProductDataGiven, 'product' | 'shopsBySku'>) {
  const shops = new Map<string, { variants: number; price: Minor }>();
  for (const { sku, price } of product.variants) {
    for (const code of shopsBySku.get(sku) ?? []) {
      const known = shops.get(code);
      shops.set(code, { variants: (known?.variants ?? 0) + 1, price: Math.min(known?.price ?? price, price) });
    }
  }
  return shops;
}

/** An Offer for each shop where something of the product can be collected now, those with the widest choice first. */
function offersOf({ product, shopsBySku, stores, locale }: ProductDataGiven): object[] {
  const shops = shopsOf({ product, shopsBySku });
  return stores
    .flatMap((store) => {
      const has = shops.get(store.storeCode);
      return has ? [{ store, has }] : [];
    })
    .sort((a, b) => b.has.variants - a.has.variants)
    .slice(0, MOST_SHOPS)
    .map(({ store, has }) => ({
      '@type': 'Offer',
      price: decimal(has.price, product.currency),
      priceCurrency: product.currency,
      availability: 'https://schema.org/InStoreOnly',
      availableDeliveryMethod: 'https://schema.org/OnSitePickup',
      availableAtOrFrom: { '@type': 'Store', branchCode: store.storeCode, name: inLocale(store.name, locale) },
    }));
}

/**
 * schema.org Product with an AggregateOffer: its prices, and an Offer for each shop that has it, by the shop's branch
 * code. A product of one variant says which article it is. https://schema.org/Product, https://schema.org/AggregateOffer
 */
export function productData(given: ProductDataGiven): object {
  const { product, locale, page, address } = given;
  const offers = offersOf(given);
  const prices = product.variants.map(({ price }) => price);
  const text = product.description ?? product.tagline;
  const [only, ...others] = product.variants;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': page,
    name: inLocale(product.title, locale),
    ...(text && { description: plainText(inLocale(text, locale)) }),
    ...(product.images.length > 0 && { image: product.images.map(({ url }) => address(url)) }),
    ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
    ...(only && others.length === 0 && { sku: only.sku, ...(only.gtin && { gtin: only.gtin }) }),
    offers: {
      '@type': 'AggregateOffer',
      url: page,
      priceCurrency: product.currency,
      lowPrice: decimal(Math.min(...prices), product.currency),
      highPrice: decimal(Math.max(...prices), product.currency),
      availability: `https://schema.org/${offers.length > 0 ? 'InStoreOnly' : 'OutOfStock'}`,
      offerCount: offers.length,
      offers,
    },
  };
}
