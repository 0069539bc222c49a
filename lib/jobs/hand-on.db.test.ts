import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { enqueue } from './enqueue';
import { handOnJobs } from './hand-on';

const { db, sql } = await testDatabase();

/** Jobs in the queue, in the order they will run. */
const queued = () => sql<{ task_identifier: string; payload: object; run_at: Date }[]>`
  select j.task_identifier, p.payload, j.run_at from graphile_worker.jobs j
  join graphile_worker._private_jobs p using (id) order by id`;

const order = (orderId: string) => ({ orderId, kind: 'order_received' }) as const;

test('what is enqueued waits for a worker, and is handed on once with its payload', async () => {
  await enqueue(db, 'send_order_message', order('first'));
  expect(await queued()).toHaveLength(0);
  expect(await handOnJobs(db)).toBe(1);
  expect(await queued()).toMatchObject([{ task_identifier: 'send_order_message', payload: order('first') }]);
  expect(await handOnJobs(db)).toBe(0);
});

test('a job of a transaction that fails was never there', async () => {
  const failing = db.transaction(async (tx) => {
    await enqueue(tx, 'send_order_message', order('never'));
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  expect(await handOnJobs(db)).toBe(0);
});

test('many workers at once hand each job on once', async () => {
  const before = (await queued()).length;
  await Promise.all(Array.from({ length: 40 }, (_, i) => enqueue(db, 'send_order_message', order(`order-${i}`))));
  const handed = await Promise.all(Array.from({ length: 5 }, () => handOnJobs(db)));
  expect(handed.reduce((sum, each) => sum + each, 0)).toBe(40);
  expect(await queued()).toHaveLength(before + 40);
});

test('a job for later stays one', async () => {
  const runAt = new Date('2036-01-01T00:00:00Z');
  await enqueue(db, 'deliver_gateway_event', { chargeId: 'charge', eventId: 'event' }, { runAt });
  await handOnJobs(db);
  expect((await queued()).at(-1)?.run_at).toBe('2036-01-01 00:00:00+00');
});
