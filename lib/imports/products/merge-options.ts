import { slugOf } from '../../catalog/slug';
import type { OptionValue, ProductOption } from '../../catalog/types';
import { BadRow } from '../problem';

const kinds: [ProductOption['kind'], RegExp][] = [
  ['color', /^(colou?rs?|カラー|色|いろ|色柄)$/i],
  ['size', /^(sizes?|サイズ|寸法|大きさ)$/i],
];

const kindOf = (name: string): ProductOption['kind'] =>
  kinds.find(([, pattern]) => pattern.test(name.normalize('NFKC')))?.[0] ?? 'other';

const isCalled = (text: { ja: string; en?: string }, name: string) => text.ja === name || text.en === name;

/** Whether the file means the options the product has, in the same order; one may have got a new name. */
export const sameStructure = (names: readonly string[], before: readonly ProductOption[]): boolean =>
  names.length === before.length &&
  names.every((name, i) => !before.some((option, j) => j !== i && isCalled(option.name, name)));

function newValue(label: string, values: readonly OptionValue[]): OptionValue {
  const slug = slugOf(label) || 'value';
  const taken = new Set(values.map((value) => value.key));
  let key = slug;
  for (let n = 2; taken.has(key); n++) key = `${slug}-${n}`;
  return { key, label: { ja: label } };
}

/** Known values stay in their order; a new one goes behind the one it follows in the file: 23.0 between 22.5 and 23.5. */
function mergeValues(before: readonly OptionValue[], labels: readonly string[]): OptionValue[] {
  const values = [...before];
  let after = -1;
  for (const label of labels) {
    const known = values.findIndex((value) => isCalled(value.label, label));
    if (known === -1) {
      after = after === -1 ? values.length : after + 1;
      values.splice(after, 0, newValue(label, values));
    } else {
      after = known;
    }
  }
  return values;
}

/**
 * A product's options with the file's values added to those it has. `rows` are the labels of the file's variants.
 * `before` null = a new set of options. Names that did not change keep their English.
 */
export function mergeOptions(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  before: readonly ProductOption[] | null,
): ProductOption[] {
  return names.map((name, i) => {
    const known = before?.[i];
    const labels = [...new Set(rows.map((row) => row[i] ?? ''))].filter(Boolean);
    const values = mergeValues(known?.values ?? [], labels);
    if (!known) return { kind: kindOf(name), name: { ja: name }, values };
    return isCalled(known.name, name) ? { ...known, values } : { ...known, name: { ja: name }, values };
  });
}

/** Without the values that no variant came to use, unless they were there before. */
export function withoutUnused(
  options: readonly ProductOption[],
  used: readonly { optionValues: readonly string[] }[],
  before: readonly ProductOption[] | null,
): ProductOption[] {
  return options.map((option, i) => {
    const keys = new Set(used.map((variant) => variant.optionValues[i]));
    const known = new Set(before?.[i]?.values.map((value) => value.key));
    return { ...option, values: option.values.filter(({ key }) => keys.has(key) || known.has(key)) };
  });
}

/** The key of a value that goes by this label; none when the option has no such value yet. */
export const knownKey = (option: ProductOption | undefined, label: string): string | undefined =>
  option?.values.find((value) => isCalled(value.label, label))?.key;

/** Keys of a variant's values. @throws BadRow when it has not one for every option. */
export function keysOf(labels: readonly string[], options: readonly ProductOption[]): string[] {
  if (labels.length < options.length) throw new BadRow('missing', `Option${labels.length + 1} Value`);
  return options.map((option, i) => {
    const key = knownKey(option, labels[i] ?? '');
    if (key === undefined || labels.length > options.length)
      throw new BadRow('unknown_value', null, labels.join(' / '));
    return key;
  });
}
