import { describe, expect, it } from 'vitest';
import { readAmount, typedAmount } from './amount';
import { changedForm } from './change-products';
import { emptyForm } from './form';
import {
  combinations,
  keyFor,
  missingCombinations,
  pasted,
  withAllRows,
  withOption,
  withoutOption,
  withoutValue,
} from './grid';
import { hintsOf } from './hints';
import { productForm } from './input';
import { productProblems } from './problems';
import { readPacked } from './read';
import { localized, localizedHtml, readTags, typedHtml } from './text';
import type { OptionForm, ProductForm } from './types';
import { imagePlaces } from './wanted-rows';

const labels = (...keys: string[]) => keys.map((key) => ({ key, label: { ja: key, en: key } }));
const option = (kind: OptionForm['kind'], ...keys: string[]): OptionForm => ({
  kind,
  name: { ja: kind, en: kind },
  unit: { ja: '', en: '' },
  values: labels(...keys),
});
const id = (n: number) => `0199a000-0000-7000-8000-00000000000${n}`;

const [first] = emptyForm(id(1)).variants;
const base: ProductForm = {
  ...emptyForm(id(1)),
  handle: 'mug',
  title: { ja: 'マグ', en: 'Mug' },
  variants: first ? [{ ...first, sku: 'MUG', price: '1100' }] : [],
};
const row = (over: Partial<ProductForm['variants'][number]>): ProductForm => ({
  ...base,
  variants: base.variants.map((one) => ({ ...one, ...over })),
});
const sized = withOption(base, option('size', 's', 'm'));
const everywhere = () => true;
const nowhere = () => false;

describe('an amount', () => {
  it.each([
    ['1980', 'JPY', 1980],
    ['￥１，９８０', 'JPY', 1980],
    ['1,980円', 'JPY', 1980],
    ['19.8', 'JPY', null],
    ['19.8', 'USD', 1980],
    ['19', 'EUR', 1900],
    ['19.801', 'USD', null],
    ['', 'JPY', null],
    ['-5', 'JPY', null],
    ['<b>5</b>', 'JPY', null],
    ['9999999999', 'JPY', null],
  ] as const)('%s in %s is %s', (text, currency, amount) => {
    expect(readAmount(text, currency)).toBe(amount);
  });
  it('is typed as it is read', () => {
    expect([typedAmount(1980, 'JPY'), typedAmount(1980, 'USD')]).toEqual(['1980', '19.80']);
  });
});

describe('sides in mm', () => {
  it.each([
    ['100×300×200', [300, 200, 100]],
    ['３００ x 200 X 100', [300, 200, 100]],
    ['300*200*100', [300, 200, 100]],
    ['300×200', null],
    ['300×200×0', null],
    ['300×200×99999', null],
  ])('%s are %j', (text, sides) => {
    expect(readPacked(text)).toEqual(sides);
  });
});

describe('prose', () => {
  it.each([
    ['土の\nマグ\n\n二杯分', '<p>土の<br />マグ</p><p>二杯分</p>'],
    ['1 < 2 & 3', '<p>1 &lt; 2 &amp; 3</p>'],
    ['<p>土<script>alert(1)</script></p>', '<p>土</p>'],
    ['<ul><li onclick="x()">軽い</li></ul>', '<ul><li>軽い</li></ul>'],
    ['', ''],
  ])('%j is kept as %s', (text, html) => {
    expect(localizedHtml({ ja: text, en: '' })?.ja ?? '').toBe(html);
  });
  it.each(['土の\nマグ\n\n二杯分', '1 < 2 & 3', '<ul><li>軽い</li></ul>', '<b>太い</b> "字"', ''])(
    '%j is typed again as it was kept',
    (text) => {
      const html = localizedHtml({ ja: text, en: '' })?.ja ?? '';
      expect(localizedHtml({ ja: typedHtml(html), en: '' })?.ja ?? '').toBe(html);
    },
  );
});

describe('plain texts', () => {
  it.each([
    [{ ja: ' 紺 ', en: '' }, { ja: '紺' }],
    [
      { ja: '', en: 'Navy' },
      { ja: 'Navy', en: 'Navy' },
    ],
    [{ ja: '<b>紺</b>', en: '' }, { ja: '<b>紺</b>' }],
    [{ ja: ' ', en: '' }, null],
  ])('%j is kept as %j', (text, kept) => {
    expect(localized(text)).toEqual(kept);
  });
  it('are tags by any comma, each once', () => {
    expect(readTags('秋、 贈りもの,秋\n器')).toEqual(['秋', '贈りもの', '器']);
  });
});

