import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductImage, ProductOption } from '../../catalog/types';
import type { ImageDraft } from './draft';
import { mergeImages } from './merge-images';
import { keysOf, mergeOptions, sameStructure, withoutUnused } from './merge-options';

const option = (name: string, ...labels: string[]): ProductOption => ({
  kind: 'size',
  name: { ja: name },
  values: labels.map((label) => ({ key: label, label: { ja: label } })),
});
const labelsOf = (options: ProductOption[]) => options.map(({ values }) => values.map(({ label }) => label.ja));

describe('options', () => {
  it('get new values behind those they follow in the file', () => {
    const before = [option('サイズ', '22.5', '23.5', '24.5')];
    const rows = [['22.5'], ['23.0'], ['24.0'], ['24.5'], ['25.0']];
    expect(labelsOf(mergeOptions(['サイズ'], rows, before))).toEqual([
      ['22.5', '23.0', '24.0', '23.5', '24.5', '25.0'],
    ]);
  });

  it('are the same when they are merged again', () => {
    const labels = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(labels, labels, (known, file) => {
        const rows = file.map((label) => [label]);
        const once = mergeOptions(['x'], rows, [option('x', ...known)]);
        expect(mergeOptions(['x'], rows, once)).toEqual(once);
      }),
    );
  });

  it('keep keys, kinds and English, and know their values in either language', () => {
    const before: ProductOption[] = [
      { kind: 'color', name: { ja: '色', en: 'Color' }, values: [{ key: 'kon', label: { ja: '紺', en: 'Navy' } }] },
    ];
    const merged = mergeOptions(['Color'], [['Navy'], ['カーキ／霜降り'], ['カーキ霜降り']], before);
    expect(merged[0]?.name).toEqual({ ja: '色', en: 'Color' });
    expect(merged[0]?.values.map(({ key }) => key)).toEqual(['kon', 'カーキ-霜降り', 'カーキ霜降り']);
    expect(keysOf(['紺'], merged)).toEqual(['kon']);
  });

  it('give different values different keys', () => {
    const merged = mergeOptions(['容量'], [['A+'], ['A'], ['a!'], ['?']], null);
    expect(merged[0]?.values.map(({ key }) => key)).toEqual(['a', 'a-2', 'a-3', 'value']);
  });

  it.each([
    ['Color', 'color'],
    ['カラー', 'color'],
    ['ｻｲｽﾞ', 'size'],
    ['香り', 'other'],
  ])('called %s are of the kind %s', (name, kind) => {
    expect(mergeOptions([name], [['x']], null)[0]?.kind).toBe(kind);
  });

  it('are others when there are more of them or they changed places, not when one has a new name', () => {
    const before = [option('色'), option('サイズ')];
    expect(sameStructure(['カラー', 'サイズ'], before)).toBe(true);
    expect(sameStructure(['サイズ', '色'], before)).toBe(false);
    expect(sameStructure(['色'], before)).toBe(false);
  });

  it('lose new values that no variant came to use', () => {
    const merged = mergeOptions(['x'], [['b'], ['c']], [option('x', 'a')]);
    expect(labelsOf(withoutUnused(merged, [{ optionValues: ['c'] }], [option('x', 'a')]))).toEqual([['a', 'c']]);
  });

  it('need a value each', () => {
    const options = [option('色', '白'), option('サイズ', 'M')];
    expect(() => keysOf(['白'], options)).toThrow(
      expect.objectContaining({ code: 'missing', column: 'Option2 Value' }),
    );
    expect(() => keysOf(['白', 'M', 'x'], options)).toThrow(expect.objectContaining({ code: 'unknown_value' }));
  });
});

describe('pictures', () => {
  const image = (name: string): ProductImage => ({ url: `https://a.example/${name}`, alt: null, optionValue: null });
  const draft = (name: string, position: number | null = null): ImageDraft => ({
    url: `https://a.example/${name}`,
    alt: null,
    position,
  });
  const names = (images: ProductImage[]) => images.map(({ url }) => url.slice('https://a.example/'.length));
  const none = new Map<string, string | null>();

  it('stand in the order of the file, those it does not name behind', () => {
    const before = ['a', 'b', 'c'].map(image);
    const file = [draft('late'), draft('new', 2), draft('c', 1)];
    expect(names(mergeImages(file, before, none, 'all'))).toEqual(['c', 'new', 'late', 'a', 'b']);
  });

  it('of rows that continue a product are added at the end', () => {
    expect(names(mergeImages([draft('x', 1), draft('b', 2)], ['a', 'b'].map(image), none, 'new'))).toEqual([
      'a',
      'b',
      'x',
    ]);
  });

  it('are the same picture when only the time of the upload differs', () => {
    const merged = mergeImages([draft('a?v=2', 1)], [image('a?v=1')], none, 'all');
    expect(names(merged)).toEqual(['a?v=2']);
  });

  it('of one colour say so, and keep their English', () => {
    const before = [{ ...image('a'), alt: { ja: '旧', en: 'old' }, optionValue: 'kon' }];
    const named = { ...draft('a'), alt: '新' };
    expect(mergeImages([named], before, new Map([['https://a.example/a', null]]), 'all')).toEqual([
      { url: 'https://a.example/a', alt: { ja: '新', en: 'old' }, optionValue: null },
    ]);
    expect(mergeImages([named], before, none, 'new')).toEqual(before);
  });

  it('are the same when the file is merged again, also when its rows come in two parts', () => {
    const part = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        position: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { selector: ({ name }) => name },
    );
    const shop = fc.uniqueArray(fc.constantFrom('a', 'c', 'x', 'y'));
    fc.assert(
      fc.property(shop, part, part, (known, first, second) => {
        const merge = (before: ProductImage[]) => {
          const begun = mergeImages(
            first.map(({ name, position }) => draft(name, position)),
            before,
            none,
            'all',
          );
          return mergeImages(
            second.map(({ name, position }) => draft(name, position)),
            begun,
            none,
            'new',
          );
        };
        const once = merge(known.map(image));
        expect(names(merge(once))).toEqual(names(once));
      }),
      { numRuns: 2000 },
    );
  });
});
