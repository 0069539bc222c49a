import { slugOf } from '../slug';
import type { OptionForm, ProductForm, VariantForm } from './types';

/** A key for a new value, like its words where they can stand in an address, and unlike the others. */
export function keyFor(label: string, taken: readonly string[]): string {
  const wanted = slugOf(label).slice(0, 48) || 'v';
  let key = wanted;
  for (let n = 2; taken.includes(key); n++) key = `${wanted}-${n}`;
  return key;
}

/** Every choice there could be, the first option outermost. */
export const combinations = (options: readonly OptionForm[]): string[][] =>
  options.reduce<string[][]>(
    (all, { values }) => all.flatMap((chosen) => values.map(({ key }) => [...chosen, key])),
    [[]],
  );

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** Choices without a row of their own. */
export const missingCombinations = ({ options, variants }: Pick<ProductForm, 'options' | 'variants'>): string[][] =>
  combinations(options).filter((values) => !variants.some(({ optionValues }) => same(optionValues, values)));

const emptyRow = { gtin: '', price: '', compareAtPrice: '', weightGrams: '', packed: '', sku: '' };

/** A new row that costs and weighs what the one before it does. */
function newRow(form: Pick<ProductForm, 'variants'>, id: string, optionValues: string[]): VariantForm {
  const { price, weightGrams, packed } = form.variants.at(-1) ?? emptyRow;
  return { ...emptyRow, price, weightGrams, packed, id, optionValues, active: true };
}

/** Rows for all choices that have none. */
export const withAllRows = (form: ProductForm, newId: () => string): ProductForm => ({
  ...form,
  variants: [...form.variants, ...missingCombinations(form).map((values) => newRow(form, newId(), values))],
});

/** One more option: every row on sale gets its first value. */
export function withOption(form: ProductForm, option: OptionForm): ProductForm {
  const first = option.values[0]?.key ?? '';
  const variants = form.variants.map((row) =>
    row.active ? { ...row, optionValues: [...row.optionValues, first] } : row,
  );
  return { ...form, options: [...form.options, option], variants };
}

/** Rows that can be chosen no more: public ones are switched off, others go. */
const ended = (rows: readonly VariantForm[], isPublic: (id: string) => boolean) =>
  rows.filter(({ id }) => isPublic(id)).map((row) => ({ ...row, active: false }));

/** Without an option: of rows that are the same without it the first stays, and all pictures are for everybody. */
export function withoutOption(form: ProductForm, index: number, isPublic: (id: string) => boolean): ProductForm {
  const kept: VariantForm[] = [];
  const over: VariantForm[] = [];
  for (const row of form.variants.filter(({ active }) => active)) {
    const optionValues = row.optionValues.filter((_, place) => place !== index);
    if (kept.some((other) => same(other.optionValues, optionValues))) over.push(row);
    else kept.push({ ...row, optionValues });
  }
  const off = form.variants.filter(({ active }) => !active);
  const keys = form.options[index]?.values.map(({ key }) => key) ?? [];
  return {
    ...form,
    options: form.options.filter((_, place) => place !== index),
    variants: [...kept, ...ended(over, isPublic), ...off],
    images: form.images.map((image) => (keys.includes(image.optionValue) ? { ...image, optionValue: '' } : image)),
  };
}

/** Without one value of an option: its rows end. */
export function withoutValue(
  form: ProductForm,
  index: number,
  key: string,
  isPublic: (id: string) => boolean,
): ProductForm {
  const has = (row: VariantForm) => row.optionValues[index] === key;
  return {
    ...form,
    options: form.options.map((option, place) =>
      place === index ? { ...option, values: option.values.filter((value) => value.key !== key) } : option,
    ),
    variants: [...form.variants.filter((row) => !has(row)), ...ended(form.variants.filter(has), isPublic)],
    images: form.images.map((image) => (image.optionValue === key ? { ...image, optionValue: '' } : image)),
  };
}

/** Columns as they stand beside each other, and as a spreadsheet's cells are pasted into them. */
export const gridColumns = ['sku', 'gtin', 'price', 'compareAtPrice', 'weightGrams', 'packed'] as const;
export type GridColumn = (typeof gridColumns)[number];

/** Cells of a spreadsheet laid over the rows from one cell on; what reaches beyond the grid is left out. */
export function pasted(rows: readonly VariantForm[], at: number, column: GridColumn, text: string): VariantForm[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const from = gridColumns.indexOf(column);
  return rows.map((row, index) => {
    const cells = lines[index - at]?.split('\t') ?? [];
    const values = cells.flatMap((cell, place) => {
      const name = gridColumns[from + place];
      return name ? [[name, cell.trim()]] : [];
    });
    return values.length > 0 ? { ...row, ...Object.fromEntries(values) } : row;
  });
}
