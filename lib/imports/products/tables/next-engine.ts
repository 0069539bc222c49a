import { slugOf } from '../../../catalog/slug';
import { labelled, type ProductTable, type SourceRow, type Translate, type Values } from './table';

/** Next Engine keeps no options: what a variant is called beyond its siblings is what is chosen. */
const OPTION_NAME = '種類';

const keyOf = (source: SourceRow) => source.first('daihyo_syohin_code', 'syohin_code');

/** What all names begin with, up to the end of a word; all of a name that stands alone. */
function commonTitle(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (others.length === 0) return first;
  const words = first.split(/(?<=[\s　])/);
  let title = '';
  for (const word of words) {
    if (!others.every((name) => name.startsWith(title + word))) break;
    title += word;
  }
  return title.trim() || first;
}

/** Rows of one product may stand anywhere. */
async function* gather(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  const groups = new Map<string, SourceRow[]>();
  for await (const source of rows) {
    const group = groups.get(keyOf(source));
    if (group) group.push(source);
    else groups.set(keyOf(source), [source]);
  }
  for (const group of groups.values()) for (const source of group) yield source.among(group);
}

const labelOf = (source: SourceRow, title: string): string =>
  source.get('syohin_name').slice(title.length).trim() || source.get('syohin_code');

/** 0 is sold; what is not is kept out of sight. */
const statusOf = (source: SourceRow) => {
  const kind = source.get('toriatukai_kbn');
  if (kind === '') return '';
  return kind === '0' ? 'active' : 'archived';
};

const translate: Translate = function* (source, plain) {
  const siblings = source.siblings;
  const title = commonTitle(siblings.map((each) => each.get('syohin_name')));
  const isOne = siblings.length < 2;
  const labels: Values = isOne ? labelled([], []) : labelled([OPTION_NAME], [labelOf(source, title)]);
  yield {
    ...plain,
    handle: slugOf(keyOf(source)),
    title,
    derived: '1',
    loose: '1',
    guessedTitle: isOne ? '' : '1',
    status: statusOf(source),
    ...labels,
  };
};

/** Next Engine's goods. */
export const nextEngine: ProductTable = {
  needs: [['syohin_code'], ['syohin_name'], ['baika_tnk']],
  columns: {
    handle: ['daihyo_syohin_code', 'syohin_code'],
    title: ['syohin_name'],
    sku: ['syohin_code'],
    price: ['baika_tnk'],
    taxRate: ['tax_rate'],
    barcode: ['jan_code'],
    quantity: ['zaiko_su'],
    status: ['toriatukai_kbn'],
    option1Value: ['syohin_name'],
  },
  translator: () => translate,
  gather,
};
