import { describe, expect, it, test } from 'vitest';
import type { Article } from './offer';
import { fitted, quoteOf } from './quote';

const article = (sku: string, units: number, over: Partial<Article> = {}): Article => ({
  variantId: sku,
  sku,
  handle: sku,
  title: { ja: sku },
  optionLabel: null,
  imageUrl: null,
  unitPrice: 1100,
  currency: 'JPY',
  taxRate: 1000,
  ways: ['pickup', 'delivery'],
  temperature: 'ambient',
  weightGrams: null,
  packed: null,
  units,
  ...over,
});
const line = (sku: string, quantity: number) => ({ sku, quantity, title: { ja: sku }, optionLabel: null });

const onShelf = () => 'shelf' as const;

describe('what a shop can do for a line', () => {
  it.each([
    [3, 3, 'enough'],
    [3, 2, 'short'],
    [1, 0, 'none'],
  ])('wanted %i of %i units is %s', (quantity, units, state) => {
    const quote = quoteOf([line('mug', quantity)], [article('mug', units)], onShelf);
    expect(quote.lines[0]?.state).toBe(state);
    expect(quote.fits).toBe(state === 'enough');
  });

  it('is nothing for an article that is no longer sold, and it costs nothing', () => {
    const quote = quoteOf([line('mug', 1), line('gone', 2)], [article('mug', 9)], onShelf);
    expect(quote).toMatchObject({ fits: false, count: 1, total: 1100 });
    expect(quote.lines[1]).toMatchObject({ state: 'gone', article: null });
  });

  it('is not asked while no shop is chosen', () => {
    expect(quoteOf([line('mug', 4)], [article('mug', 0)], () => 'open').fits).toBe(true);
  });
});

test('the total counts every unit and the tax of each rate once', () => {
  const tea = article('tea', 9, { unitPrice: 1080, taxRate: 800 });
  const quote = quoteOf([line('mug', 2), line('tea', 1)], [article('mug', 9), tea], onShelf);
  expect(quote).toMatchObject({ count: 3, total: 3280 });
  expect(quote.taxLines.map(({ rate, tax }) => [rate, tax])).toEqual([
    [1000, 200],
    [800, 80],
  ]);
});

test('without what is missing, short lines are lowered and the others left out', () => {
  const lines = [line('mug', 3), line('bag', 1), line('gone', 1), line('boots', 2)];
  const articles = [article('mug', 2), article('bag', 0), article('boots', 5)];
  expect(fitted(quoteOf(lines, articles, onShelf))).toEqual({ count: 4, total: 4400 });
});
