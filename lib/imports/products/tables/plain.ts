import { slugOf } from '../../../catalog/slug';
import { plainName } from '../../heading';
import type { ProductField } from '../columns';
import type { ProductTable, SourceRow, Translate, Values } from './table';

/** What a merchant's own table may be called by; ours comes first and is what we write. */
export const plainNames: Partial<Record<ProductField, readonly string[]>> = {
  handle: ['handle', 'url handle', '商品管理番号', '商品URL', '商品コード(親)'],
  title: ['title', '商品名', '品名', 'name', '商品名称'],
  titleEn: ['title_en', '商品名(英語)', '英語名'],
  body: ['description', '商品説明', '説明', '商品説明文'],
  bodyEn: ['description_en', '商品説明(英語)'],
  vendor: ['vendor', 'ブランド', 'メーカー', 'brand'],
  type: ['category', 'カテゴリ', 'カテゴリー', '分類', '部門'],
  tags: ['tags', 'タグ'],
  status: ['status', '公開状態', '状態'],
  taxRate: ['tax_rate', '税率', '消費税率'],
  option1Name: ['option1_name', '選択肢1の名前'],
  option1Value: ['option1_value', 'カラー', '色', '選択肢1'],
  option2Name: ['option2_name', '選択肢2の名前'],
  option2Value: ['option2_value', 'サイズ', '選択肢2'],
  option3Name: ['option3_name', '選択肢3の名前'],
  option3Value: ['option3_value', '選択肢3'],
  sku: ['sku', '商品コード', '品番', 'SKUコード', 'SKU番号', '商品番号'],
  barcode: ['gtin', 'jan', 'JANコード', 'バーコード', 'barcode'],
  price: ['price', '価格', '販売価格', '売価', '単価', '税込価格'],
  compareAt: ['compare_at_price', '通常価格', '定価', 'メーカー希望小売価格'],
  grams: ['weight_grams', '重量(g)', '重量'],
  quantity: ['quantity', '在庫数', '在庫'],
  image: ['image_url', '画像', '画像URL', '商品画像'],
  imagePosition: ['image_position'],
  imageAlt: ['image_alt', '画像の説明'],
  variantImage: ['variant_image_url', 'SKU画像'],
};

/** How merchants say whether something is sold. */
const statuses: Partial<Record<string, string>> = {
  公開: 'active',
  販売中: 'active',
  表示: 'active',
  1: 'active',
  非公開: 'draft',
  非表示: 'draft',
  下書き: 'draft',
  0: 'draft',
  販売終了: 'archived',
  廃番: 'archived',
};

/** What the file itself calls a column. */
const calledBy = (source: SourceRow, names: readonly string[] = []) =>
  source.heading.find(...names.map(plainName))?.name ?? '';

/** Options whose names are not told are called as their columns are. */
function optionNamesOf(source: SourceRow, plain: Values, columns: ProductTable['columns']): Values {
  const named = ([1, 2, 3] as const).map((n) => {
    const value = plain[`option${n}Value`];
    return [`option${n}Name`, plain[`option${n}Name`] || (value ? calledBy(source, columns[`option${n}Value`]) : '')];
  });
  return Object.fromEntries(named);
}

/** A row without a handle is known by its SKU. */
const translate =
  (columns: ProductTable['columns']): Translate =>
  (source, plain) => {
    const handle = plain.handle || slugOf(plain.sku || plain.title || '');
    const status = statuses[plain.status ?? ''] ?? plain.status ?? '';
    return [{ ...plain, ...optionNamesOf(source, plain, columns), handle, status, derived: plain.handle ? '' : '1' }];
  };

/** A table of our own headings, or of a merchant's: `mapping` tells his column by ours. */
export function plainTable(mapping: Readonly<Record<string, string>> | null): ProductTable {
  const mapped = Object.entries(mapping ?? {}).map(([field, column]) => [field, [column]]);
  const columns: ProductTable['columns'] = mapping ? Object.fromEntries(mapped) : plainNames;
  const needs = (['title', 'price'] as const).map((field) => columns[field] ?? [field]);
  return { needs, columns, translator: () => translate(columns) };
}
