import { type Localized, locales } from '../locale';
import type { ProductOption } from './types';

/** 「紺 / 24.5 cm」 from a product's options and one variant's values; null where there is nothing to choose. */
export function optionLabel(options: readonly ProductOption[], values: readonly string[]): Localized | null {
  const chosen = options.flatMap((option, i) => {
    const value = option.values.find((candidate) => candidate.key === values[i]);
    return value ? [{ value, unit: option.unit }] : [];
  });
  if (chosen.length === 0) return null;
  const say = (locale: 'ja' | 'en') =>
    chosen
      .map(({ value, unit }) =>
        [value.label[locale] ?? value.label.ja, unit?.[locale] ?? unit?.ja].filter(Boolean).join(' '),
      )
      .join(' / ');
  const [ja, en] = locales.map(say) as [string, string];
  return { ja, en };
}
