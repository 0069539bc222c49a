import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParcelLine, type PointReason, parcelOf, type Sides, whyNot } from './limits';
import type { PointLimits } from './types';
import { reasonWords } from './words';

const line = (over: Partial<ParcelLine> = {}): ParcelLine => ({
  quantity: 1,
  packed: [300, 200, 100],
  weightGrams: 500,
  temperature: 'ambient',
  ways: ['pickup', 'delivery'],
  ...over,
});

describe('a parcel', () => {
  it.each<[string, ParcelLine[], Sides | null]>([
    ['of one article is as big as it', [line()], [300, 200, 100]],
    ['of an article measured the other way round too', [line({ packed: [100, 300, 200] })], [300, 200, 100]],
    ['of two of them is twice as high', [line({ quantity: 2 })], [300, 200, 200]],
    ['holds a flat thing on a large one', [line(), line({ packed: [250, 180, 20] })], [300, 200, 120]],
    ['is as long as an umbrella', [line(), line({ packed: [900, 80, 80] })], [900, 200, 180]],
    ['of many cups stands them in piles', [line({ quantity: 8, packed: [100, 100, 100] })], [400, 200, 100]],
    ['with something unmeasured is not measured', [line(), line({ packed: null })], null],
  ])('%s', (_, lines, sides) => {
    expect(parcelOf(lines).sides).toEqual(sides);
  });

  it('weighs what its articles weigh together, or nobody knows', () => {
    expect(parcelOf([line({ quantity: 3 }), line({ weightGrams: 20 })]).grams).toBe(1520);
    expect(parcelOf([line(), line({ weightGrams: null })]).grams).toBeNull();
  });

  it('is kept at all temperatures of its goods and had only as all of them may be', () => {
    const parcel = parcelOf([line(), line({ temperature: 'chilled', ways: ['pickup'] }), line()]);
    expect(parcel).toMatchObject({ temperatures: ['ambient', 'chilled'], ways: ['pickup'] });
  });

  const side = fc.integer({ min: 1, max: 900 });
  const lines = fc.array(
    fc.record({ packed: fc.tuple(side, side, side), quantity: fc.integer({ min: 1, max: 5 }) }).map(line),
    { minLength: 1, maxLength: 6 },
  );

  it('is never smaller than its goods, whatever their order', () => {
    fc.assert(
      fc.property(lines, (goods) => {
        const sides = parcelOf(goods).sides ?? [0, 0, 0];
        const volume = (all: readonly number[]) => all.reduce((product, each) => product * each, 1);
        const held = goods.reduce((sum, { packed, quantity }) => sum + volume(packed ?? []) * quantity, 0);
        expect(volume(sides)).toBeGreaterThanOrEqual(held);
        for (const { packed } of goods) {
          const sorted = [...(packed ?? [])].sort((a, b) => b - a);
          for (const [index, each] of sorted.entries()) expect(sides[index]).toBeGreaterThanOrEqual(each);
        }
        expect(parcelOf([...goods].reverse()).sides).toEqual(sides);
      }),
    );
  });
});

const anything: PointLimits = {
  maxSideMm: null,
  maxSumMm: null,
  maxGrams: null,
  temperatures: ['ambient', 'chilled', 'frozen'],
  paymentMethods: ['pay_in_store', 'pay_online'],
};

describe('a place', () => {
  const unmeasured = line({ packed: null, weightGrams: null });

  it.each<[string, ParcelLine, Partial<PointLimits>, PointReason[]]>([
    ['without limits takes anything', line({ packed: [3000, 2000, 1000], weightGrams: 90_000 }), {}, []],
    ['without limits takes what nobody measured', unmeasured, {}, []],
    ['takes a side as long as its limit', line(), { maxSideMm: 300 }, []],
    ['refuses a side a millimetre longer', line(), { maxSideMm: 299 }, [{ kind: 'side', limit: 299, actual: 300 }]],
    ['takes three sides as long as its limit', line(), { maxSumMm: 600 }, []],
    ['refuses three sides a millimetre longer', line(), { maxSumMm: 599 }, [{ kind: 'sum', limit: 599, actual: 600 }]],
    ['takes a weight that is its limit', line(), { maxGrams: 500 }, []],
    ['refuses a gram more', line(), { maxGrams: 499 }, [{ kind: 'weight', limit: 499, actual: 500 }]],
    ['with any limit of size refuses the unmeasured', unmeasured, { maxSumMm: 9999 }, [{ kind: 'unknown_size' }]],
    ['with a limit of weight refuses the unweighed', unmeasured, { maxGrams: 99_999 }, [{ kind: 'unknown_weight' }]],
    [
      'that keeps nothing cold refuses what is chilled',
      line({ temperature: 'chilled' }),
      { temperatures: ['ambient'] },
      [{ kind: 'temperature', limit: ['ambient'], actual: 'chilled' }],
    ],
    [
      'refuses a way to pay it does not offer',
      line(),
      { paymentMethods: ['pay_online'] },
      [{ kind: 'payment', limit: ['pay_online'], actual: 'pay_in_store' }],
    ],
    ['refuses what is only delivered', line({ ways: ['delivery'] }), {}, [{ kind: 'not_collectable' }]],
    [
      'says every reason',
      line({ quantity: 3 }),
      { maxSideMm: 100, maxGrams: 1000 },
      [
        { kind: 'side', limit: 100, actual: 300 },
        { kind: 'weight', limit: 1000, actual: 1500 },
      ],
    ],
  ])('%s', (_, goods, limits, reasons) => {
    expect(whyNot(parcelOf([goods]), { ...anything, ...limits }, 'pay_in_store')).toEqual(reasons);
  });

  it('is not asked about paying until that is chosen', () => {
    expect(whyNot(parcelOf([line()]), { ...anything, paymentMethods: [] }, null)).toEqual([]);
  });
});

it.each<[PointReason, string, string]>([
  [
    { kind: 'sum', limit: 1000, actual: 1200 },
    '三辺合計 100cm を超えるため',
    'because its three sides add up to more than 100\u00a0cm',
  ],
  [
    { kind: 'side', limit: 625, actual: 900 },
    '最も長い辺が 62.5cm を超えるため',
    'because its longest side is more than 62.5\u00a0cm',
  ],
  [
    { kind: 'weight', limit: 20_000, actual: 20_100 },
    '重さ 20kg を超えるため',
    'because it weighs more than 20\u00a0kg',
  ],
  [
    { kind: 'temperature', limit: ['ambient'], actual: 'frozen' },
    '冷凍の商品をお預かりできないため',
    "because goods can't be kept frozen there",
  ],
  [
    { kind: 'payment', limit: ['pay_online'], actual: 'pay_in_store' },
    '受け取り時のお支払いができないため',
    "because you can't pay on pickup there",
  ],
  [{ kind: 'not_collectable' }, 'お届けのみの商品があるため', 'because one of the products can only be delivered'],
])('%j is said in words', (reason, ja, en) => {
  expect([reasonWords(reason, 'ja'), reasonWords(reason, 'en')]).toEqual([ja, en]);
});
