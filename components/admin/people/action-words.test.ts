import { describe, expect, it } from 'vitest';
import brand from '@/messages/ja/adminBrand.json' with { type: 'json' };
import staff from '@/messages/ja/adminStaff.json' with { type: 'json' };
import preview from '@/messages/ja/preview.json' with { type: 'json' };
import { factWords, subjectWords, valueWords } from './action-words';

type Tree = { [key: string]: string | Tree };

/** Words by their path, as the page's own. */
function wordsOf(tree: Tree) {
  const at = (key: string) =>
    key
      .split('.')
      .reduce<string | Tree | undefined>((inner, part) => (typeof inner === 'object' ? inner[part] : undefined), tree);
  return Object.assign((key: string) => String(at(key)), { has: (key: string) => typeof at(key) === 'string' });
}

const words = {
  audit: wordsOf(staff.audit as Tree),
  brand: wordsOf(brand as Tree),
  preview: wordsOf(preview as Tree),
  titles: new Map([['guide.s1', 'お受け取り']]),
};

describe('what the log tells', () => {
  it.each([
    ['settings.returns.fee', '返品 › 受取手数料・送料の返金'],
    ['settings.lowRating', '店長に知らせる点数'],
    ['products.price', '商品 › 価格'],
    ['weekly.mon', '毎週の営業時間 › 月曜日'],
    ['2026-12-31.intervals', '2026-12-31 › 営業時間'],
    ['settings.texts.guide.s1.body', '案内の文章 › ご利用ガイド › お受け取り › 本文'],
    ['settings.texts.terms.lead.body', '案内の文章 › 利用規約 › はじめの文 › 本文'],
    ['settings.home.blocks.news.shown', 'トップページ › 並べるもの › 営業時間のお知らせ › 表示'],
    ['nobody_knows', 'nobody_knows'],
  ])('calls %s %s', (what, said) => {
    expect(factWords(words, what)).toBe(said);
  });

  it.each([
    ['closed', '休み'],
    ['resellable, opened', '未使用・再販できる, 開封済み'],
    ['10:00–18:00', '10:00–18:00'],
    ['Never again', 'Never again'],
  ])('says %s as %s', (value, said) => {
    expect(valueWords(words, value)).toBe(said);
  });

  it.each([
    ['policy:chain', '全店の決まりごと'],
    ['setting:brand', 'ブランド'],
    ['product:x', 'product:x'],
  ])('names %s %s', (subject, said) => {
    expect(subjectWords(words, subject)).toBe(said);
  });
});
