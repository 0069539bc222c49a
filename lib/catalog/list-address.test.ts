import { describe, expect, it } from 'vitest';
import { productFilter, wholeList } from './input';
import { listAddress, narrowedBy, pageNumbers, priceRanges } from './list-address';

describe('the parameters of a list', () => {
  it.each([
    [{}, {}],
    [{ q: '  帆布 ' }, { q: '帆布' }],
    [
      { size: '245', color: ['kon', 'sumi', 'kon'] },
      { sizes: ['245'], colors: ['kon', 'sumi'] },
    ],
    [{ price: '3000-6000' }, { price: { from: 3000, to: 6000 } }],
    [{ price: '-6000' }, { price: { from: null, to: 6000 } }],
    [{ price: '10000-' }, { price: { from: 10000, to: null } }],
    [{ price: '-' }, {}],
    [{ price: '1e9-2' }, {}],
    [
      { store: '0001', sort: 'price-desc', page: '3' },
      { store: '0001', sort: 'price-desc', page: 3 },
    ],
    [{ sort: 'drop table', page: '-1' }, {}],
    [{ page: '0' }, {}],
    [{ page: '99999' }, { page: 10_000 }],
    [{ page: ['2', '3'] }, { page: 2 }],
    [{ size: ['', 'x'.repeat(65), 'a\u0000'], store: '\u0000' }, {}],
    [{ utm_source: 'mail' }, {}],
  ])('%j mean %j', (query, expected) => {
    expect(productFilter.parse(query)).toEqual({ ...wholeList, ...expected });
  });
});

describe('the address of a list', () => {
  const filter = productFilter.parse({ size: '245', color: 'kon', store: '0001', sort: 'price', page: '2' });

  it('is the bare path when nothing is asked for', () => {
    expect(listAddress('/categories/shoes', wholeList)).toBe('/categories/shoes');
  });

  it('begins at the first page when something else changes', () => {
    expect(listAddress('/categories/shoes', filter, { sort: 'newest' })).toBe(
      '/categories/shoes?size=245&color=kon&store=0001&sort=newest',
    );
  });

  it('keeps all else when only the page changes', () => {
    expect(listAddress('/categories/shoes', filter, { page: 3 })).toBe(
      '/categories/shoes?size=245&color=kon&store=0001&sort=price&page=3',
    );
  });

  it('is the same whatever the order in which things were chosen', () => {
    const a = productFilter.parse({ color: ['sumi', 'kon'] });
    const b = productFilter.parse({ color: ['kon', 'sumi'] });
    expect(listAddress('/search', a)).toBe(listAddress('/search', b));
  });

  it('reads back as the filter it was made from', () => {
    const rich = productFilter.parse({ q: '傘 & 靴', price: '-4000', size: ['M', 'L'], color: 'kon', page: '7' });
    const query = new URL(listAddress('/search', rich, { page: 7 }), 'http://shop.test').searchParams;
    const params = Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));
    expect(productFilter.parse(params)).toEqual({ ...rich, sizes: ['L', 'M'] });
  });

  it('counts each choice that narrows the list', () => {
    expect(narrowedBy(filter)).toBe(3);
    expect(narrowedBy(productFilter.parse({ q: 'mug', sort: 'price', page: '2' }))).toBe(0);
  });
});

describe('ranges of price', () => {
  it.each([
    [
      [4290, 6490, 9800],
      ['-4000', '4000-6000', '6000-10000', '10000-'],
    ],
    [
      [1980, 1980, 2200],
      ['-2000', '2000-'],
    ],
    [[1980, 1980, 1980], []],
    [[], []],
  ])('near the quartiles %j are %j', (quartiles, expected) => {
    expect(priceRanges(quartiles).map(({ from, to }) => `${from ?? ''}-${to ?? ''}`)).toEqual(expected);
  });
});

describe('page numbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [8, 9, [1, null, 7, 8, 9]],
  ])('of page %i of %i are %j', (page, pages, expected) => {
    expect(pageNumbers(page, pages)).toEqual(expected);
  });
});
