import { expect, test } from 'vitest';
import { isDead, nextAttempt } from './back-off';

const made = new Date('2026-11-22T03:00:00Z');
const later = (hours: number) => new Date(made.getTime() + hours * 3_600_000);

test('pauses grow, and a message that always fails is tried ten times within three days', () => {
  const pauses: number[] = [];
  let now = made;
  for (let attempts = 1; ; attempts++) {
    const next = nextAttempt({ attempts, createdAt: made }, now, 0);
    if (!next) break;
    pauses.push((next.getTime() - now.getTime()) / 1000);
    now = next;
  }
  expect(pauses).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 50_400, 50_400]);
  expect(now.getTime()).toBeLessThan(later(72).getTime());
});

test('what failed together comes back at different times', () => {
  const wait = (spread: number) => nextAttempt({ attempts: 2, createdAt: made }, made, spread)?.getTime();
  expect(wait(1)).toBe(made.getTime() + 330_000);
  expect(wait(0)).toBe(made.getTime() + 300_000);
});

test('one that waited for another longer than three days is given up at its first failure', () => {
  expect(nextAttempt({ attempts: 1, createdAt: made }, later(73), 0)).toBeNull();
});

test.each([
  [119, false],
  [120, true],
])('an endpoint that fails for %i hours is dead: %s', (hours, dead) => {
  expect(isDead(made, later(hours))).toBe(dead);
});
