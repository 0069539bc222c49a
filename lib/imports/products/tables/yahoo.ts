import { BadRow } from '../../problem';
import { labelled, type ProductTable, SourceRow, type Table, type Translate, type Values } from './table';

/** One choice of sub-code: カラー:赤#サイズ:M=code-red-m */
export interface SubCode {
  code: string;
  names: string[];
  labels: string[];
}

/** カラー:赤#サイズ:M=red-m&カラー:青#サイズ:M=blue-m @throws BadRow for anything else. */
function readSubCodes(text: string): SubCode[] {
  return text
    .split('&')
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const at = each.lastIndexOf('=');
      const pairs = each.slice(0, at).split('#');
      const isWhole = at > 0 && at < each.length - 1 && pairs.every((pair) => /^[^:]+:.+$/.test(pair));
      if (!isWhole) throw new BadRow('unknown_value', 'sub-code', each);
      return {
        code: each.slice(at + 1).trim(),
        names: pairs.map((pair) => pair.slice(0, pair.indexOf(':')).trim()),
        labels: pairs.map((pair) => pair.slice(pair.indexOf(':') + 1).trim()),
      };
    });
}

const keyOf = (code: string, subCode: string) => `${code}\n${subCode}`;

/** quantity.csv beside it, by code and sub-code. */
async function quantitiesOf(tables: readonly Table[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const table = tables.find(({ heading }) => heading.has('code') && heading.has('quantity'));
  if (!table) return found;
  for await (const row of table.rows) {
    const source = new SourceRow(row, table.heading);
    found.set(keyOf(source.get('code'), source.get('sub-code')), source.get('quantity'));
  }
  return found;
}

const statuses: Partial<Record<string, string>> = { 0: 'draft', 1: 'active' };

/** Parts of a path stand with colons between, several paths one below the other. */
const categoryOf = (source: SourceRow) => source.get('path').split('\n')[0]?.split(':').at(-1)?.trim() ?? '';

function rateOf(source: SourceRow): string {
  if (source.get('taxable') === '0') return '0';
  return source.get('taxrate-type');
}

async function translator(beside: readonly Table[]): Promise<Translate> {
  const quantities = await quantitiesOf(beside);
  return function* (source, plain) {
    const code = source.get('code');
    const subCodes = readSubCodes(source.get('sub-code'));
    const display = source.get('display');
    const product: Values = {
      ...plain,
      // An article without choices is known by its code alone.
      derived: '1',
      type: categoryOf(source),
      body: source.first('caption', 'explanation'),
      status: statuses[display] ?? display,
      taxRate: rateOf(source),
    };
    if (subCodes.length === 0) {
      yield { ...product, sku: code, quantity: quantities.get(keyOf(code, '')) ?? '' };
      return;
    }
    const { price = '', compareAt = '' } = plain;
    for (const [i, sub] of subCodes.entries()) {
      const article = { sku: sub.code, ...labelled(sub.names, sub.labels) };
      const quantity = quantities.get(keyOf(code, sub.code)) ?? '';
      yield i === 0
        ? { ...product, ...article, quantity, barcode: '' }
        : { handle: code, price, compareAt, ...article, quantity };
    }
  };
}

/** Yahoo! Shopping's data.csv, and quantity.csv beside it. */
export const yahoo: ProductTable = {
  needs: [['code'], ['name'], ['price'], ['path']],
  columns: {
    handle: ['code'],
    title: ['name'],
    price: ['price'],
    compareAt: ['original-price'],
    barcode: ['jan'],
    status: ['display'],
    taxRate: ['taxrate-type'],
    sku: ['sub-code', 'code'],
    option1Value: ['sub-code'],
  },
  translator,
};
