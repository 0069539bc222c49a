import { inLocale, type Locale } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentKind } from '../ways';
import type { Product, ProductImage, ProductOption, SizeTable } from './types';

/** What the parts of a product page that change under the reader's hands need of it: plain JSON in one language. */
export interface ProductView {
  handle: string;
  title: string;
  currency: Currency;
  /** How it may be had. */
  ways: FulfillmentKind[];
  options: OptionView[];
  variants: VariantView[];
  pictures: PictureView[];
  sizeTable: SizeTableView | null;
}

export interface OptionView {
  kind: ProductOption['kind'];
  name: string;
  unit: string | null;
  values: { key: string; label: string; picture: string | null }[];
}

export interface VariantView {
  sku: string;
  /** Parallel to options. */
  optionValues: string[];
  price: Minor;
}

interface PictureView {
  url: string;
  alt: string;
  optionValue: string | null;
}

interface SizeTableView {
  note: string | null;
  head: string[];
  /** `key` is an option value; the first cell names the row. */
  rows: { key: string; cells: string[] }[];
}

const firstPicture = (images: readonly ProductImage[], key: string): string | null =>
  images.find((image) => image.optionValue === key)?.url ?? null;

function optionView(option: ProductOption, images: readonly ProductImage[], locale: Locale): OptionView {
  return {
    kind: option.kind,
    name: inLocale(option.name, locale),
    unit: option.unit ? inLocale(option.unit, locale) : null,
    values: option.values.map(({ key, label }) => ({
      key,
      label: inLocale(label, locale),
      picture: firstPicture(images, key),
    })),
  };
}

const sizeTableView = (table: SizeTable, locale: Locale): SizeTableView => ({
  note: table.note ? inLocale(table.note, locale) : null,
  head: table.head.map((cell) => inLocale(cell, locale)),
  rows: table.rows,
});

export function productView(product: Product, locale: Locale): ProductView {
  const options = product.options.map((option) => optionView(option, product.images, locale));
  const title = inLocale(product.title, locale);
  return {
    handle: product.handle,
    title,
    currency: product.currency,
    ways: product.ways,
    options,
    variants: product.variants.map(({ sku, optionValues, price }) => ({ sku, optionValues, price })),
    pictures: product.images.map(({ url, alt, optionValue }) => ({
      url,
      alt: alt ? inLocale(alt, locale) : title,
      optionValue,
    })),
    sizeTable: product.sizeTable && sizeTableView(product.sizeTable, locale),
  };
}

/** Pictures as the gallery shows them for one variant: those of its own values and of all, then the others. */
export function picturesFor(view: Pick<ProductView, 'pictures'>, optionValues: readonly string[]): PictureView[] {
  const own = ({ optionValue }: PictureView) => optionValue === null || optionValues.includes(optionValue);
  return [...view.pictures.filter(own), ...view.pictures.filter((picture) => !own(picture))];
}

/** 「紺 / 24.5 cm」; empty where there is nothing to choose. */
export function chosenLabel(options: readonly OptionView[], optionValues: readonly string[]): string {
  const labels = options.map(({ values, unit }, index) => {
    const label = values.find(({ key }) => key === optionValues[index])?.label;
    return label && [label, unit].filter(Boolean).join(' ');
  });
  return labels.filter(Boolean).join(' / ');
}
