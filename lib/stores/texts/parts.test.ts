import { expect, test } from 'vitest';
import enGuide from '@/messages/en/guide.json';
import enLegal from '@/messages/en/legal.json';
import guide from '@/messages/ja/guide.json';
import legal from '@/messages/ja/legal.json';
import { nextKey } from './added';
import { textsForm } from './input';
import { inOwnWords, isOwnPage, ourParts } from './parts';
import { textsFormOf } from './save-texts';
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
  expect(inOwnWords(parts, texts, 'terms', 'ja')[0]).toEqual({ key: 'terms.s1', title, body });
});

test('what was written in Japanese alone holds in English too: two rules would contradict each other', () => {
  const texts = { 'terms.s1': own(null, { ja: '当店の文' }) };
  expect(inOwnWords(parts, texts, 'terms', 'en')[0]?.body).toBe('当店の文');
});

test('a part without a title is given none', () => {
  expect(inOwnWords(parts, { 'terms.lead': own({ ja: '題' }, { ja: '前文' }) }, 'terms', 'ja')[1]).toEqual({
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

const keysRead = (texts: Parameters<typeof inOwnWords>[1], page: 'guide' | 'terms') =>
  inOwnWords(ourParts(ja, page), texts, page, 'ja').map(({ key }) => key);

test('a part that is hidden is on no page, and its words are kept for its editor', () => {
  const texts = { 'terms.s1': { ...own({ ja: '第一条' }, null), hidden: true as const } };
  expect(keysRead(texts, 'terms')).not.toContain('terms.s1');
  expect(keysRead(texts, 'terms')).toContain('terms.s2');
  const kept = textsFormOf(['terms.s1', 'terms.s2'], texts).parts;
  expect(kept.map(({ key, hidden, title }) => [key, hidden, title.ja])).toEqual([
    ['terms.s1', true, '第一条'],
    ['terms.s2', false, ''],
  ]);
});

test('what was added stands last among its kind, in the order it was added in', () => {
  const added = (title: string) => own({ ja: title }, { ja: '本文' });
  const texts = {
    'guide.own10': added('十'),
    'guide.ask1': added('問'),
    'guide.own2': added('二'),
    'terms.own1': added('終'),
  };
  const guide = keysRead(texts, 'guide');
  expect(guide.slice(guide.indexOf('guide.own2'), guide.indexOf('guide.own2') + 3)).toEqual([
    'guide.own2',
    'guide.own10',
    'guide.q1',
  ]);
  expect(guide.slice(-2)).toEqual(['guide.ask1', 'guide.contact']);
  expect(keysRead(texts, 'terms').at(-1)).toBe('terms.own1');
  expect(inOwnWords([], texts, 'terms', 'en')).toEqual([{ key: 'terms.own1', title: '終', body: '本文' }]);
  expect(nextKey('guide', 'own', Object.keys(texts))).toBe('guide.own11');
  expect(nextKey('privacy', 'own', Object.keys(texts))).toBe('privacy.own1');
});

test.each([
  ['terms.own1', '', '', ['parts.0.title.ja', 'parts.0.body.ja']],
  ['terms.own1', '題', '文', []],
  ['terms.s1', '', '', []],
])('of %s with title 「%s」 and body 「%s」 is missing: %j', (key, title, body, missing) => {
  const part = { key, title: { ja: title, en: '' }, body: { ja: body, en: '' }, hidden: false };
  const { error } = textsForm.safeParse({ parts: [part] });
  expect((error?.issues ?? []).map(({ path }) => path.join('.'))).toEqual(missing);
});
