import { expect, test } from 'vitest';
import { SIGNATURE_PATH, signaturePath } from './signature';

test('strokes become moves and lines of whole numbers inside the box', () => {
  const path = signaturePath([
    [
      { x: 1.4, y: 2.6 },
      { x: 700, y: -3 },
    ],
    [{ x: 10, y: 20 }],
    [],
  ]);
  expect(path).toBe('M1 3L600 0M10 20L10 20');
  expect(path).toMatch(SIGNATURE_PATH);
});

test('nothing drawn is no signature', () => expect(signaturePath([])).toBe(''));

test.each(['', 'L1 2', 'M1 2z', 'M1 2L3 4"/><script>', 'M1000 2'])('%j is no signature', (text) => {
  expect(text).not.toMatch(SIGNATURE_PATH);
});
