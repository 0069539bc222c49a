import { expect, test } from 'vitest';
import { defaultHome } from './default-home';
import { isInTime, shownBlocks } from './shown-blocks';
import type { BannerBlock, HomeBlock } from './types';

const at = (local: string) => new Date(`${local}:00+09:00`);

test.each([
  ['without dates', null, null, '2026-11-26T12:00', true],
  ['a minute before it begins', '2026-12-01T00:00', null, '2026-11-30T23:59', false],
  ['as it begins', '2026-12-01T00:00', null, '2026-12-01T00:00', true],
  ['in its last minute', null, '2026-12-26T00:00', '2026-12-25T23:59', true],
  ['as it ends', null, '2026-12-26T00:00', '2026-12-26T00:00', false],
  ['between', '2026-12-01T10:00', '2026-12-25T20:00', '2026-12-10T03:00', true],
  ['after both', '2026-12-01T10:00', '2026-12-25T20:00', '2027-01-01T00:00', false],
])('a banner %s: %s – %s, at %s: %s', (_what, from, until, now, shown) => {
  expect(isInTime({ from, until }, at(now))).toBe(shown);
});

test('the day begins by the clocks of the shop, not of the server', () => {
  const banner = { from: '2026-12-01T00:00', until: null };
  expect(isInTime(banner, new Date('2026-11-30T14:59:59Z'))).toBe(false);
  expect(isInTime(banner, new Date('2026-11-30T15:00:00Z'))).toBe(true);
});

const banner: BannerBlock = {
  ...{ id: 'b', kind: 'banner', shown: true, text: { ja: '冬市' }, picture: null, link: null },
  ...{ from: '2026-12-01T00:00', until: '2026-12-26T00:00' },
};
const kinds = (blocks: HomeBlock[], now: string) => shownBlocks({ blocks }, at(now)).map(({ kind }) => kind);

test('as it comes, the page is what it always was', () => {
  expect(kinds(defaultHome.blocks, '2026-11-26T12:00')).toEqual(['hero', 'news', 'today', 'kinds', 'how', 'near']);
});

test('blocks stand in their order, without those that are off or out of time', () => {
  const [hero, news, ...rest] = defaultHome.blocks as [HomeBlock, HomeBlock, ...HomeBlock[]];
  const blocks = [banner, hero, { ...news, shown: false }, ...rest.toReversed()];
  expect(kinds(blocks, '2026-11-30T12:00')).toEqual(['hero', 'near', 'how', 'kinds', 'today']);
  expect(kinds(blocks, '2026-12-02T12:00')).toEqual(['banner', 'hero', 'near', 'how', 'kinds', 'today']);
  expect(kinds([{ ...banner, shown: false }], '2026-12-02T12:00')).toEqual([]);
});
