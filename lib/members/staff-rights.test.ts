import { expect, test } from 'vitest';
import type { Actor } from '../access/actor';
import { isMerchant, mayDecide } from './staff-rights';
import type { Rights } from './staff-types';

type Person = Omit<Extract<Actor, { kind: 'staff' }>, 'kind' | 'staffId' | 'name'>;
const as = (person: Person): Actor => ({ kind: 'staff', staffId: 's', name: 'n', ...person });
const merchant = as({ role: 'merchant', locationIds: [] });
const manager = as({ role: 'manager', locationIds: ['a', 'b'] });
const hiring = as({ role: 'manager', locationIds: ['a', 'b'], areas: ['staff', 'orders', 'stores'] });
const halfMerchant = as({ role: 'merchant', locationIds: [], areas: ['staff'] });
const rights = (over: Partial<Rights> = {}): Rights => ({ role: 'staff', areas: null, locationIds: ['a'], ...over });

test.each<[string, Actor, Rights, boolean]>([
  ['a merchant makes another', merchant, rights({ role: 'merchant', locationIds: [] }), true],
  ['a manager without the area hires nobody', manager, rights(), false],
  ['with it he hires for his stores', hiring, rights({ locationIds: ['a', 'b'] }), true],
  ['with it he makes a manager like himself', hiring, rights({ role: 'manager' }), true],
  ['not for another store', hiring, rights({ locationIds: ['a', 'c'] }), false],
  ['not a merchant', hiring, rights({ role: 'merchant' }), false],
  ['not what he has not himself', hiring, rights({ areas: ['money'] }), false],
  ['a merchant with parts of the console gives no more', halfMerchant, rights({ role: 'merchant' }), false],
  ['but what he has', halfMerchant, rights({ role: 'merchant', areas: ['staff'] }), true],
  ['staff by role have nothing of it', as({ role: 'staff', locationIds: ['a'] }), rights(), false],
])('%s', (_title, actor, asked, may) => {
  expect(mayDecide(actor, asked)).toBe(may);
});

test.each([
  [{ role: 'merchant' as const, areas: null }, true],
  [{ role: 'merchant' as const, areas: ['staff' as const] }, true],
  [{ role: 'merchant' as const, areas: ['orders' as const] }, false],
  [{ role: 'manager' as const, areas: ['staff' as const] }, false],
])('%j has the shop in hand: %s', (person, is) => {
  expect(isMerchant(person)).toBe(is);
});
