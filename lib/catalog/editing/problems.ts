import type { FieldErrors } from '../../result';
import { gtinOf } from '../gtin';
import { readAmount } from './amount';
import { readPacked, readWhole } from './read';
import { readTags } from './text';
import type { ProductForm, VariantForm } from './types';

/** Codes are keys of adminCatalogue.problem. */
type Tell = (name: string, code: string) => void;

const MOST_GRAMS = 1_000_000;
const MOST_PER_ORDER = 999;
const MOST_TAGS = 100;

/** Places of whatever stands there twice. */
function repeated(keys: readonly string[]): number[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, index) => {
    if (!first.has(key)) first.set(key, index);
    return first.get(key) === index ? [] : [index];
  });
}

function tellOptions({ options }: ProductForm, tell: Tell): void {
  for (const [index, { values }] of options.entries()) {
    for (const place of repeated(values.map(({ key }) => key)))
      tell(`options.${index}.values.${place}.label.ja`, 'value_twice');
  }
  for (const place of repeated(options.map(({ name }) => name.ja))) tell(`options.${place}.name.ja`, 'option_twice');
}

/** Whether every option has its value, of those there are. */
const fits = ({ options }: ProductForm, { optionValues }: VariantForm): boolean =>
  optionValues.length === options.length &&
  options.every(({ values }, index) => values.some(({ key }) => key === optionValues[index]));

function tellNumbers({ currency }: ProductForm, variant: VariantForm, at: string, tell: Tell): void {
  const price = readAmount(variant.price, currency);
  if (price === null) tell(`${at}.price`, 'amount');
  const before = variant.compareAtPrice === '' ? null : readAmount(variant.compareAtPrice, currency);
  if (variant.compareAtPrice !== '' && before === null) tell(`${at}.compareAtPrice`, 'amount');
  else if (before !== null && price !== null && before <= price) tell(`${at}.compareAtPrice`, 'not_higher');
  if (variant.weightGrams !== '' && readWhole(variant.weightGrams, MOST_GRAMS) === null)
    tell(`${at}.weightGrams`, 'whole');
  if (variant.packed !== '' && readPacked(variant.packed) === null) tell(`${at}.packed`, 'packed');
  if (variant.gtin !== '' && gtinOf(variant.gtin) === null) tell(`${at}.gtin`, 'gtin');
}

function tellVariants(form: ProductForm, tell: Tell): void {
  const { variants } = form;
  for (const [index, variant] of variants.entries()) {
    const at = `variants.${index}`;
    tellNumbers(form, variant, at, tell);
    // What is not sold any more may still have values that are gone.
    if (variant.active && !fits(form, variant)) tell(`${at}.sku`, 'no_such_choice');
  }
  for (const place of repeated(variants.map(({ sku }) => sku))) tell(`variants.${place}.sku`, 'sku_twice');
  for (const place of repeated(variants.map(({ optionValues }) => JSON.stringify(optionValues)))) {
    tell(`variants.${place}.sku`, 'choice_twice');
  }
  if (form.status === 'active' && !variants.some(({ active }) => active)) tell('variants', 'none_sold');
}

/** What is wrong with a product that is well-formed box by box: name of the box → what to say beside it. */
export function productProblems(form: ProductForm): FieldErrors {
  const problems = new Map<string, string>();
  const tell: Tell = (name, code) => {
    if (!problems.has(name)) problems.set(name, code);
  };
  if (form.maxPerOrder !== '' && !readWhole(form.maxPerOrder, MOST_PER_ORDER)) tell('maxPerOrder', 'most_per_order');
  if (Number(form.taxRate) > 10_000) tell('taxRate', 'choice');
  const tags = readTags(form.tags);
  if (tags.length > MOST_TAGS || tags.some((tag) => tag.length > 64 || /\p{Cc}/u.test(tag))) tell('tags', 'tags');
  tellOptions(form, tell);
  tellVariants(form, tell);
  return Object.fromEntries(problems);
}
