import { expect, test } from 'vitest';
import { blockFormOf } from './block-form';
import { defaultHome } from './default-home';
import { type HomeForm, homeForm } from './input';

const asItComes = (): HomeForm => ({ blocks: defaultHome.blocks.map((block) => blockFormOf(block, new Map())) });
const nothing = { ja: '', en: '' };
const banner = (over: object) => ({
  ...{ id: 'b', kind: 'banner', shown: true, text: { ja: '冬市', en: '' }, picture: null },
  ...{ link: { to: '', label: nothing }, from: '', until: '', ...over },
});

/** What is wrong with a page that holds this block too. */
const problems = (block: object): string[] => {
  const { error } = homeForm.safeParse({ blocks: [...asItComes().blocks, block] });
  return (error?.issues ?? []).map(({ path, message }) => `${path.slice(2).join('.')} ${message}`);
};

test('the page as it comes can be saved', () => {
  expect(homeForm.safeParse(asItComes()).success).toBe(true);
});

test('what is built in is there once, whatever is sent', () => {
  const { blocks } = asItComes();
  for (const wrong of [blocks.slice(1), [...blocks, ...blocks.slice(0, 1)]]) {
    expect(homeForm.safeParse({ blocks: wrong }).success).toBe(false);
  }
});

const label = { ja: 'みる', en: '' };
test.each([
  ['/stores', true],
  ['/categories/bags?page=2#top', true],
  ['https://news.example/a', true],
  ['http://news.example/a', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['javascript:alert(1)', false],
  ['stores', false],
])('a link to %s: %s', (to, fine) => {
  expect(problems(banner({ link: { to, label } }))).toEqual(fine ? [] : ['link.to link']);
});

test.each([
  ['no text', banner({ text: nothing }), 'text.ja required'],
  ['an end before its beginning', banner({ from: '2026-12-02T00:00', until: '2026-12-01T00:00' }), 'until reversed'],
  ['a link that says nothing', banner({ link: { to: '/stores', label: nothing } }), 'link.label.ja required'],
  [
    'no goods at all',
    { id: 'f', kind: 'featured', shown: true, title: { ja: '冬', en: '' }, category: '', products: [] },
    'products choice',
  ],
])('a part with %s is refused', (_what, block, problem) => {
  expect(problems(block)).toEqual([problem]);
});
