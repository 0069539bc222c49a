import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { releaseJobs } from './release-jobs';

const { db, sql } = await testDatabase();

const taken = new Date('2026-11-22T03:00:00Z');
const minutesLater = (minutes: number) => new Date(taken.getTime() + minutes * 60_000);

const takenJobs = () => sql<{ task: string; locked_by: string | null }[]>`
  select task_identifier as task, locked_by from graphile_worker.jobs where locked_by is not null`;

test('a job that its worker never finished is free for another after five minutes', async () => {
  await sql`select graphile_worker.add_job('return_payment')`;
  await sql`update graphile_worker._private_jobs set locked_by = 'killed', locked_at = ${taken.toISOString()}::text::timestamptz`;
  await releaseJobs(db, minutesLater(4));
  expect(await takenJobs()).toEqual([{ task: 'return_payment', locked_by: 'killed' }]);
  await releaseJobs(db, minutesLater(6));
  expect(await takenJobs()).toEqual([]);
});
