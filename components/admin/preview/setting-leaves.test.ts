import { expect, test } from 'vitest';
import { changedLeaves } from './setting-leaves';

const brand = { name: { ja: 'ひびの', en: 'Hibino' }, accent: '#0f5365', logo: { url: '/a.svg', width: 10 } };

test.each([
  ['nothing', brand, brand, []],
  ['a colour', brand, { ...brand, accent: '#b3261e' }, [['accent', '#0f5365', '#b3261e']]],
  ['a name', brand, { ...brand, name: { ja: 'つばめ' } }, [['name', 'ひびの / Hibino', 'つばめ']]],
  [
    'what was taken away',
    brand,
    { ...brand, logo: null },
    [
      ['logo.url', '/a.svg', null],
      ['logo.width', '10', null],
    ],
  ],
  [
    'an item of a list',
    { blocks: [{ id: 'a', shown: true }] },
    { blocks: [{ id: 'b', shown: false }] },
    [['blocks.1.shown', 'true', 'false']],
  ],
  ['what was not there', null, { days: 14 }, [['days', null, '14']]],
])('%s', (_what, before, after, changes) => {
  expect(changedLeaves(before, after).map((leaf) => [leaf.path.join('.'), leaf.before, leaf.after])).toEqual(changes);
});
