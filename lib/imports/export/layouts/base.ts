import type { ExportedProduct } from '../queries';
import type { Layout } from '../tables';

const MOST_PICTURES = 20;
const columns = [
  '商品ID',
  '商品名',
  '種類ID',
  '種類名',
  '説明',
  '価格',
  '税率',
  '在庫数',
  '公開状態',
  '表示順',
  '種類在庫数',
  '商品コード',
  'JAN/GTIN',
  ...Array.from({ length: MOST_PICTURES }, (_, i) => `画像${i + 1}`),
];

/** 1 = 10%, 2 = 8%. */
const rates: Partial<Record<number, number>> = { 1000: 1, 800: 2 };

const isKinds = ({ options }: ExportedProduct) => options.length > 0;

/** A row a kind; what is chosen stands in one name. */
export const base: Layout<ExportedProduct> = {
  columns,
  lines: (product) =>
    product.variants.map((variant, i) => ({
      商品名: product.title.ja,
      種類名: variant.labels.join(' / '),
      説明: product.description?.ja ?? '',
      価格: variant.price,
      税率: rates[product.taxRate] ?? '',
      在庫数: isKinds(product) ? '' : variant.available,
      公開状態: product.status === 'active' ? 1 : 0,
      種類在庫数: isKinds(product) ? variant.available : '',
      商品コード: variant.sku,
      'JAN/GTIN': variant.gtin,
      ...(i === 0 &&
        Object.fromEntries(product.images.slice(0, MOST_PICTURES).map(({ url }, n) => [`画像${n + 1}`, url]))),
    })),
};
