import type {
  AggregateOffer,
  MerchantReturnPolicy,
  Offer,
  ProductGroup,
  Product as Thing,
  WithContext,
} from 'schema-dts';
import { plainText } from '../catalog/plain-text';
import type { Product, Variant } from '../catalog/types';
import { worldGtin } from '../catalog/world-gtin';
import { inLocale, type Locale } from '../locale';
import { decimalAmount, type Minor } from '../money';
import type { ReturnPolicy, Store } from '../stores/types';

interface ProductDataGiven {
  product: Product;
  /** Store codes that have a SKU, those with most first. */
  shopsBySku: ReadonlyMap<string, readonly string[]>;
  /** SKUs that some place has, a warehouse too. */
  inStock: ReadonlySet<string>;
  stores: readonly Pick<Store, 'storeCode' | 'name'>[];
  returns: ReturnPolicy;
  locale: Locale;
  /** Public address of the page. */
  page: string;
  /** Public address of a picture's. */
  address(path: string): string;
}

/** At most so many shops and articles are named: a longer list makes the page heavy and tells search engines nothing more. */
const MOST_SHOPS = 30;
const MOST_VARIANTS = 50;

const schema = <Name extends string>(name: Name) => `https://schema.org/${name}` as const;

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
function offersOf({ product, shopsBySku, stores, locale }: ProductDataGiven): Offer[] {
  const shops = shopsOf({ product, shopsBySku });
  return stores
    .flatMap((store) => {
      const has = shops.get(store.storeCode);
      return has ? [{ store, has }] : [];
    })
    .sort((a, b) => b.has.variants - a.has.variants)
    .slice(0, MOST_SHOPS)
    .map(
      ({ store, has }): Offer => ({
        '@type': 'Offer',
        price: decimalAmount(has.price, product.currency),
        priceCurrency: product.currency,
        availability: schema('InStoreOnly'),
        availableDeliveryMethod: schema('OnSitePickup'),
        availableAtOrFrom: { '@type': 'Store', branchCode: store.storeCode, name: inLocale(store.name, locale) },
      }),
    );
}

/** What is only collected is to be had in shops; what some place has of what is delivered is to be had. */
function availabilityOf({ product, inStock }: ProductDataGiven, skus: readonly string[]) {
  if (!skus.some((sku) => inStock.has(sku))) return schema('OutOfStock');
  return schema(product.ways.includes('delivery') ? 'InStock' : 'InStoreOnly');
}

/** Told with the first article; the others point to it. */
const policyId = (page: string) => `${page}#returns`;

/** What is taken back as the shop's policy says. https://developers.google.com/search/docs/appearance/structured-data/return-policy */
function returnPolicyOf({ product, page, returns: { days, excluded } }: ProductDataGiven): MerchantReturnPolicy {
  const isExcluded =
    excluded.taxRates.includes(product.taxRate) ||
    (product.category !== null && excluded.categories.includes(product.category.slug));
  const country = { '@type': 'MerchantReturnPolicy' as const, '@id': policyId(page), applicableCountry: 'JP' };
  if (isExcluded || days === 0) return { ...country, returnPolicyCategory: schema('MerchantReturnNotPermitted') };
  return {
    ...country,
    returnPolicyCategory: schema('MerchantReturnFiniteReturnWindow'),
    merchantReturnDays: days,
    returnMethod: schema('ReturnInStore'),
    returnFees: schema('FreeReturn'),
  };
}

/** Numbers a shop gave to itself mean nothing elsewhere, and are complained of. */
const gtinOf = ({ gtin }: Variant) => {
  const known = worldGtin(gtin);
  return known ? { gtin: known } : {};
};

const addressOf = (page: string, sku: string) => `${page}?sku=${encodeURIComponent(sku)}`;

/** One article as it is bought. */
function offerOf(given: ProductDataGiven, { sku, price }: Variant): Offer {
  const { product, page } = given;
  const isFirst = product.variants[0]?.sku === sku;
  return {
    '@type': 'Offer',
    url: product.variants.length > 1 ? addressOf(page, sku) : page,
    price: decimalAmount(price, product.currency),
    priceCurrency: product.currency,
    availability: availabilityOf(given, [sku]),
    itemCondition: schema('NewCondition'),
    hasMerchantReturnPolicy: isFirst ? returnPolicyOf(given) : { '@id': policyId(page) },
  };
}

