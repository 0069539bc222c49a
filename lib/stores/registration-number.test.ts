import { expect, test } from 'vitest';
import { isRegistrationNumber, typedRegistrationNumber } from './registration-number';

test.each([
  // 国税庁 and デジタル庁, as published.
  ['T7000012050002', true],
  ['T8000012010038', true],
  ['T9234567890123', true],
  ['T1234567890123', false],
  ['T7000012050020', false],
  ['7000012050002', false],
  ['T700001205000', false],
  ['T70000120500022', false],
  ['t7000012050002', false],
  ['', false],
])('%s is a registration number: %s', (text, valid) => {
  expect(isRegistrationNumber(text)).toBe(valid);
});

test.each(['T7000012050002', 't7000012050002', 'T7-0000-1205-0002', 'T7000012050002', ' T 7000012050002 '])(
  '%s is read as people type it',
  (typed) => {
    expect(typedRegistrationNumber(typed)).toBe('T7000012050002');
  },
);
