import type { RowValues, WantedRow } from '../../drafts/types';
import type { Localized } from '../../locale';
import { gtinOf } from '../gtin';
import { gramsOf, searchTextOf } from '../search-text';
import type { ProductOption } from '../types';
import { readAmount } from './amount';
import { readPacked, readWhole } from './read';
import type { ProductRows } from './stored';
import { localized, localizedHtml, readTags } from './text';
import type { ProductForm, VariantForm } from './types';

const optionsOf = ({ options }: ProductForm): ProductOption[] =>
  options.map(({ kind, name, unit, values }) => {
    const named = localized(unit);
    return {
      kind,
      name: localized(name) ?? { ja: '' },
      ...(named && { unit: named }),
      values: values.map(({ key, label }) => ({ key, label: localized(label) ?? { ja: key } })),
    };
  });

/** Read as numbers; `problems.ts` has seen that they are. */
const variantValues = (form: ProductForm, row: VariantForm, position: number): RowValues => ({
  sku: row.sku,
  gtin: gtinOf(row.gtin),
  option_values: row.optionValues,
  price: readAmount(row.price, form.currency) ?? 0,
  compare_at_price: readAmount(row.compareAtPrice, form.currency),
  currency: form.currency,
  weight_grams: readWhole(row.weightGrams, Number.MAX_SAFE_INTEGER),
  packed: readPacked(row.packed),
  position,
  active: row.active,
});

/** Columns by which a product is found, from all that its page says. */
function searchColumns(form: ProductForm, category: Localized | null): RowValues {
  const text = searchTextOf({
    title: localized(form.title) ?? { ja: '' },
    tagline: localized(form.tagline),
    kicker: localized(form.kicker),
    description: localizedHtml(form.description),
    vendor: form.vendor,
    category,
    tags: readTags(form.tags),
    options: optionsOf(form),
    variants: form.variants.filter(({ active }) => active),
  });
  return { search_text: text, search_grams: gramsOf(text) };
}

const productValues = (form: ProductForm, category: Localized | null): RowValues => ({
  handle: form.handle,
  title: localized(form.title),
  tagline: localized(form.tagline),
  kicker: localized(form.kicker),
  description: localizedHtml(form.description),
  care: localizedHtml(form.care),
  vendor: form.vendor || null,
  category_id: form.categoryId || null,
  tax_rate: Number(form.taxRate),
  status: form.status,
  ways: [...form.ways].sort().reverse(),
  temperature: form.temperature,
  options: optionsOf(form),
  max_per_order: form.maxPerOrder === '' ? null : readWhole(form.maxPerOrder, Number.MAX_SAFE_INTEGER),
  tags: readTags(form.tags),
  ...searchColumns(form, category),
});

/**
 * Places of pictures in their new order. A public picture keeps its place where the order allows it, and what moves goes
 * behind all of them: a place may be taken by one picture only, also while they are published one after the other.
 */
export function imagePlaces(ids: readonly string[], known: ReadonlyMap<string, number>): number[] {
  let free = Math.max(-1, ...known.values()) + 1;
  let last = -1;
  return ids.map((id) => {
    const place = known.get(id);
    last = place !== undefined && place > last ? place : free++;
    return last;
  });
}

const imageRows = (id: string, form: ProductForm, known: ProductRows): WantedRow[] => {
  const places = imagePlaces(
    form.images.map((image) => image.id),
    new Map(known.images.map((image) => [image.id, image.position])),
  );
  const kept = form.images.map(
    (image, index): WantedRow => ({
      table: 'product_images',
      key: image.id,
      values: {
        id: image.id,
        product_id: id,
        position: places[index],
        url: image.url,
        alt: localized(image.alt),
        option_value: image.optionValue || null,
        width: image.width,
        height: image.height,
      },
    }),
  );
  const gone = known.images.filter((image) => !form.images.some((other) => other.id === image.id));
  return [...kept, ...gone.map((image): WantedRow => ({ table: 'product_images', key: image.id, values: null }))];
};

const relationRows = (id: string, form: ProductForm, known: ProductRows): WantedRow[] => {
  const row = (relatedId: string, position: number | null): WantedRow => ({
    table: 'product_relations',
    key: `${id}/${relatedId}`,
    values: position === null ? null : { product_id: id, related_id: relatedId, position },
  });
  const gone = known.relations.filter(({ related_id }) => !form.related.some((other) => other.id === related_id));
  return [
    ...form.related.map((other, index) => row(other.id, index)),
    ...gone.map(({ related_id }) => row(related_id, null)),
  ];
};

/** Rows that are public and missing in the grid are switched off: orders and stock may speak of them. */
function variantRows(id: string, form: ProductForm, known: ProductRows, at: string): WantedRow[] {
  const isPublic = new Set(known.variants.map((row) => row.id));
  const rows = form.variants.map((row, index): WantedRow => {
    const values = variantValues(form, row, index);
    if (isPublic.has(row.id)) return { table: 'variants', key: row.id, values };
    return { table: 'variants', key: row.id, values: { id: row.id, product_id: id, ...values, updated_at: at } };
  });
  const missing = known.variants.filter((row) => !form.variants.some((other) => other.id === row.id));
  return [...rows, ...missing.map((row): WantedRow => ({ table: 'variants', key: row.id, values: { active: false } }))];
}

interface Wanting {
  id: string;
  form: ProductForm;
  /** As it is public. */
  known: ProductRows;
  category: Localized | null;
  now: Date;
}

/** Every row of a product as its editor wants it. */
export function wantedRows({ id, form, known, category, now }: Wanting): WantedRow[] {
  const at = now.toISOString();
  const values = productValues(form, category);
  // All columns of a new row: a preview reads it before the database has filled any in.
  const made = { id, size_table: null, popularity: 0, created_at: at, updated_at: at };
  return [
    { table: 'products', key: id, values: known.product ? values : { ...made, ...values } },
    ...variantRows(id, form, known, at),
    ...imageRows(id, form, known),
    ...relationRows(id, form, known),
  ];
}
