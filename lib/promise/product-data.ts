import type { Product, Variant } from '../catalog/types';
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

/** At most so many shops stand at one offer: a long list makes the page heavy and tells search engines nothing more. */
const SHOPS_PER_OFFER = 8;

const MINOR_DIGITS: Record<Currency, number> = { JPY: 0, USD: 2, EUR: 2 };
const decimal = (amount: Minor, currency: Currency) =>
  (amount / 10 ** MINOR_DIGITS[currency]).toFixed(MINOR_DIGITS[currency]);

const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * schema.org Product with an Offer a variant. Each offer names the shops where it can be collected now by their branch
 * codes, which are described once beside it. https://schema.org/Product, https://schema.org/Offer
 */
export function productData({ product, shopsBySku, stores, locale, page, address }: ProductDataGiven): object {
  const named = new Set<string>();
  const offer = (variant: Variant) => {
    const shops = shopsBySku.get(variant.sku)?.slice(0, SHOPS_PER_OFFER) ?? [];
    for (const code of shops) named.add(code);
    return {
      '@type': 'Offer',
      sku: variant.sku,
      ...(variant.gtin && { gtin: variant.gtin }),
      url: `${page}?sku=${encodeURIComponent(variant.sku)}`,
      price: decimal(variant.price, product.currency),
      priceCurrency: product.currency,
      availability: `https://schema.org/${shops.length > 0 ? 'InStoreOnly' : 'OutOfStock'}`,
      availableDeliveryMethod: 'https://schema.org/OnSitePickup',
      ...(shops.length > 0 && { availableAtOrFrom: shops.map((code) => ({ '@id': `#${code}` })) }),
    };
  };
  const offers = product.variants.map(offer);
  const text = product.description ?? product.tagline;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Product',
        '@id': page,
        name: inLocale(product.title, locale),
        ...(text && { description: plainText(inLocale(text, locale)) }),
        ...(product.images.length > 0 && { image: product.images.map(({ url }) => address(url)) }),
        ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
        offers,
      },
      ...stores
        .filter(({ storeCode }) => named.has(storeCode))
        .map(({ storeCode, name }) => ({
          '@type': 'Store',
          '@id': `#${storeCode}`,
          branchCode: storeCode,
          name: inLocale(name, locale),
        })),
    ],
  };
}
