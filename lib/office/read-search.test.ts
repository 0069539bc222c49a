import { expect, test } from 'vitest';
import { readSought } from './read-search';

test.each([
  ['', null],
  ['  ', null],
  ['あ', null],
  ['林', { begins: '林' }],
  ['青木', { words: ['青木'] }],
  ['アオキ　ミナミ', { words: ['あおき', 'みなみ'] }],
  ['５６７８', { code: '5678', tail: { digits: '5678', number: '5678' } }],
  ['090-1234-5678', { code: '090-1234-5678', tail: { digits: '09012345678', number: '09012345678' } }],
  ['261122-K7M3Q', { code: '261122-K7M3Q', number: '261122K7M3Q' }],
  ['k7m3q', { code: 'k7m3q', number: 'K7M3Q' }],
  ['HPSAZ', { code: 'HPSAZ', words: ['hpsaz'], number: 'HPSAZ' }],
  ['Minami@Mail.example', { email: { text: 'minami@mail.example', whole: true } }],
  ['minami@', { email: { text: 'minami@', whole: false } }],
  ['MUG-BLUE-01', { code: 'MUG-BLUE-01', words: ['mugblue01'] }],
])('%s is read as %j', (typed, sought) => {
  expect(readSought(typed)).toEqual(sought);
});
