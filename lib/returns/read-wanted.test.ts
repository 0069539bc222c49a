import { expect, test } from 'vitest';
import { readWanted, type Sought } from './read-wanted';

const id = '01a216ce-f306-74fd-a5f3-a8d6608b767f';

test.each<[string, Sought | null]>([
  ['R261122-K7M3Q', { kind: 'return', number: 'R261122-K7M3Q' }],
  [' ｒ261122−k7m3q ', { kind: 'return', number: 'R261122-K7M3Q' }],
  ['261122-k7m3q', { kind: 'order', number: '261122-K7M3Q' }],
  ['#261122-K7M3Q', { kind: 'order', number: '261122-K7M3Q' }],
  ['261122-23456', { kind: 'phone', digits: '26112223456' }],
  ['https://shop.example/en/orders/Db0ySEtKkktwdIgYjaIW5w', { kind: 'page', token: 'Db0ySEtKkktwdIgYjaIW5w' }],
  [`https://shop.example/staff/till/receipts/${id}`, { kind: 'part', id }],
  [`uketori:receipt:${id}`, { kind: 'part', id }],
  ['Minami@Mail.example', { kind: 'email', email: 'minami@mail.example' }],
  ['090-1234-5678', { kind: 'phone', digits: '09012345678' }],
  ['+81 90 1234 5678', { kind: 'phone', digits: '09012345678' }],
  ['０３−１２３４−５６７８', { kind: 'phone', digits: '0312345678' }],
  ['0001-2026-000123', { kind: 'receipt', number: '0001-2026-000123' }],
  ['12', null],
  ['何か', null],
])('%s', (typed, wanted) => {
  expect(readWanted(typed)).toEqual(wanted);
});
