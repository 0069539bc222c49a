import { slugOf } from '../../../catalog/slug';
import { labelled, type ProductTable, type SourceRow, type Translate, type Values, withPictures } from './table';

const OPTION_NAME = '種類';
const MOST_PICTURES = 20;

const rates: Partial<Record<string, string>> = { 1: '10', 2: '8' };
const statuses: Partial<Record<string, string>> = { 0: 'draft', 1: 'active' };

const picturesOf = (source: SourceRow) =>
  Array.from({ length: MOST_PICTURES }, (_, i) => ({ url: source.get(`画像${i + 1}`) })).filter(({ url }) => url);

/** Rows of one product follow each other with its number or name; those that continue it may leave both out. */
function translator(): Translate {
  let key = '';
  let handle = '';
  return function* (source, plain) {
    const own = source.first('商品ID', '商品名');
    const isFirst = own !== '' && own !== key;
    if (isFirst) {
      key = own;
      handle = slugOf(source.get('商品ID') ? `base-${own}` : source.first('商品コード', '商品名'));
    }
    const kind = source.get('種類名');
    const status = source.get('公開状態');
    const rate = source.get('税率');
    const values: Values = {
      ...plain,
      ...(kind && labelled([OPTION_NAME], [kind])),
      handle,
      derived: '1',
      loose: '1',
      sku: source.first('種類コード', '商品コード'),
      status: statuses[status] ?? status,
      taxRate: rates[rate] ?? rate,
      quantity: source.first('種類在庫数', '在庫数'),
    };
    yield* isFirst ? withPictures(values, picturesOf(source)) : [values];
  };
}

/** BASE's goods. */
export const base: ProductTable = {
  needs: [['商品名'], ['種類名'], ['価格'], ['公開状態']],
  columns: {
    handle: ['商品ID', '商品コード', '商品名'],
    title: ['商品名'],
    body: ['説明'],
    price: ['価格'],
    taxRate: ['税率'],
    status: ['公開状態'],
    quantity: ['種類在庫数', '在庫数'],
    sku: ['種類コード', '商品コード'],
    barcode: ['JAN/GTIN', 'JAN', 'GTIN'],
    image: ['画像1'],
    option1Value: ['種類名'],
  },
  translator,
};
