import type { Both, SeedProduct } from './types';

type Sizes = NonNullable<SeedProduct['sizes']>;
type SizeTable = NonNullable<SeedProduct['sizeTable']>;

/** Japanese shoe sizes are the length of the foot in cm; both ends included. 24.5 has the key 245. */
export function footLengths(from: number, to: number, step = 0.5): Sizes {
  const count = Math.round((to - from) / step) + 1;
  return {
    unit: { ja: 'cm', en: 'cm' },
    values: Array.from({ length: count }, (_, i) => {
      const text = (from + i * step).toFixed(1);
      return { key: text.replace('.', ''), label: { ja: text, en: text } };
    }),
  };
}

const euro = (cm: number) => String(Math.round((cm + 1.5) * 3) / 2);

/**
 * Table of what was measured on the shoe, in mm: how much longer the insole is than the foot, and the outside width
 * at 24.0 cm (1 mm more every half size). The first column repeats the size.
 */
export const shoeTable = (sizes: Sizes, shoe: { spare: number; width: number }, note: Both): SizeTable => ({
  note,
  head: [
    { ja: 'サイズ(cm)', en: 'Size (cm)' },
    { ja: 'EU の目安', en: 'EU, roughly' },
    { ja: '中敷きの長さ(mm)', en: 'Insole (mm)' },
    { ja: '外側の幅(mm)', en: 'Outside width (mm)' },
  ],
  rows: sizes.values.map(({ key, label }) => {
    const cm = Number(label.ja);
    return {
      key,
      cells: [label.ja, euro(cm), String(cm * 10 + shoe.spare), String(shoe.width + Math.round((cm - 24) * 2))],
    };
  }),
});
