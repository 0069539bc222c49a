import { optionLabel } from '../catalog/option-label';
import { plainText } from '../catalog/plain-text';
import type { OptionValue, ProductOption } from '../catalog/types';
import { worldGtin } from '../catalog/world-gtin';
import { inLocale, type Locale, type Localized, localePath } from '../locale';
import { decimalAmount, type Minor } from '../money';
import type { FeedContext, FeedVariant, LeftOutReason } from './types';

/** Longest texts that Google and Meta take. */
const LONGEST = { id: 50, title: 150, description: 5000, brand: 70, color: 100, size: 100 };
const MOST_MORE_PICTURES = 10;

/** An article in the words of any feed. */
export interface FeedItem {
  id: string;
  /** Products' own id: groups its variants. */
  group: string | null;
  title: string;
  description: string;
  link: string;
  image: string;
  moreImages: string[];
  inStock: boolean;
  /** '1980 JPY' */
  price: string;
  /** What it costs now, where that is less than it did. */
  salePrice: string | null;
  brand: string | null;
  gtin: string | null;
  category: string | null;
  color: string | null;
  size: string | null;
  grams: number | null;
}

/** Why no feed may hold it, or null. */
export function leftOut({ sku, price, images }: FeedVariant): LeftOutReason | null {
  if (images.length === 0) return 'no_picture';
  if (price <= 0) return 'no_price';
  return sku.length > LONGEST.id ? 'long_sku' : null;
}

/** Ends at a whole character, with a mark that more was there. */
const cut = (text: string, most: number) => {
  // No text has more letters than units.
  if (text.length <= most) return text;
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
};

/** What plainText made of a product's text: its variants share it. */
const plainTexts = { ja: new WeakMap<Localized, string>(), en: new WeakMap<Localized, string>() };

function plainIn(text: Localized, locale: Locale): string {
  const known = plainTexts[locale].get(text) ?? plainText(inLocale(text, locale));
  plainTexts[locale].set(text, known);
  return known;
}

const chosenValue = (options: readonly ProductOption[], values: readonly string[], kind: ProductOption['kind']) => {
  const index = options.findIndex((option) => option.kind === kind);
  const value = options[index]?.values.find(({ key }) => key === values[index]);
  return value ? { value, unit: options[index]?.unit } : null;
};

function optionText(variant: FeedVariant, kind: 'color' | 'size', locale: Locale): string | null {
  const found = chosenValue(variant.options, variant.optionValues, kind);
  if (!found) return null;
  const unit = found.unit && inLocale(found.unit, locale);
  return cut([inLocale(found.value.label, locale), unit].filter(Boolean).join(' '), LONGEST[kind]);
}

/** Formats that Google and Meta both read; drawings are given as pictures of themselves. */
const READ = /\.(jpe?g|png|webp)$/i;

function pictureAddress(url: string, { address }: Pick<FeedContext, 'address'>): string {
  const own = /^\/media\/(.+)$/.exec(url)?.[1];
  return own && !READ.test(own) ? address(`/feeds/pictures/square/${own}.jpg`) : address(url);
}

/** Those of the variant's own colour first, then those that show all; never another colour's. */
function picturesOf({ images, options, optionValues }: FeedVariant): string[] {
  const own = new Set(optionValues);
  const known = new Set(options.flatMap(({ values }) => values.map(({ key }: OptionValue) => key)));
  const fits = images.filter(({ optionValue }) => !optionValue || own.has(optionValue) || !known.has(optionValue));
  const shown = fits.length > 0 ? fits : images;
  const rank = ({ optionValue }: FeedVariant['images'][number]) => (optionValue && own.has(optionValue) ? 0 : 1);
  return [...shown].sort((a, b) => rank(a) - rank(b)).map(({ url }) => url);
}

/** An article as feeds tell of it; one that is not left out. */
export function feedItem(variant: FeedVariant, context: FeedContext): FeedItem {
  const { locale, address } = context;
  const { sku, currency, price, compareAtPrice, options, optionValues } = variant;
  const money = (amount: Minor) => `${decimalAmount(amount, currency)} ${currency}`;
  const isSale = compareAtPrice !== null && compareAtPrice > price;
  const chosen = optionLabel(options, optionValues);
  const title = [inLocale(variant.title, locale), chosen && inLocale(chosen, locale)].filter(Boolean).join(' ');
  const text = variant.description ?? variant.tagline ?? variant.title;
  const [image = '', ...more] = picturesOf(variant).map((url) => pictureAddress(url, context));
  const path = localePath(locale, `/products/${encodeURIComponent(variant.handle)}`);
  return {
    id: sku,
    group: variant.hasSiblings ? variant.productId : null,
    title: cut(title, LONGEST.title),
    description: cut(plainIn(text, locale) || title, LONGEST.description),
    link: address(variant.hasSiblings ? `${path}?sku=${encodeURIComponent(sku)}` : path),
    image,
    moreImages: more.slice(0, MOST_MORE_PICTURES),
    inStock: variant.inStock,
    price: money(isSale ? compareAtPrice : price),
    salePrice: isSale ? money(price) : null,
    brand: variant.vendor && cut(variant.vendor, LONGEST.brand),
    gtin: worldGtin(variant.gtin),
    category: variant.category && inLocale(variant.category, locale),
    color: optionText(variant, 'color', locale),
    size: optionText(variant, 'size', locale),
    grams: variant.weightGrams,
  };
}