describe('the grid', () => {
  it('gives every row on sale the first value of a new option, and offers what is missing', () => {
    expect(sized.variants.map(({ optionValues }) => optionValues)).toEqual([['s']]);
    expect(missingCombinations(sized)).toEqual([['m']]);
    const all = withAllRows(sized, () => id(2));
    expect(all.variants.map(({ optionValues, price, sku }) => [optionValues, price, sku])).toEqual([
      [['s'], '1100', 'MUG'],
      [['m'], '1100', ''],
    ]);
  });
  it('has the first option outermost', () => {
    expect(combinations([option('color', 'kon', 'shu'), option('size', 's', 'm')])).toEqual([
      ['kon', 's'],
      ['kon', 'm'],
      ['shu', 's'],
      ['shu', 'm'],
    ]);
  });
  it('ends public rows whose value goes, and drops the others', () => {
    const all = withAllRows(sized, () => id(2));
    expect(withoutValue(all, 0, 'm', everywhere).variants.map(({ active }) => active)).toEqual([true, false]);
    expect(withoutValue(all, 0, 'm', nowhere).variants).toHaveLength(1);
    expect(
      withoutOption(all, 0, everywhere).variants.map(({ optionValues, active }) => [optionValues, active]),
    ).toEqual([
      [[], true],
      [['m'], false],
    ]);
  });
  it('takes cells of a spreadsheet from one cell on, and nothing beyond its edges', () => {
    const all = withAllRows(sized, () => id(2)).variants;
    const laid = pasted(all, 0, 'price', '1,300\t1,500\t350\n1400\t\t360\t1×2×3\textra\n9\t9\r\n');
    expect(
      laid.map(({ price, compareAtPrice, weightGrams, packed }) => [price, compareAtPrice, weightGrams, packed]),
    ).toEqual([
      ['1,300', '1,500', '350', ''],
      ['1400', '', '360', '1×2×3'],
    ]);
  });
  it('names values by what can stand in an address, each once', () => {
    expect([keyFor('Navy Blue', []), keyFor('紺', ['紺']), keyFor('**', [])]).toEqual(['navy-blue', '紺-2', 'v']);
  });
});

describe('a product', () => {
  const twice = { ...sized, variants: [...sized.variants, ...sized.variants.map((one) => ({ ...one, id: id(2) }))] };
  it.each<[string, ProductForm, Record<string, string>]>([
    ['is right', base, {}],
    [
      'with an off row of a value that is gone is right',
      { ...sized, variants: [...sized.variants, ...row({ id: id(2), sku: 'X', active: false }).variants] },
      {},
    ],
    ['without a price', row({ price: 'たくさん' }), { 'variants.0.price': 'amount' }],
    ['cheaper before than now', row({ compareAtPrice: '1000' }), { 'variants.0.compareAtPrice': 'not_higher' }],
    ['with a wrong check digit', row({ gtin: '4901234567890' }), { 'variants.0.gtin': 'gtin' }],
    ['with a weight that is none', row({ weightGrams: '1.5' }), { 'variants.0.weightGrams': 'whole' }],
    ['with two sides', row({ packed: '3×2' }), { 'variants.0.packed': 'packed' }],
    ['with a row of no choice', row({ optionValues: ['s'] }), { 'variants.0.sku': 'no_such_choice' }],
    ['with one SKU twice', twice, { 'variants.1.sku': 'sku_twice' }],
    ['on sale without a row that is', row({ active: false }), { variants: 'none_sold' }],
    ['with a limit of none', { ...base, maxPerOrder: '0' }, { maxPerOrder: 'most_per_order' }],
    ['with too long a tag', { ...base, tags: 'x'.repeat(65) }, { tags: 'tags' }],
    [
      'with one value twice',
      { ...sized, options: [option('size', 's', 's')] },
      { 'options.0.values.1.label.ja': 'value_twice' },
    ],
  ])('%s', (_, form, problems) => {
    expect(productProblems(form)).toEqual(problems);
  });

  it('is refused box by box where the shape is wrong', () => {
    const wrong = productForm.safeParse({ ...base, title: { ja: ' ', en: '' }, handle: 'a/b', ways: [] });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['handle', 'address'],
      ['title.ja', 'required'],
      ['ways', 'choice'],
    ]);
  });

  it('says what it lacks', () => {
    expect(hintsOf(base)).toEqual(['picture', 'gtin', 'category', 'size']);
    expect(hintsOf({ ...row({ gtin: '1', weightGrams: '1', packed: '1' }), title: { ja: 'マグ', en: '' } })).toContain(
      'english',
    );
  });
});

describe('one change for many products', () => {
  it.each<[Parameters<typeof changedForm>[1], Partial<ProductForm>]>([
    [{ what: 'percent', percent: '-10' }, { variants: row({ price: '990' }).variants }],
    [{ what: 'percent', percent: '+0.5' }, { variants: row({ price: '1106' }).variants }],
    [{ what: 'amount', amount: '-100' }, { variants: row({ price: '1000' }).variants }],
    [{ what: 'addTags', tags: '秋、器' }, { tags: '秋,器' }],
    [{ what: 'status', status: 'archived' }, { status: 'archived' }],
    [{ what: 'ways', ways: ['pickup'] }, { ways: ['pickup'] }],
    [{ what: 'category', categoryId: '' }, { categoryId: '' }],
    [{ what: 'taxRate', taxRate: '800' }, { taxRate: '800' }],
    [{ what: 'maxPerOrder', most: '2' }, { maxPerOrder: '2' }],
  ])('%j', (change, changed) => {
    expect(changedForm(base, change)).toEqual({ ...base, ...changed });
  });
  it('takes no price below nothing, and a price before only where it is higher', () => {
    expect(() => changedForm(base, { what: 'amount', amount: '-1101' })).toThrow('invalid_input');
    const [dearer] = changedForm(row({ compareAtPrice: '1200' }), { what: 'amount', amount: '+100' }).variants;
    expect(dearer).toMatchObject({ price: '1200', compareAtPrice: '' });
  });
});

describe('places of pictures', () => {
  const known = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  it.each([
    [
      ['a', 'b', 'c'],
      [0, 1, 2],
    ],
    [
      ['c', 'a', 'b'],
      [2, 3, 4],
    ],
    [
      ['a', 'new', 'c'],
      [0, 3, 4],
    ],
    [
      ['a', 'c'],
      [0, 2],
    ],
  ])('of %j are %j', (ids, places) => {
    expect(imagePlaces(ids, known)).toEqual(places);
  });
});
