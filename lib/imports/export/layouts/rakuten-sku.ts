import type { ExportedProduct, ExportedVariant } from '../queries';
import type { Layout, Line } from '../tables';
import { pictureOf } from './shopify';

const MOST_PICTURES = 20;
const MOST_AXES = 6;
const numbers = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

const columns = [
  '商品管理番号（商品URL）',
  '商品番号',
  '商品名',
  '倉庫指定',
  '消費税',
  '消費税率',
  'PC用商品説明文',
  ...numbers(MOST_PICTURES).flatMap((n) => [`商品画像タイプ${n}`, `商品画像パス${n}`, `商品画像名（ALT）${n}`]),
  'バリエーション項目キー定義',
  'バリエーション項目名定義',
  ...numbers(MOST_AXES).map((n) => `バリエーション${n}選択肢定義`),
  'SKU管理番号',
  'システム連携用SKU番号',
  ...numbers(MOST_AXES).flatMap((n) => [`バリエーション項目キー${n}`, `バリエーション項目選択肢${n}`]),
  '販売価格',
  '表示価格',
  '在庫数',
  'カタログID',
  'SKU画像タイプ',
  'SKU画像パス',
];

const keyOf = (i: number) => `axis${i + 1}`;
/** | stands between them. */
const single = (text: string) => text.replaceAll('|', '｜');

const productLine = (product: ExportedProduct): Line => ({
  '商品管理番号（商品URL）': product.handle,
  商品番号: product.variants.length === 1 ? product.variants[0]?.sku : '',
  商品名: product.title.ja,
  倉庫指定: product.status === 'active' ? 0 : 1,
  消費税: 1,
  消費税率: product.taxRate / 10_000,
  PC用商品説明文: product.description?.ja ?? '',
  ...Object.fromEntries(
    product.images.slice(0, MOST_PICTURES).flatMap(({ url, alt }, i) => [
      [`商品画像タイプ${i + 1}`, 'CABINET'],
      [`商品画像パス${i + 1}`, url],
      [`商品画像名（ALT）${i + 1}`, alt?.ja ?? ''],
    ]),
  ),
  バリエーション項目キー定義: product.options.map((_, i) => keyOf(i)).join('|'),
  バリエーション項目名定義: product.options.map(({ name }) => single(name.ja)).join('|'),
  ...Object.fromEntries(
    product.options.map(({ values }, i) => [
      `バリエーション${i + 1}選択肢定義`,
      values.map(({ label }) => single(label.ja)).join('|'),
    ]),
  ),
});

/** Letters and digits of ASCII, at most 32. */
const numberOf = (variant: ExportedVariant, i: number) =>
  /^[\w-]{1,32}$/.test(variant.sku) ? variant.sku : `sku-${i + 1}`;

function articleLine(product: ExportedProduct, variant: ExportedVariant, i: number): Line {
  const picture = pictureOf(product, variant);
  return {
    '商品管理番号（商品URL）': product.handle,
    SKU管理番号: numberOf(variant, i),
    システム連携用SKU番号: variant.sku,
    ...Object.fromEntries(
      variant.labels.flatMap((label, axis) => [
        [`バリエーション項目キー${axis + 1}`, keyOf(axis)],
        [`バリエーション項目選択肢${axis + 1}`, single(label)],
      ]),
    ),
    販売価格: variant.price,
    表示価格: variant.compareAtPrice,
    在庫数: variant.available,
    カタログID: variant.gtin,
    SKU画像タイプ: picture ? 'CABINET' : '',
    SKU画像パス: picture,
  };
}

/** normal-item.csv: a row for the product, then one for each SKU. */
export const rakutenSku: Layout<ExportedProduct> = {
  columns,
  lines: (product) => [productLine(product), ...product.variants.map((variant, i) => articleLine(product, variant, i))],
};
