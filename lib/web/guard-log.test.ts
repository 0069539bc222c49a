import { DrizzleQueryError } from 'drizzle-orm/errors';
import { afterEach, expect, test, vi } from 'vitest';
import { keepMessagesOutOfLog } from './guard-log';

const lines: unknown[][] = [];
const own = console.error;
afterEach(() => {
  console.error = own;
  lines.length = 0;
});

test('an error that Next logs is told by its number, without the values its query was given', () => {
  vi.spyOn(console, 'error').mockImplementation((...said) => void lines.push(said));
  keepMessagesOutOfLog();
  const error = new DrizzleQueryError('select * from orders where token = $1', ['secret-token'], new Error('away'));
  console.error('⨯', Object.assign(error, { digest: '1234567890' }));
  console.error('listening on', 3000);
  expect(JSON.stringify(lines)).not.toContain('secret-token');
  expect(JSON.parse(String(lines[0]?.[0]))).toMatchObject({ level: 'error', id: '1234567890' });
  expect(lines[1]).toEqual(['listening on', 3000]);
});
