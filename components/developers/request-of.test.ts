import { expect, test } from 'vitest';
import { requestOf } from './request-of';

const field = (place: 'path' | 'query' | 'header', name: string) => {
  return { name, in: place, required: false, description: null, example: '' };
};
const form = (boxes: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(boxes)) data.set(name, value);
  return data;
};

test('boxes become address, query, headers and body; those left empty are left out', () => {
  const operation = {
    ...{ method: 'POST', path: '/api/v1/stores/{code}', body: '{}' },
    fields: [field('path', 'code'), field('query', 'q'), field('query', 'page'), field('header', 'idempotency-key')],
  };
  const typed = {
    'path:code': '0001/a',
    'query:q': 'マグ',
    'query:page': '',
    'header:idempotency-key': 'k',
    body: '{"a":1}',
  };
  expect(requestOf(operation, form(typed), 'uk_x')).toEqual({
    address: `/api/v1/stores/0001%2Fa?q=${encodeURIComponent('マグ')}`,
    init: {
      method: 'POST',
      headers: { 'idempotency-key': 'k', authorization: 'Bearer uk_x', 'content-type': 'application/json' },
      body: '{"a":1}',
    },
  });
});

test('a body that is no JSON is not sent, and nothing is sent where nothing is asked for', () => {
  const operation = { method: 'POST', path: '/x', fields: [], body: '{}' };
  expect(requestOf(operation, form({ body: '{' }), '')).toBeNull();
  expect(requestOf({ ...operation, method: 'GET', body: null }, form({}), '')).toEqual({
    address: '/x',
    init: { method: 'GET', headers: {} },
  });
});
