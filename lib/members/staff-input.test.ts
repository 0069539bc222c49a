import { expect, test } from 'vitest';
import { colleagueInput } from './staff-input';

const typed = { name: '試し 花', email: 'Hana@Mail.example', role: 'manager' };
const somebody = { ...typed, email: 'hana@mail.example' };
const id = '01a2179c-a3f0-7416-aa21-f48145ac4b43';

test.each([
  [{ id: '' }, { areas: null, locationIds: [] }],
  // Ticked and then hidden again, they are not meant.
  [{ areas: 'orders' }, { areas: null, locationIds: [] }],
  [
    { id, ownAreas: 'on', areas: ['orders', 'orders'], locationIds: id },
    { id, areas: ['orders'], locationIds: [id] },
  ],
  [{ ownAreas: 'on' }, { areas: [], locationIds: [] }],
])('a form of %j says %j', (form, said) => {
  expect(colleagueInput.parse({ ...typed, ...form })).toEqual({ ...somebody, ...said });
});

test('what is wrong is told by box', () => {
  const { error } = colleagueInput.safeParse({ name: '', email: 'x', role: 'boss', locationIds: 'y' });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['name', 'required'],
    ['email', 'email'],
    ['role', 'choice'],
    ['locationIds', 'choice'],
  ]);
});
