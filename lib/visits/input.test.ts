import { expect, test } from 'vitest';
import { bookVisitInput } from './input';

const typed = {
  storeCode: '0001',
  slot: '2026-11-24T05:00:00.000Z',
  name: '青木 みなみ',
  email: 'minami@mail.example',
  phone: '090-1234-5678',
  consent: 'on',
  key: 'k'.repeat(22),
};
const problems = (over: object) => {
  const parsed = bookVisitInput.safeParse({ ...typed, ...over });
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]));
};

test('A booking as its form sends it', () => {
  expect(bookVisitInput.parse({ ...typed, skus: 'MUG-1', hold: 'on', notes: '2名で伺います' })).toMatchObject({
    slot: new Date('2026-11-24T05:00:00Z'),
    skus: ['MUG-1'],
    hold: true,
    locale: 'ja',
  });
});

test('The same article named twice is one', () => {
  expect(bookVisitInput.parse({ ...typed, skus: ['MUG-1', 'BAG-1', 'MUG-1'] }).skus).toEqual(['MUG-1', 'BAG-1']);
});

test.each([
  ['no time', { slot: '' }, { slot: 'choice' }],
  ['a time that is none', { slot: 'noon' }, { slot: 'invalid' }],
  ['no consent', { consent: undefined }, { consent: 'consent' }],
  ['a number that is too short', { phone: '090-1234' }, { phone: 'phone' }],
  ['a note that is too long', { notes: 'あ'.repeat(201) }, { notes: 'too_long' }],
  ['more than five articles', { skus: ['1', '2', '3', '4', '5', '6'] }, { skus: 'too_long' }],
  ['nothing to hold', { hold: 'on' }, { hold: 'choice' }],
  ['a key of few letters', { key: 'abc' }, { key: 'choice' }],
])('%s is refused beside its box', (_, over, expected) => {
  expect(problems(over)).toEqual(expected);
});
