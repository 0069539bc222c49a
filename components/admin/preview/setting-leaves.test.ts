import { expect, test } from 'vitest';
import { changedLeaves } from './setting-leaves';

const brand = {
  name: { ja: 'ひびの', en: 'Hibino' },
  accent: '#0f5365',
  logo: { url: '/a.svg', width: 10, height: 4 },
};

test.each([
  ['nothing', brand, brand, []],
  ['a colour', brand, { ...brand, accent: '#b3261e' }, [['accent', ['#0f5365'], ['#b3261e']]]],
  ['a name', brand, { ...brand, name: { ja: 'つばめ' } }, [['name', ['ひびの / Hibino'], ['つばめ']]]],
  ['what was taken away', brand, { ...brand, logo: null }, [['logo', ['/a.svg'], null]]],
  [
    'a list of words as a whole',
    { conditions: ['resellable'] },
    { conditions: ['resellable', 'opened'] },
    [['conditions', ['resellable'], ['resellable', 'opened']]],
  ],
  [
    'an item of a list',
    { blocks: [{ id: 'a', shown: true }] },
    { blocks: [{ id: 'b', shown: false }] },
    [['blocks.1.shown', ['true'], ['false']]],
  ],
  ['what was not there', null, { days: 14 }, [['days', null, ['14']]]],
  ['paragraphs', null, { body: { ja: '一\n二', en: 'One\nTwo' } }, [['body', null, ['一\n二\n\nOne\nTwo']]]],
])('%s', (_what, before, after, changes) => {
  expect(changedLeaves(before, after).map((leaf) => [leaf.path.join('.'), leaf.before, leaf.after])).toEqual(changes);
});
