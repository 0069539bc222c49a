import { expect, test } from 'vitest';
import { isOverdue } from './overdue';

const now = new Date('2026-11-26T12:00:00Z');

test.each([
  ['without a time', null, false],
  ['of later', '2026-11-26T13:00:00Z', false],
  ['of this very moment', '2026-11-26T11:59:00Z', false],
  ['that should be public by now', '2026-11-26T11:54:00Z', true],
])('a draft %s', (_what, at, overdue) => {
  expect(isOverdue(at === null ? null : new Date(at), now)).toBe(overdue);
});
