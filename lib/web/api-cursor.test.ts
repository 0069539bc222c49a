import { expect, test } from 'vitest';
import { changesPage, changesQuery, positionOf } from './api-cursor';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const row = (n: number, changedAt: string) => ({ id: id(n), changedAt });
const noon = new Date('2026-11-22T03:00:00Z');
const ask = (query: Record<string, unknown>) => changesQuery.parse(query);
const next = (cursor: string | null) => positionOf(ask({ after: cursor ?? undefined }));

test('a page in the middle goes on after its last row, to the microsecond', () => {
  const rows = [row(1, '2026-11-22T02:59:59.000001Z'), row(2, '2026-11-22T02:59:59.000002Z')];
  const page = changesPage(rows, ask({ limit: 1 }), noon);
  expect(page).toMatchObject({ rows: [rows[0]], has_more: true });
  expect(next(page.cursor)).toMatchObject({ at: '2026-11-22T02:59:59.000001Z', id: id(1) });
});

test('at the end it goes on after the last row, if that is old enough to be the last of its time', () => {
  const page = changesPage([row(1, '2026-11-22T02:00:00.000001Z')], ask({}), noon);
  expect(next(page.cursor)).toEqual({ at: '2026-11-22T02:00:00.000001Z', id: id(1) });
});

test('what is younger than its writing may last is read again', () => {
  const page = changesPage([row(1, '2026-11-22T02:59:59.500000Z')], ask({}), noon);
  expect(next(page.cursor)).toMatchObject({ at: '2026-11-22T02:59:55.000Z' });
});

test('a long reading falls back to when it was begun', () => {
  const first = changesPage([row(1, '2026-11-22T02:00:00Z'), row(2, '2026-11-22T03:09:00Z')], ask({ limit: 1 }), noon);
  const later = new Date('2026-11-22T03:10:00Z');
  const last = changesPage([row(2, '2026-11-22T03:09:00Z')], ask({ after: first.cursor }), later);
  expect(next(last.cursor)).toMatchObject({ at: '2026-11-22T02:59:55.000Z' });
});

test('nothing found leaves the reader where it stands', () => {
  expect(changesPage([], ask({}), noon)).toEqual({ rows: [], cursor: null, has_more: false });
  const page = changesPage([], ask({ updated_since: '2026-11-22T10:00:00+09:00' }), noon);
  expect(next(page.cursor)).toMatchObject({ at: '2026-11-22T01:00:00.000Z' });
});

test.each(['', 'x', 'e30', Buffer.from('{"at":"now","id":"1"}').toString('base64url')])('%s is no cursor', (after) => {
  expect(changesQuery.safeParse({ after }).success).toBe(false);
});
