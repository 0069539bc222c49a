import { describe, expect, it } from 'vitest';
import { findOrderInput, orderTokenField } from './input';

const email = 'minami.aoki@mail.example';
const numberOf = (number: string) => findOrderInput.parse({ number, email }).number;

describe('finding an order', () => {
  it.each([
    '261122-K7M3Q',
    '261122-k7m3q',
    '２６１１２２－Ｋ７Ｍ３Ｑ',
    ' 261122 - K7M3Q ',
    '261122ーk7m3q',
    '#261122−K7M3Q',
  ])('reads the number %s', (typed) => expect(numberOf(typed)).toBe('261122-K7M3Q'));

  it('reads a full-width address', () => {
    const input = findOrderInput.parse({
      number: '261122-K7M3Q',
      email: ' ｍｉｎａｍｉ．ａｏｋｉ＠ｍａｉｌ．ｅｘａｍｐｌｅ ',
    });
    expect(input.email).toBe(email);
  });

  it.each([
    [{ number: '', email }, 'number', 'required'],
    [{ email }, 'number', 'required'],
    [{ number: 'x'.repeat(10_000), email }, 'number', 'too_long'],
    [{ number: '261122\u0000K7M3Q', email }, 'number', 'line_break'],
    [{ number: '261122-K7M3Q', email: 'minami' }, 'email', 'email'],
    [{ number: '261122-K7M3Q', email: 'a@b.example\nbcc: c@d.example' }, 'email', 'line_break'],
  ])('refuses %o at its field', (raw, field, problem) => {
    const issue = findOrderInput.safeParse(raw).error?.issues[0];
    expect([issue?.path[0], issue?.message]).toEqual([field, problem]);
  });
});

it.each(['', 'short', '../../etc/passwd', 'a'.repeat(65), 'Db0ySEtKkktwdIgYjaIW5w\u0000'])(
  'takes %j for no token of an order',
  (token) => expect(orderTokenField.safeParse(token).success).toBe(false),
);
