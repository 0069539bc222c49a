import { slugOf } from '../../../catalog/slug';
import { labelled, type ProductTable, type SourceRow, type Translate, type Values, withPictures } from './table';

const statuses: Partial<Record<string, string>> = { 1: 'active', 2: 'draft', 3: 'archived' };

/** EC-CUBE gives the names of what is chosen, not of the choices. */
const OPTION_NAMES = ['規格1', '規格2'];

const listOf = (text: string) => text.split(/\s*,\s*/).filter(Boolean);

/** The layout for import knows numbers only. */
const labelsOf = (source: SourceRow): string[] =>
  [1, 2]
    .map((n) => source.first(`規格分類${n}(名称)`, `規格分類${n}(ID)`))
    .filter((label, i) => label !== '' && (i > 0 || source.first('規格分類1(名称)', '規格分類1(ID)') !== ''));

function factsOf(source: SourceRow): Values {
  const isDeleted = source.get('商品削除フラグ') === '1';
  const status = source.get('公開ステータス(ID)');
  return {
    status: isDeleted ? 'archived' : (statuses[status] ?? status),
    type: listOf(source.get('商品カテゴリ(名称)'))[0] ?? '',
    body: source.first('商品説明(詳細)', '商品説明(一覧)'),
  };
}

/** Rows of one product follow each other with its number; without one each is a product of its own. */
const translate: Translate = function* (source, plain) {
  // The class a product had before it got classes of its own.
  if (source.get('商品規格表示フラグ') === '0') return;
  const number = source.get('商品ID');
  const labels = labelsOf(source);
  const names = OPTION_NAMES.slice(0, labels.length);
  const isUnlimited = source.get('在庫数無制限フラグ') === '1';
  const values = {
    ...plain,
    ...factsOf(source),
    ...labelled(names, labels),
    handle: number || slugOf(source.first('商品コード', '商品名')),
    derived: number ? '' : '1',
    loose: '1',
    taxExclusive: '1',
    quantity: isUnlimited ? '' : (plain.quantity ?? ''),
  };
  yield* withPictures(
    values,
    listOf(source.get('商品画像')).map((url) => ({ url })),
  );
};

/** EC-CUBE 4's products, as it writes them and as it reads them. Its prices are without tax. */
export const eccube: ProductTable = {
  needs: [['商品名'], ['公開ステータス(ID)'], ['販売価格']],
  columns: {
    handle: ['商品ID'],
    title: ['商品名'],
    tags: ['タグ(名称)'],
    status: ['公開ステータス(ID)'],
    sku: ['商品コード'],
    price: ['販売価格'],
    compareAt: ['通常価格'],
    quantity: ['在庫数'],
    taxRate: ['税率'],
    image: ['商品画像'],
    option1Value: ['規格分類1(名称)', '規格分類1(ID)'],
    option2Value: ['規格分類2(名称)', '規格分類2(ID)'],
  },
  translator: () => translate,
};
