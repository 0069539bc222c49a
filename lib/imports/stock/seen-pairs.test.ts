import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenPairs } from './seen-pairs';

describe('pairs that were seen', () => {
  it('are exactly those that a set of texts would know', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key)), (pairs) => {
        const seen = new SeenPairs();
        const known = new Set<string>();
        for (const [first, second] of pairs) {
          expect(seen.add(first, second)).toBe(!known.has(first + second));
          known.add(first + second);
        }
      }),
    );
  });

  it('stay known when there are many', () => {
    const seen = new SeenPairs();
    const each = (expected: boolean) => {
      for (let i = 0; i < 300; i++)
        for (let j = 0; j < 200; j++) if (seen.add(`v${i}`, `s${j}`) !== expected) return false;
      return true;
    };
    expect(each(true)).toBe(true);
    expect(each(false)).toBe(true);
  });
});
