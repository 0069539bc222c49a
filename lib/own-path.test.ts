import { expect, test } from 'vitest';
import { ownPath } from './own-path';

test.each(['/', '/basket', '/en/products/mug?sku=A%20B#sizes', '/stores/東京'])('%j is a page of ours', (path) => {
  expect(ownPath.safeParse(path).success).toBe(true);
});

test.each([
  '',
  'basket',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/a\\b',
])('%j may lead elsewhere', (path) => {
  expect(ownPath.safeParse(path).success).toBe(false);
});
