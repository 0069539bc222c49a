import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerSnapshot, briefly, snapshotOf } from './snapshot';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const counting = () => vi.fn(async (key: string) => `${key}${Math.random()}`);
const keep = { keepMs: 400, limit: 2 };

test('All who ask at once share one making', async () => {
  const make = counting();
  const read = briefly(keep, make);
  const [a, b] = await Promise.all([read('x'), read('x')]);
  expect(a).toBe(b);
  expect(make).toHaveBeenCalledTimes(1);
});

test('What was made is kept for its time, counted from when it was ready', async () => {
  const make = counting();
  const read = briefly(keep, make);
  const first = await read('x');
  vi.advanceTimersByTime(399);
  expect(await read('x')).toBe(first);
  vi.advanceTimersByTime(2);
  expect(await read('x')).not.toBe(first);
});

test('A failure is told to those who wait and is not kept', async () => {
  const make = vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue('up');
  const read = briefly(keep, make);
  await expect(read('x')).rejects.toThrow('down');
  expect(await read('x')).toBe('up');
});

test('Only the latest keys are kept', async () => {
  const make = counting();
  const read = briefly(keep, make);
  for (const key of ['a', 'b', 'c', 'a']) await read(key);
  expect(make).toHaveBeenCalledTimes(4);
});

const ask = (headers: Record<string, string> = {}) => new Request('https://shop.example/api', { headers });

test('A reader that has the answer already hears that nothing changed', async () => {
  const snapshot = snapshotOf({ left: 2 });
  const whole = answerSnapshot(ask(), snapshot);
  expect(whole.status).toBe(200);
  expect(await whole.json()).toEqual({ left: 2 });
  const tag = whole.headers.get('etag') ?? '';
  const again = answerSnapshot(ask({ 'if-none-match': `W/${tag}` }), snapshot);
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(answerSnapshot(ask({ 'if-none-match': tag }), snapshotOf({ left: 1 })).status).toBe(200);
});
