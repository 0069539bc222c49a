import { describe, expect, it } from 'vitest';
import { gtinOf } from '../catalog/gtin';
import { isWhole, readPrice, readTaxRate, wholeYen } from './price';

const cell = (text: string) => ({ column: 'Price', text });

describe('a price', () => {
  it.each([
    ['1,980', 198_000],
    ['¥1980', 198_000],
    ['￥1,980', 198_000],
    ['\\1980', 198_000],
    ['1980円', 198_000],
    ['19.80', 1980],
    ['20.03', 2003],
    ['', null],
  ])('%j is %j hundredths', (text, price) => {
    expect(readPrice(cell(text))).toBe(price);
  });

  it.each([
    ['-1', 'out_of_range'],
    ['1000000000', 'out_of_range'],
    ['$19', 'not_a_number'],
    ['円', 'not_a_number'],
    ['1980 JPY', 'not_a_number'],
  ])('%j is refused as %s', (text, code) => {
    expect(() => readPrice(cell(text))).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    [198_000, null, 1980],
    [2003, null, 20],
    [2050, null, 21],
    [90_900, 1000, 1000],
    [100, 800, 1],
    [500, 1000, 6],
    [9_999_999_900, 1000, 109_999_999],
  ])('of %j hundredths with %j added is %j yen', (price, added, yen) => {
    expect(wholeYen(price, added)).toBe(yen);
  });

  it('is whole or not', () => {
    expect([198_000, 2003].map(isWhole)).toEqual([true, false]);
  });
});

describe('a rate of tax', () => {
  it.each([
    ['10', 1000],
    ['8%', 800],
    ['0.08', 800],
    ['８％', 800],
    ['0', 0],
    ['', null],
  ])('%j is %j', (text, rate) => {
    expect(readTaxRate(cell(text))).toBe(rate);
  });

  it('beyond reason is refused', () => {
    expect(() => readTaxRate(cell('80'))).toThrow(expect.objectContaining({ code: 'out_of_range' }));
  });
});

describe('a barcode', () => {
  it.each([
    ['4901234567894', '4901234567894'],
    ["'4-901234-567894", '4901234567894'],
    ['４９０１２３４５６７８９４', '4901234567894'],
    ['49012348', null],
    ['96385074', '96385074'],
    ['036000291452', '036000291452'],
    ['4901234567895', null],
    ['4.90123E+12', null],
    ['ABC-123', null],
  ])('%j is the GTIN %j', (text, gtin) => {
    expect(gtinOf(text)).toBe(gtin);
  });
});
