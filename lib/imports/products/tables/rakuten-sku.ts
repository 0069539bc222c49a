import { labelled, type ProductTable, type SourceRow, type Translate, type Values, withPictures } from './table';

const HANDLE = '商品管理番号（商品URL）';
const MOST_PICTURES = 20;
const MOST_AXES = 6;

const numbers = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

/** What a product's first row says of those that follow. */
interface Begun {
  handle: string;
  code: string;
  /** Names of the axes by their keys. */
  names: Map<string, string>;
}

function begin(source: SourceRow): Begun {
  const names = source.get('バリエーション項目名定義').split('|');
  const keys = source.get('バリエーション項目キー定義').split('|').filter(Boolean);
  return {
    handle: source.get(HANDLE),
    code: source.get('商品番号'),
    names: new Map(keys.map((key, i) => [key, names[i]?.trim() || key])),
  };
}

const picturesOf = (source: SourceRow) =>
  numbers(MOST_PICTURES)
    .map((n) => ({ url: source.get(`商品画像パス${n}`), alt: source.get(`商品画像名（ALT）${n}`) }))
    .filter(({ url }) => url !== '');

const productOf = (source: SourceRow, { names }: Begun): Values => ({
  handle: source.get(HANDLE),
  title: source.get('商品名'),
  body: source.first('PC用商品説明文', 'スマートフォン用商品説明文', 'PC用販売説明文'),
  status: source.get('倉庫指定') === '1' ? 'draft' : 'active',
  taxRate: source.get('消費税率'),
  taxExclusive: source.get('消費税') === '0' ? '1' : '',
  ...labelled([...names.values()], []),
});

/** The merchant's own number; else the product's, with that of the SKU where it has several. */
const skuOf = (source: SourceRow, begun: Begun, isOnly: boolean): string => {
  const own = source.get('システム連携用SKU番号');
  if (own) return own;
  const code = begun.code || begun.handle;
  return isOnly ? code : `${code}-${source.get('SKU管理番号')}`;
};

function articleOf(source: SourceRow, plain: Values, begun: Begun): Values {
  const chosen = numbers(MOST_AXES)
    .map((n) => ({
      key: source.get(`バリエーション項目キー${n}`),
      label: source.get(`バリエーション項目選択肢${n}`),
    }))
    .filter(({ label }) => label !== '');
  const order = [...begun.names.keys()];
  const sorted = chosen.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const labels = sorted.map(({ label }) => label);
  return {
    handle: begun.handle,
    ...labelled([], labels),
    sku: skuOf(source, begun, labels.length === 0),
    barcode: source.get('カタログID'),
    price: plain.price ?? '',
    compareAt: plain.compareAt ?? '',
    quantity: plain.quantity ?? '',
    variantImage: source.get('SKU画像パス'),
  };
}

/** A row for the product, rows for choices that are not stocked, and a row for each SKU. */
function translator(): Translate {
  let begun: Begun = { handle: '', code: '', names: new Map() };
  return function* (source, plain) {
    if (source.get('SKU管理番号') !== '') {
      if (source.get(HANDLE) !== begun.handle) begun = begin(source);
      yield articleOf(source, plain, begun);
    } else if (source.get('商品名') !== '') {
      begun = begin(source);
      yield* withPictures(productOf(source, begun), picturesOf(source));
    }
  };
}

/** Rakuten RMS since 2023: normal-item.csv. */
export const rakutenSku: ProductTable = {
  needs: [[HANDLE], ['商品名'], ['SKU管理番号'], ['販売価格']],
  columns: {
    handle: [HANDLE],
    title: ['商品名'],
    price: ['販売価格'],
    compareAt: ['表示価格'],
    quantity: ['在庫数'],
    sku: ['システム連携用SKU番号', 'SKU管理番号'],
    barcode: ['カタログID'],
    taxRate: ['消費税率'],
    image: ['商品画像パス1'],
    variantImage: ['SKU画像パス'],
    option1Value: ['バリエーション項目選択肢1'],
    option2Value: ['バリエーション項目選択肢2'],
    option3Value: ['バリエーション項目選択肢3'],
  },
  translator,
};
