import { expect, test } from 'vitest';
import { isUpToDate } from './ready';
import { testDatabase } from './testing';

const { db, sql } = await testDatabase();

test('a migrated database is ready', async () => {
  expect(await isUpToDate(db)).toBe(true);
});

test('one that a newer code has yet to migrate is not, nor is an empty one', async () => {
  await sql`delete from drizzle.__drizzle_migrations`;
  expect(await isUpToDate(db)).toBe(false);
  await sql`drop table drizzle.__drizzle_migrations`;
  expect(await isUpToDate(db)).toBe(false);
});
