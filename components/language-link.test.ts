import { describe, expect, it } from 'vitest';
import { inOtherLanguage } from './language-link';

describe('the same page in the other language', () => {
  it.each([
    ['/', 'en', '/en'],
    ['/en', 'ja', '/'],
    ['/stores/0001', 'en', '/en/stores/0001'],
    ['/en/categories/shoes', 'ja', '/categories/shoes'],
    ['/entrance', 'en', '/en/entrance'],
  ] as const)('of %s in %s is %s', (path, to, expected) => {
    expect(inOtherLanguage(path, to)).toBe(expected);
  });
});
