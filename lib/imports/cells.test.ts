import { describe, expect, it } from 'vitest';
import { cleanProse, cleanText, decimalOf, keyOf, pointOf, requiredKey, requiredText, strayIn, wholeOf } from './cells';
import { Heading } from './heading';

const column = 'A';
const cell = (text: string) => ({ column, text });

describe('a text', () => {
  it.each([
    ['  帆布 ', '帆布'],
    ['', null],
    [' \t\n', null],
    ['靴\ufffd', '靴'],
    ['+81-3-1234-5678', '+81-3-1234-5678'],
    ['-5℃対応!', '-5℃対応!'],
    ['== 季節の品 ==', '== 季節の品 =='],
    ['@home', '@home'],
    ['a\nb', 'a\nb'],
  ])('%j is read as %j', (text, clean) => {
    expect(cleanText(cell(text), 100)).toBe(clean);
  });

  it.each([
    ['a\u0000b', 'control_character'],
    ['a\u001bb', 'control_character'],
    ['=A1', 'formula'],
    ['="00123"', 'formula'],
    ['=HYPERLINK("x")', 'formula'],
    ["+cmd|' /C calc'!A0", 'formula'],
    ['@SUM(A1)', 'formula'],
    ['#REF!', 'formula'],
    ['x'.repeat(101), 'too_long'],
  ])('%j is refused as %s', (text, code) => {
    expect(() => cleanText(cell(text), 100)).toThrow(expect.objectContaining({ code, column }));
  });

  it('that is prose may begin like a formula and hold the breaks of a word processor', () => {
    expect(cleanProse(cell('=新作=\v一行目\f二行目'), 100)).toBe('=新作=\n一行目\n二行目');
  });
});

describe('a number', () => {
  it.each([
    ['1980', 1980],
    ['1,980', 1980],
    ['1,234,567.5', 1234567.5],
    ['１２３', 123],
    ['-2', -2],
    [' ', null],
  ])('%j is %j', (text, value) => {
    expect(decimalOf(cell(text))).toBe(value);
  });

  it.each(['abc', '1e9', '1,98', '1.980,00', '0x10', '１２個', '--1', '1.', 'NaN', 'Infinity'])(
    '%j is none',
    (text) => {
      expect(() => decimalOf(cell(text))).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    },
  );

  it('that is to be whole and within bounds is refused otherwise', () => {
    expect(wholeOf(cell('5'), 0, 9)).toBe(5);
    expect(() => wholeOf(cell('1.5'), 0, 9)).toThrow(expect.objectContaining({ code: 'not_whole' }));
    for (const text of ['-1', '10', '1000000000']) {
      expect(() => wholeOf(cell(text), 0, 9)).toThrow(expect.objectContaining({ code: 'out_of_range' }));
    }
  });
});

describe('a row', () => {
  const heading = new Heading([' Store  Code ', 'LAT', 'lng', 'lat']);
  const [code, lat, lng] = ['store code', 'lat', 'lng'].map((name) => heading.find(name));
  if (!code || !lat || !lng) throw new Error('columns');
  const row = (...cells: string[]) => ({ line: 2, cells });

  it('has the first of several columns of one name', () => {
    expect(lat.index).toBe(1);
    expect(heading.find('nothing', 'LNG')).toBeNull();
  });

  it('must have the cells its headings promise', () => {
    expect(() => heading.checkWidth(row('a', '1', '2', '3', ''))).not.toThrow();
    for (const wrong of [row('a'), row('a', '1', '2', '3', 'b')]) {
      expect(() => heading.checkWidth(wrong)).toThrow(expect.objectContaining({ code: 'column_count' }));
    }
  });

  it('has keys without anything garbled, and points on earth', () => {
    expect(keyOf(row(' T001 '), code)).toBe('T001');
    expect(() => keyOf(row('T\ufffd1'), code)).toThrow(
      expect.objectContaining({ code: 'undecodable', column: 'Store  Code' }),
    );
    expect(() => requiredKey(row(''), code)).toThrow(expect.objectContaining({ code: 'missing' }));
    expect(() => requiredText(row(''), null, 10, 'Name')).toThrow(expect.objectContaining({ column: 'Name' }));
    expect(pointOf(row('', '35.5', '-139'), lat, lng)).toEqual({ lat: 35.5, lng: -139 });
    expect(() => pointOf(row('', '90.1', '0'), lat, lng)).toThrow(expect.objectContaining({ column: 'LAT' }));
    expect(() => pointOf(row('', '35', ''), lat, lng)).toThrow(
      expect.objectContaining({ code: 'missing', column: 'lng' }),
    );
    expect(strayIn(row('a', '1', '\ufffd'), heading)).toBe(lng);
  });

  it('of a table without the columns it needs is never read', () => {
    expect(() => heading.require(['lat'], ['store', 'shop'], ['name'])).toThrow(
      expect.objectContaining({ fault: 'missing_columns', where: { line: 1, columns: ['store / shop', 'name'] } }),
    );
  });
});
