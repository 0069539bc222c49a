import { expect, test } from 'vitest';
import { testDatabase } from './testing';

const first = await testDatabase();
const second = await testDatabase();

test('A test database holds the migrated tables and no rows', async () => {
  const rows = await first.sql`select count(*)::int as n from orders`;
  expect(rows[0]?.n).toBe(0);
});

test('Jobs can be enqueued in it', async () => {
  const rows = await first.sql`select (graphile_worker.add_job('probe')).id`;
  expect(rows).toHaveLength(1);
});

test('What one test file writes another does not see', async () => {
  await first.sql`create table mark (n int)`;
  const rows = await second.sql`select to_regclass('mark') as found`;
  expect(rows[0]?.found).toBeNull();
});

test('Similar words are found in Japanese too', async () => {
  await first.sql`create extension if not exists pg_trgm`;
  const rows = await first.sql`select show_trgm('スニーカー') as grams`;
  expect(rows[0]?.grams.length).toBeGreaterThan(3);
});
