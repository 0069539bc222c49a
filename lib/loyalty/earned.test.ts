import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earnedBy, earnedOn, earnedStill } from './earned';

test.each([
  ['one percent of what was paid in money', { goods: 8470, points: 0 }, 1, 84],
  ['points earn no points', { goods: 8470, points: 8000 }, 1, 4],
  ['nothing where points paid for all', { goods: 500, points: 800 }, 1, 0],
  ['nothing where the merchant gives none', { goods: 8470, points: 0 }, 0, 0],
])('%s', (_case, sold, percent, points) => {
  expect(earnedOn(sold, percent)).toBe(points);
});

test('an order earns the same however many parts it is handed over in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 20 }),
      (parts, points, percent) => {
        let goods = 0;
        let earned = 0;
        for (const part of parts) {
          goods += part;
          earned += earnedBy({ goods, points }, part, percent);
        }
        expect(earned).toBe(earnedOn({ goods, points }, percent));
      },
    ),
  );
});

test.each([
  ['all of it came back', 84, { goods: 8470, returned: 8470 }, 0],
  ['half of it came back', 84, { goods: 8470, returned: 4235 }, 42],
  ['nothing came back', 84, { goods: 8470, returned: 0 }, 84],
  ['what stays is a whole point', 5, { goods: 500, returned: 1 }, 4],
])('of points earned, as many stay as goods were kept: %s', (_case, earned, goods, left) => {
  expect(earnedStill(earned, goods)).toBe(left);
});
