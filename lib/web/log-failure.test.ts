import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test, vi } from 'vitest';
import { logFailure } from './log-failure';

function logged(thrown: unknown): string {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  logFailure('request-1', thrown);
  const line = String(log.mock.calls[0]?.[0]);
  log.mockRestore();
  return line;
}

test('a failed query is logged by its constraint and place; the values it was given are not', () => {
  const cause = Object.assign(new Error('Key (customer_email)=(minami@mail.example) already exists.'), {
    code: '23505',
    constraint_name: 'orders_number_unique',
  });
  const line = logged(new DrizzleQueryError('insert into orders values ($1)', ['minami@mail.example'], cause));
  expect(line).not.toContain('minami');
  expect(JSON.parse(line)).toMatchObject({ id: 'request-1', code: '23505', constraint: 'orders_number_unique' });
  expect(JSON.parse(line).at[0]).toContain('log-failure.test.ts');
});

test('what is thrown and is no error is only said to be one', () => {
  expect(logged('minami@mail.example')).not.toContain('minami');
});
