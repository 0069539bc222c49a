import { expect, test } from 'vitest';
import { exampleOf, type Schema } from './example-of';

const named: Record<string, Schema> = {
  Line: { type: 'object', required: ['sku'], properties: { sku: { type: 'string', example: 'MUG-1' } } },
  Loop: { type: 'object', required: ['again'], properties: { again: { $ref: '#/components/schemas/Loop' } } },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each<[string, Schema, unknown]>([
  ['an example that is given', { type: 'string', example: 'A-3' }, 'A-3'],
  ['a default', { type: 'integer', default: 20 }, 20],
  ['the first of a choice of words', { type: 'string', enum: ['self', 'proxy'] }, 'self'],
  ['a number no smaller than allowed', { type: 'integer', minimum: 5 }, 5],
  ['something of its format', { type: 'string', format: 'date' }, '2026-11-22'],
  ['a list of one', { type: 'array', items: ref('Line') }, [{ sku: 'MUG-1' }]],
  [
    'as many as there have to be',
    { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'boolean' }] },
    [1, true],
  ],
  ['the first of several shapes that is something', { anyOf: [{ type: 'null' }, ref('Line')] }, { sku: 'MUG-1' }],
  ['what may be null as what it else is', { type: ['string', 'null'], format: 'email' }, 'minami@mail.example'],
  [
    'only what is required',
    { type: 'object', required: ['a'], properties: { a: { type: 'boolean' }, b: { type: 'string' } } },
    { a: true },
  ],
])('%s', (_title, schema, example) => {
  expect(exampleOf(schema, named)).toEqual(example);
});

test('what holds itself comes to an end', () => {
  expect(JSON.stringify(exampleOf(ref('Loop'), named)).length).toBeLessThan(200);
});
