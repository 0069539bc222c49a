import { wholeYen } from '../../price';
import type { ExportedProduct, ExportedVariant } from '../queries';
import type { Layout, Line } from '../tables';

/** The layout EC-CUBE 4 reads; names of choices stand behind it, which it passes over. */
const columns = [
  '商品ID',
  '公開ステータス(ID)',
  '商品名',
  'ショップ用メモ欄',
  '商品説明(一覧)',
  '商品説明(詳細)',
  '検索ワード',
  'フリーエリア',
  '商品削除フラグ',
  '商品画像',
  '商品カテゴリ(ID)',
  'タグ(ID)',
  '販売種別(ID)',
  '規格分類1(ID)',
  '規格分類2(ID)',
  '発送日目安(ID)',
  '商品コード',
  '在庫数',
  '在庫数無制限フラグ',
  '販売制限数',
  '通常価格',
  '販売価格',
  '送料',
  '税率',
  '規格分類1(名称)',
  '規格分類2(名称)',
  '商品カテゴリ(名称)',
  'タグ(名称)',
];

const statuses = { active: 1, draft: 2, archived: 3 } as const;

/** Without tax: a whole yen if that comes back to the same price with it, else with two places. */
export function withoutTax(price: number, rate: number): number {
  const exact = (price * 10_000) / (10_000 + rate);
  const whole = Math.round(exact);
  return wholeYen(whole * 100, rate) === price ? whole : Math.round(exact * 100) / 100;
}

const numeric = (text: string) => (/^\d+$/.test(text) ? text : '');

/** EC-CUBE has two kinds of choices: what is chosen beyond that stands with the second. */
const labelsOf = ({ labels: [first = '', ...others] }: ExportedVariant) => [first, others.join('・')] as const;

function lineOf(product: ExportedProduct, variant: ExportedVariant): Line {
  const [first, second] = labelsOf(variant);
  return {
    商品ID: numeric(product.handle),
    '公開ステータス(ID)': statuses[product.status],
    商品名: product.title.ja,
    '商品説明(詳細)': product.description?.ja ?? '',
    商品画像: product.images.map(({ url }) => url).join(','),
    '販売種別(ID)': 1,
    '規格分類1(ID)': numeric(first),
    '規格分類2(ID)': numeric(second),
    商品コード: variant.sku,
    在庫数: variant.available,
    在庫数無制限フラグ: variant.available === null ? 1 : 0,
    通常価格: variant.compareAtPrice === null ? '' : withoutTax(variant.compareAtPrice, product.taxRate),
    販売価格: withoutTax(variant.price, product.taxRate),
    税率: product.taxRate / 100,
    '規格分類1(名称)': first,
    '規格分類2(名称)': second,
    '商品カテゴリ(名称)': product.category,
    'タグ(名称)': product.tags.join(','),
  };
}

export const eccube: Layout<ExportedProduct> = {
  columns,
  lines: (product) => product.variants.map((variant) => lineOf(product, variant)),
};
