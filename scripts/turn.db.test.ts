import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { takeTurn } from './turn';

const { url, sql } = await testDatabase();

const patient = new AbortController().signal;

async function untilSomeoneWaits(): Promise<void> {
  for (;;) {
    const waiting = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    if (waiting.length > 0) return;
  }
}

test('shops on one database are opened one after the other', async () => {
  const order: string[] = [];
  const first = await takeTurn(url, patient);
  const second = takeTurn(url, patient).then((turn) => {
    order.push('second');
    return turn.end();
  });
  await untilSomeoneWaits();
  order.push('first');
  await first.end();
  await second;
  expect(order).toEqual(['first', 'second']);
});

test('who is told to stop waits no longer', async () => {
  const first = await takeTurn(url, patient);
  const stop = new AbortController();
  const second = takeTurn(url, stop.signal);
  const stopped = expect(second).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  await untilSomeoneWaits();
  stop.abort();
  await stopped;
  await first.end();
  await (await takeTurn(url, patient)).end();
});
