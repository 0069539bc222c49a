import type { Variant } from './types';

/**
 * Choosing a variant option by option. Values run parallel to the product's options; an earlier option decides what a
 * later one may be (a colour has its sizes), never the other way round, so that no choice is ever a dead end.
 */

type Choosable = Pick<Variant, 'sku' | 'optionValues'>;
type Option = { values: readonly { key: string }[] };

const agreeUpTo = (variant: Choosable, values: readonly string[], index: number): boolean =>
  values.slice(0, index).every((value, i) => variant.optionValues[i] === value);

/** The variant with exactly these values, or undefined where the merchant makes none. */
export const variantOf = <V extends Choosable>(variants: readonly V[], values: readonly string[]): V | undefined =>
  variants.find((variant) => variant.optionValues.every((value, i) => value === values[i]));

/** The keys of option `index` that go with what is chosen before it; the others are impossible. */
export function possibleKeys(variants: readonly Choosable[], values: readonly string[], index: number): Set<string> {
  const fitting = variants.filter((variant) => agreeUpTo(variant, values, index));
  return new Set(fitting.map((variant) => variant.optionValues[index] ?? ''));
}

/** Position of the nearest value to the one given up, among those that go: 24.5 for 25.0, the smaller where two are. */
function nearest(option: Option, wanted: string, keys: ReadonlySet<string>): string | undefined {
  const from = option.values.findIndex(({ key }) => key === wanted);
  const distance = (index: number) => Math.abs(index - from);
  let best: number | undefined;
  for (const [index, { key }] of option.values.entries()) {
    if (keys.has(key) && (best === undefined || distance(index) < distance(best))) best = index;
  }
  return best === undefined ? undefined : option.values[best]?.key;
}

/**
 * The variant chosen when option `index` becomes `key`: what was chosen before it stays, what comes after stays where
 * the merchant makes it and else moves to the nearest value. `current` when no variant has `key`.
 */
export function chooseValue<V extends Choosable>(
  variants: readonly V[],
  options: readonly Option[],
  current: V,
  index: number,
  key: string,
): V {
  const values = [...current.optionValues.slice(0, index), key];
  if (!possibleKeys(variants, values, index).has(key)) return current;
  for (const [later, option] of options.entries()) {
    if (later <= index) continue;
    const keys = possibleKeys(variants, values, later);
    const wanted = current.optionValues[later] ?? '';
    values.push(keys.has(wanted) ? wanted : (nearest(option, wanted, keys) ?? ''));
  }
  return variantOf(variants, values) ?? current;
}
