import { describe, expect, it } from 'vitest';
import brand from '@/messages/ja/adminBrand.json' with { type: 'json' };
import staff from '@/messages/ja/adminStaff.json' with { type: 'json' };
import preview from '@/messages/ja/preview.json' with { type: 'json' };
import { type FactWords, subjectWords, toldBy } from './action-words';

type Tree = { [key: string]: string | Tree };

/** Words by their path, as the page's own. */
function wordsOf(tree: Tree) {
  const at = (key: string) =>
    key
      .split('.')
      .reduce<string | Tree | undefined>((inner, part) => (typeof inner === 'object' ? inner[part] : undefined), tree);
  return Object.assign((key: string) => String(at(key)), { has: (key: string) => typeof at(key) === 'string' });
}

const words: FactWords = {
  ...{ audit: wordsOf(staff.audit as Tree), brand: wordsOf(brand as Tree), preview: wordsOf(preview as Tree) },
  ...{ locale: 'ja', names: new Map([['1', 'シューズ']]), whole: (row) => row },
  texts: [{ key: 'guide.lead', hasTitle: false, title: { ja: '', en: '' }, body: { ja: 'はじめに', en: '' } }],
};
const setting = (key: string, before: unknown, after: unknown) => ({
  rows: [{ table: 'settings', key, before: { value: before }, after: { value: after } }],
});

describe('what the log tells', () => {
  it.each([
    [{ on: 'closed' }, ['動いている', null, '休み']],
    [{ nobody_knows: 1 }, ['nobody_knows', null, '1']],
    [
      { before: { weekly: { mon: [] } }, after: { weekly: { mon: [{ from: 540, to: 1080 }] } } },
      ['毎週の営業時間 › 月曜日', '休み', '9:00–18:00'],
    ],
    [
      {
        before: { '2026-12-31': { intervals: [{ from: 540, to: 1080 }] } },
        after: { '2026-12-31': { intervals: [] } },
      },
      ['2026-12-31 › 営業時間', '9:00–18:00', '休み'],
    ],
    [{ before: { price: 1 }, after: { price: 2 } }, ['価格', '1', '2']],
    [{ rows: [{ table: 'products', key: 'x', before: { price: 1 }, after: { price: 2 } }] }, ['商品 › 価格', '1', '2']],
    [setting('lowRating', 6, 5), ['店長に知らせる点数', '6', '5']],
    [
      setting('returns', { fee: 'fault' }, { fee: 'never' }),
      ['返品 › 受取手数料・送料の返金', '不良・間違いのときだけ返す', '返さない'],
    ],
    [
      setting('returns', { conditions: ['resellable'] }, { conditions: ['resellable', 'opened'] }),
      ['返品 › 理由なしで受ける状態', '未使用・再販できる', '未使用・再販できる、開封済み'],
    ],
    [setting('categoryOrder', ['2', '1'], ['1', '2']), ['カテゴリの並び', '2、シューズ', 'シューズ、2']],
    [
      setting('texts', {}, { 'guide.lead': { title: null, body: { ja: 'ようこそ' } } }),
      ['案内の文章 › ご利用ガイド › はじめの文 › 本文', 'はじめに', 'ようこそ'],
    ],
    [
      setting(
        'home',
        { blocks: [{ id: 'news', kind: 'news', shown: true }] },
        { blocks: [{ id: 'news', kind: 'news', shown: false }] },
      ),
      ['トップページ › 営業時間のお知らせ › 表示', 'はい', 'いいえ'],
    ],
    [
      setting('brand', { font: 'gothic' }, { font: 'mincho' }),
      ['ブランド › 文字の形', 'ゴシック(はじめから)', 'すべて明朝'],
    ],
    [setting('seller', { name: { ja: '甲' } }, { name: { ja: '乙' } }), ['販売者 › 販売者の名前', '甲', '乙']],
  ])('tells %j as %j', (data, [what, from, to]) => {
    expect(toldBy(words, data)).toEqual([{ what, from, to }]);
  });

  it.each([
    ['policy:chain', '全店の決まりごと'],
    ['catalogue:categoryOrder', 'カテゴリの並び'],
    ['setting:brand', 'ブランド'],
    ['product:x', 'product:x'],
  ])('names %s %s', (subject, said) => {
    expect(subjectWords(words, subject)).toBe(said);
  });
});
