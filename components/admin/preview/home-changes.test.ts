import { expect, test } from 'vitest';
import { defaultHome } from '@/lib/stores/home/default-home';
import type { Home, HomeBlock } from '@/lib/stores/home/types';
import { homeChanges } from './home-changes';

const [hero, news, ...others] = defaultHome.blocks as [HomeBlock, HomeBlock, ...HomeBlock[]];
const note = (id: string, title: string): HomeBlock => ({
  ...{ id, kind: 'text', shown: true },
  ...{ title: { ja: title }, body: { ja: '本文' } },
});
const of = (...blocks: HomeBlock[]): Home => ({ blocks });
const words = { nameOf: (block: HomeBlock) => block.kind, order: '並び', added: '追加', removed: '削除' };
const names = [hero, news, ...others].map(({ kind }) => kind);

test.each<[string, Home, Home, unknown[]]>([
  ['nothing', defaultHome, of(hero, news, ...others), []],
  [
    'only the part that is no longer shown',
    defaultHome,
    of(hero, { ...news, shown: false }, ...others),
    [['news.shown', ['true'], ['false']]],
  ],
  [
    'the order alone, when a part was moved',
    defaultHome,
    of(news, hero, ...others),
    [['並び', names, ['news', 'hero', ...names.slice(2)]]],
  ],
  [
    'a part that was added last',
    defaultHome,
    of(hero, news, ...others, note('a', '冬')),
    [
      ['text', null, ['追加']],
      ['text.title', null, ['冬']],
      ['text.body', null, ['本文']],
    ],
  ],
  ['a part that was taken away', of(hero, note('a', '冬')), of(hero), [['text', null, ['削除']]]],
  [
    'which of two that are called the same',
    of(note('a', '冬'), note('b', '春')),
    of(note('a', '冬'), note('b', '夏')),
    [['text 2.title', ['春'], ['夏']]],
  ],
  [
    'products instead of a category, by their box',
    of({ id: 'f', kind: 'featured', shown: true, title: { ja: '品' }, from: { category: 'bags' } }),
    of({ id: 'f', kind: 'featured', shown: true, title: { ja: '品' }, from: { products: ['1', '2'] } }),
    [
      ['featured.category', ['bags'], null],
      ['featured.products', null, ['1', '2']],
    ],
  ],
])('a home page tells of %s', (_what, before, after, told) => {
  expect(homeChanges(before, after, words).map((leaf) => [leaf.path.join('.'), leaf.before, leaf.after])).toEqual(told);
});
