import { expect, test, vi } from 'vitest';
import { rateLimits } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { callMeter } from './call-meter';

const { db } = await testDatabase();
const now = new Date('2026-11-22T03:00:00Z');
const nextMinute = new Date('2026-11-22T03:01:00Z');
const limits = (name: string) => ({ name, calls: 100, seconds: 60 });

/** Calls until it is refused; how many were let through. */
function callsOf(meter: ReturnType<typeof callMeter>, caller: string, most = 200): number {
  for (let call = 0; call < most; call++) {
    try {
      meter(db, caller, now);
    } catch (refusal) {
      expect(refusal).toMatchObject({ code: 'too_many_attempts', details: { retryAfterSeconds: 60 } });
      return call;
    }
  }
  return most;
}
const told = async (key: string) => (await db.select().from(rateLimits)).find((row) => row.key === key)?.count ?? 0;

test('a process lets exactly the limit through, and again in the next window', () => {
  const meter = callMeter(limits('alone'));
  expect(callsOf(meter, 'somebody')).toBe(100);
  expect(callsOf(meter, 'another')).toBe(100);
  expect(() => meter(db, 'somebody', nextMinute)).not.toThrow();
});

test('processes share what was told: together they exceed the limit by little', async () => {
  const [first, second] = [callMeter(limits('shared')), callMeter(limits('shared'))];
  expect(callsOf(first, 'somebody', 90)).toBe(90);
  await vi.waitFor(async () => expect(await told('shared:somebody')).toBe(90));
  let through = 0;
  while (callsOf(second, 'somebody', 1) === 1) {
    through++;
    // Gives what was told the time to come back.
    await told('shared:somebody');
  }
  expect(through).toBeGreaterThanOrEqual(10);
  expect(through).toBeLessThan(30);
});

test('who calls now and then is never written down', async () => {
  const meter = callMeter({ name: 'rare', calls: 6000, seconds: 60 });
  expect(callsOf(meter, 'somebody', 100)).toBe(100);
  expect(await told('rare:somebody')).toBe(0);
});
