import { plainName } from '../../heading';
import { BadRow } from '../../problem';
import { labelled, type ProductTable, SourceRow, type Table, type Translate, type Values, withPictures } from './table';

const HANDLE = '商品管理番号（商品URL）';

async function rowsByHandle(table: Table | undefined): Promise<Map<string, SourceRow[]>> {
  const found = new Map<string, SourceRow[]>();
  if (!table) return found;
  for await (const row of table.rows) {
    const source = new SourceRow(row, table.heading);
    const handle = source.get(HANDLE);
    const rows = found.get(handle);
    if (rows) rows.push(source);
    else found.set(handle, [source]);
  }
  return found;
}

const tableWith = (tables: readonly Table[], column: string) =>
  tables.find(({ heading }) => heading.has(plainName(column)));

/** 0 = priced without tax. */
const taxOf = (source: SourceRow): Values => ({ taxExclusive: source.get('消費税') === '0' ? '1' : '' });

const labelOf = (select: SourceRow, axis: string) => select.get(`項目選択肢別在庫用${axis}選択肢`);
const numberOf = (select: SourceRow, axis: string) => select.get(`項目選択肢別在庫用${axis}選択肢子番号`);

/** One choice of select.csv. Its SKU is the product's with the numbers of both axes. */
function choiceOf(item: SourceRow, select: SourceRow): Values {
  const code = item.first('商品番号', HANDLE);
  const axes = ['横軸', '縦軸'].filter((axis) => labelOf(select, axis) !== '');
  const names = axes.map((axis) => item.get(`項目選択肢別在庫用${axis}項目名`) || axis);
  return {
    ...labelled(
      names,
      axes.map((axis) => labelOf(select, axis)),
    ),
    sku: `${code}${numberOf(select, '横軸')}${numberOf(select, '縦軸')}`,
    quantity: select.get('項目選択肢別在庫用在庫数'),
  };
}

const categoryOf = (rows: readonly SourceRow[]): string => {
  const place = (row: SourceRow) => Number(row.get('優先度') || '999999999');
  const [first] = [...rows].sort((a, b) => place(a) - place(b));
  return first?.get('表示先カテゴリ').split('\\').at(-1)?.trim() ?? '';
};

/** Addresses stand with spaces between, and so do what they show. */
const picturesOf = (source: SourceRow) => {
  const alts = source.get('商品画像名（ALT）').split(/\s+/);
  const urls = source.get('商品画像URL').split(/\s+/).filter(Boolean);
  return urls.map((url, i) => ({ url, alt: alts[i] ?? '' }));
};

async function translator(beside: readonly Table[]): Promise<Translate> {
  const choices = await rowsByHandle(tableWith(beside, '選択肢タイプ'));
  const categories = await rowsByHandle(tableWith(beside, '表示先カテゴリ'));
  return function* (source, plain) {
    if (source.get('コントロールカラム').toLowerCase() === 'd') {
      throw new BadRow('deletion', 'コントロールカラム', source.get(HANDLE));
    }
    const handle = source.get(HANDLE);
    const product = {
      ...plain,
      ...taxOf(source),
      type: categoryOf(categories.get(handle) ?? []),
      body: source.first('PC用商品説明文', 'スマートフォン用商品説明文', 'モバイル用商品説明文', 'PC用販売説明文'),
      status: source.get('倉庫指定') === '1' ? 'draft' : 'active',
      sku: source.first('商品番号', HANDLE),
      quantity: source.get('在庫タイプ') === '1' ? source.get('在庫数') : '',
    };
    if (source.get('在庫タイプ') !== '2') return yield* withPictures(product, picturesOf(source));
    const own = (choices.get(handle) ?? []).filter((select) => select.get('選択肢タイプ').toLowerCase() === 'i');
    if (own.length === 0) throw new BadRow('select_missing', '在庫タイプ', handle);
    const [first, ...others] = own.map((select) => choiceOf(source, select));
    yield* withPictures({ ...product, ...first }, picturesOf(source));
    const { price = '', compareAt = '' } = plain;
    for (const choice of others) yield { handle, price, compareAt, ...choice };
  };
}

/** Rakuten RMS before 2023: item.csv, and beside it select.csv and item-cat.csv. */
export const rakutenItems: ProductTable = {
  needs: [['商品管理番号（商品URL）'], ['商品名'], ['販売価格'], ['在庫タイプ']],
  columns: {
    handle: [HANDLE],
    title: ['商品名'],
    price: ['販売価格'],
    compareAt: ['表示価格'],
    taxRate: ['消費税率'],
    barcode: ['カタログID'],
    sku: ['商品番号', HANDLE],
    quantity: ['在庫数'],
    image: ['商品画像URL'],
    option1Value: ['項目選択肢別在庫用横軸選択肢'],
    option2Value: ['項目選択肢別在庫用縦軸選択肢'],
  },
  translator,
};
