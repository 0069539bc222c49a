import { expect, test } from 'vitest';
import type { Result } from '@/lib/result';
import { boxProblems } from './box-problems';

const refused = (more: object) => ({ ok: false, code: 'invalid_input', ...more }) as Result<unknown>;

test.each<[string, Result<unknown> | null, object]>([
  ['nothing was sent', null, {}],
  ['it was taken', { ok: true, value: 1 }, {}],
  [
    'its shape was refused',
    refused({ fields: { 'form.name.en': 'too_long', seen: 'required' } }),
    { 'name.en': 'too_long', seen: 'required' },
  ],
  ['what it says was refused', refused({ details: { fields: { accent: 'contrast' } } }), { accent: 'contrast' }],
  ['it was refused as a whole', refused({}), {}],
])('problems stand at the boxes they are of: %s', (_, answer, problems) => {
  expect(boxProblems(answer)).toEqual(problems);
});