/** Colour and size of an article under schema.org's names. */
function choicesOf({ options }: Product, { optionValues }: Variant, locale: Locale): [string, string][] {
  return options.flatMap(({ kind, values, unit }, index): [string, string][] => {
    const value = values.find(({ key }) => key === optionValues[index]);
    if (kind === 'other' || !value) return [];
    return [[kind, [inLocale(value.label, locale), unit && inLocale(unit, locale)].filter(Boolean).join(' ')]];
  });
}

const picturesOf = ({ images }: Product, { optionValues }: Variant, address: ProductDataGiven['address']) => {
  const own = images.filter(({ optionValue }) => optionValue !== null && optionValues.includes(optionValue));
  return (own.length > 0 ? own : images).slice(0, 1).map(({ url }) => address(url));
};

function variantData(given: ProductDataGiven, variant: Variant): Thing {
  const { product, locale, page, address } = given;
  const choices = choicesOf(product, variant, locale);
  const name = [inLocale(product.title, locale), ...choices.map(([, words]) => words)].join(' ');
  const image = picturesOf(product, variant, address);
  return {
    '@type': 'Product',
    '@id': addressOf(page, variant.sku),
    name,
    sku: variant.sku,
    ...gtinOf(variant),
    ...Object.fromEntries(choices),
    ...(image.length > 0 && { image }),
    offers: offerOf(given, variant),
  };
}

/** A product of several articles is their group; one of a single article is that article. */
function kindOf(given: ProductDataGiven): Thing | ProductGroup {
  const { product, locale } = given;
  const [only, ...others] = product.variants;
  if (only && others.length === 0) {
    const choices = Object.fromEntries(choicesOf(product, only, locale));
    return { '@type': 'Product', sku: only.sku, ...gtinOf(only), ...choices };
  }
  const kinds = [...new Set(product.options.map(({ kind }) => kind))].filter((kind) => kind !== 'other');
  return {
    '@type': 'ProductGroup',
    productGroupID: product.id,
    ...(kinds.length > 0 && { variesBy: kinds.map(schema) }),
    hasVariant: product.variants.slice(0, MOST_VARIANTS).map((variant) => variantData(given, variant)),
  };
}

/** Prices over all shops, and an Offer for each shop that has any of it. */
function shopsData(given: ProductDataGiven): AggregateOffer {
  const { product, page } = given;
  const offers = offersOf(given);
  const prices = product.variants.map(({ price }) => price);
  return {
    '@type': 'AggregateOffer',
    url: page,
    priceCurrency: product.currency,
    lowPrice: decimalAmount(Math.min(...prices), product.currency),
    highPrice: decimalAmount(Math.max(...prices), product.currency),
    availability: availabilityOf(
      given,
      product.variants.map(({ sku }) => sku),
    ),
    offerCount: offers.length,
    offers,
  };
}

/**
 * schema.org Product, or ProductGroup with each of its articles: what it costs and whether it is to be had, and an Offer
 * for each shop that has it, by the shop's branch code.
 * https://developers.google.com/search/docs/appearance/structured-data/merchant-listing and …/product-variants
 */
export function productData(given: ProductDataGiven): WithContext<Thing | ProductGroup> {
  const { product, locale, page, address } = given;
  const text = product.description ?? product.tagline;
  const [only, ...others] = product.variants;
  const single = only && others.length === 0 ? offerOf(given, only) : null;
  return {
    '@context': 'https://schema.org',
    ...kindOf(given),
    '@id': page,
    url: page,
    name: inLocale(product.title, locale),
    ...(text && { description: plainText(inLocale(text, locale)) }),
    ...(product.images.length > 0 && { image: product.images.map(({ url }) => address(url)) }),
    ...(product.vendor && { brand: { '@type': 'Brand', name: product.vendor } }),
    ...(product.category && { category: inLocale(product.category.name, locale) }),
    offers: single ? [single, shopsData(given)] : shopsData(given),
  };
}
