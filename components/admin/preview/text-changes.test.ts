import { expect, test } from 'vitest';
import type { OurPart, Texts } from '@/lib/stores/texts/types';
import { textChanges } from './text-changes';

const ours: OurPart[] = [
  { key: 'guide.lead', hasTitle: false, title: { ja: '', en: '' }, body: { ja: 'はじめに', en: 'Welcome' } },
  { key: 'guide.s1', hasTitle: true, title: { ja: '受け取り', en: 'Pickup' }, body: { ja: '店で', en: 'In store' } },
];
const words = {
  pathOf: (our: OurPart) => ['ご利用ガイド', our.title.ja || 'はじめの文'],
  title: '見出し',
  body: '本文',
  hidden: '出さない',
};
const lead: Texts = { 'guide.lead': { title: null, body: { ja: 'ようこそ' } } };

test.each<[string, Texts, Texts, unknown[]]>([
  ['nothing', lead, lead, []],
  [
    'what it said as it came, where it had no words of its own',
    {},
    lead,
    [['はじめの文 本文', 'はじめに / Welcome', 'ようこそ']],
  ],
  [
    'what it says as it comes, once those are taken away',
    lead,
    {},
    [['はじめの文 本文', 'ようこそ', 'はじめに / Welcome']],
  ],
  [
    'a title alone',
    {},
    { 'guide.s1': { title: { ja: 'お受け取り', en: 'Pickup' }, body: null } },
    [['受け取り 見出し', '受け取り / Pickup', 'お受け取り / Pickup']],
  ],
  [
    'a part that is hidden',
    {},
    { 'guide.s1': { title: null, body: null, hidden: true } },
    [['受け取り 出さない', undefined, 'true']],
  ],
  [
    'a part that was added',
    {},
    { 'guide.own1': { title: { ja: '駐車場' }, body: { ja: 'なし' } } },
    [
      ['はじめの文 見出し', undefined, '駐車場'],
      ['はじめの文 本文', undefined, 'なし'],
    ],
  ],
])('texts tell of %s', (_what, before, after, told) => {
  const leaves = textChanges(before, after, ours, words);
  expect(leaves.map(({ path, ...leaf }) => [path.slice(1).join(' '), leaf.before?.[0], leaf.after?.[0]])).toEqual(told);
});
