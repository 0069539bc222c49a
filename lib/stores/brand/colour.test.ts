import { describe, expect, test } from 'vitest';
import { contrast, grounds, isReadable, nearestReadable, paletteOf, readColour } from './colour';

describe('contrast as WCAG 2.2 counts it', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0f5365', '#ffffff', 8.57],
    ['#ff0000', '#ffffff', 4],
    ['#ffff00', '#ffffff', 1.07],
  ])('%s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

test.each([
  ['#0f5365', true],
  ['#b3261e', true],
  ['#000000', true],
  // 4.54 on white, and less on the shop's paper.
  ['#767676', false],
  ['#ff7a00', false],
  ['#ffffff', false],
])('text of %s can be read on every ground: %s', (accent, answer) => {
  expect(isReadable(accent)).toBe(answer);
});

describe('the nearest colour that can be read', () => {
  test.each(['#ff7a00', '#ffd400', '#00c2a8', '#ff8fb1', '#ffffff', '#767676'])('of %s', (accent) => {
    const nearest = nearestReadable(accent);
    expect(isReadable(nearest)).toBe(true);
    // It is not darker than it need be.
    expect(contrast(nearest, grounds.kinari)).toBeLessThan(5);
  });
  test('of one that can be read is itself', () => expect(nearestReadable('#0f5365')).toBe('#0f5365'));
});

test.each(['#0f5365', '#b3261e', '#000000', '#8a4b00'])('what follows from %s can be read too', (accent) => {
  const { deep, tint, on } = paletteOf(accent);
  expect(contrast(deep, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(accent, tint)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(on, accent)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['#0F5365', '#0f5365'],
  [' 0f5365 ', '#0f5365'],
  ['#abc', '#aabbcc'],
  ['navy', null],
  ['#12345', null],
  ['#0f5365;}', null],
])('"%s" is the colour %s', (typed, colour) => {
  expect(readColour(typed)).toBe(colour);
});
