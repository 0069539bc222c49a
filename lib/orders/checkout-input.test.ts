import { describe, expect, it, test } from 'vitest';
import { checkoutInput } from './input';

const form = {
  storeCode: '0001',
  paymentMethod: 'pay_in_store',
  name: '青木 みなみ',
  email: 'minami.aoki@mail.example',
  phone: '090-1234-5678',
  collector: 'self',
  collectorName: '',
  notes: '',
  consent: 'on',
  expectedTotal: '8470',
};

/** Field → code of everything that is wrong. */
const wrongOf = (over: Record<string, unknown>) =>
  Object.fromEntries(
    checkoutInput.safeParse({ ...form, ...over }).error?.issues.map(({ path, message }) => [path.join('.'), message]) ??
      [],
  );

test('a form filled in well is read', () => {
  expect(checkoutInput.parse(form)).toMatchObject({
    consent: true,
    marketing: false,
    locale: 'ja',
    expectedTotal: 8470,
  });
});

describe('each of these is wrong at its own field', () => {
  it.each<[string, unknown, string]>([
    ['storeCode', 'x'.repeat(61), 'too_long'],
    ['slot', 'tomorrow', 'invalid'],
    ['date', '2026-02-30', 'invalid'],
    ['paymentMethod', 'invoice', 'choice'],
    ['name', '   ', 'required'],
    ['name', '\u200b\u3000', 'required'],
    ['name', '青'.repeat(10_000), 'too_long'],
    ['name', 'Minami\nBcc: x@y.example', 'line_break'],
    ['name', undefined, 'required'],
    ['name', ['a', 'b'], 'required'],
    ['email', 'minami', 'email'],
    ['email', 'a@b.example\r\nBcc: c@d.example', 'line_break'],
    ['email', `${'a'.repeat(10_000)}@b.example`, 'too_long'],
    ['phone', '090-1234-567', 'phone'],
    ['phone', '090-1234-56789', 'phone'],
    ['phone', '03-1234-56', 'phone'],
    ['phone', 'later', 'phone'],
    ['collector', 'a dog', 'choice'],
    ['notes', '長'.repeat(201), 'too_long'],
    ['notes', 'a\u0007', 'invalid'],
    ['consent', undefined, 'consent'],
    ['consent', 'off', 'choice'],
    ['expectedTotal', 'free', 'number'],
  ])('%s: %j', (field, value, code) => {
    expect(wrongOf({ [field]: value })).toEqual({ [field]: code });
  });
});

it.each([
  '090-1234-5678',
  '０９０−１２３４−５６７８',
  '03-1234-5678',
  '0120-123-456',
  '0800-123-4567',
  '+81 90-1234-5678',
  '+1 212 555 0123',
])('takes the number %s', (phone) => expect(wrongOf({ phone })).toEqual({}));

test('someone else who collects has a name, and that is told together with all else that is wrong', () => {
  expect(wrongOf({ collector: 'proxy' })).toEqual({ collectorName: 'required' });
  expect(wrongOf({ collector: 'proxy', name: '', consent: undefined })).toEqual({
    name: 'required',
    consent: 'consent',
    collectorName: 'required',
  });
});

test('a full-width address is the same address', () => {
  expect(checkoutInput.parse({ ...form, email: 'ｍｉｎａｍｉ＠mail.example' }).email).toBe('minami@mail.example');
});
