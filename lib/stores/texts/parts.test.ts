import { expect, test } from 'vitest';
import enGuide from '@/messages/en/guide.json';
import enLegal from '@/messages/en/legal.json';
import guide from '@/messages/ja/guide.json';
import legal from '@/messages/ja/legal.json';
import { inOwnWords, isOwnPage, ourParts } from './parts';
import { textPages } from './types';

const ja = { guide, legal };
const en = { guide: enGuide, legal: enLegal };

test.each(textPages)('%s has the same parts in both languages, each under a key of its own', (page) => {
  const keys = (words: typeof ja) => ourParts(words, page).map(({ key }) => key);
  expect(keys(en as typeof ja)).toEqual(keys(ja));
  expect(new Set(keys(ja)).size).toBe(keys(ja).length);
  for (const { body } of ourParts(ja, page)) expect(body).not.toBe('');
});

const parts = [
  { key: 'terms.s1', title: '一', body: '本文' },
  { key: 'terms.lead', title: null, body: 'はじめに' },
];
const own = (title: { ja: string; en?: string } | null, body: { ja: string; en?: string } | null) => ({ title, body });

test.each([
  ['nothing', {}, '一', '本文'],
  ['a body alone', { 'terms.s1': own(null, { ja: '当店の文' }) }, '一', '当店の文'],
  ['a title alone', { 'terms.s1': own({ ja: '第一条' }, null) }, '第一条', '本文'],
  ['another part', { 'terms.s2': own({ ja: '二' }, { ja: '別' }) }, '一', '本文'],
])('whoever wrote %s sees the rest as it comes', (_what, texts, title, body) => {
  expect(inOwnWords(parts, texts, 'ja')[0]).toEqual({ key: 'terms.s1', title, body });
});

test('what was written in Japanese alone holds in English too: two rules would contradict each other', () => {
  const texts = { 'terms.s1': own(null, { ja: '当店の文' }) };
  expect(inOwnWords(parts, texts, 'en')[0]?.body).toBe('当店の文');
});

test('a part without a title is given none', () => {
  expect(inOwnWords(parts, { 'terms.lead': own({ ja: '題' }, { ja: '前文' }) }, 'ja')[1]).toEqual({
    key: 'terms.lead',
    title: null,
    body: '前文',
  });
});

test('a page is the merchant’s own once any of it is', () => {
  const texts = { 'terms.s1': own(null, { ja: '当店の文' }) };
  expect([isOwnPage(texts, 'terms'), isOwnPage(texts, 'privacy'), isOwnPage({}, 'terms')]).toEqual([
    true,
    false,
    false,
  ]);
});
