import { slugOf } from '../../../catalog/slug';
import { BadRow } from '../../problem';
import { labelled, type ProductTable, type SourceRow, type Translate, type Values, withPictures } from './table';

const MOST_ATTRIBUTES = 12;

/** Kinds that nobody can collect: bundles of other products, links to other shops, files. */
const notGoods = /grouped|external|virtual|downloadable/;

const typeOf = (source: SourceRow) => source.get('type').toLowerCase();
const isVariation = (source: SourceRow) => typeOf(source).startsWith('variation');

/** What the rows of one product have in common. */
const ownKey = (source: SourceRow) =>
  slugOf(source.get('sku')) || slugOf(source.get('id')) || slugOf(source.get('name'));

/** Parent is a SKU, or id: and the ID. */
function parentOf(source: SourceRow, byId: ReadonlyMap<string, string>): string {
  const parent = source.get('parent');
  const id = /^id:\s*(\d+)$/i.exec(parent)?.[1];
  return id ? (byId.get(id) ?? `id-${id}`) : slugOf(parent);
}

/** Variations stand anywhere behind their product: each is put behind it. */
async function* gather(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  const groups = new Map<string, SourceRow[]>();
  const byId = new Map<string, string>();
  const variations: SourceRow[] = [];
  for await (const source of rows) {
    if (isVariation(source)) {
      variations.push(source);
      continue;
    }
    const key = ownKey(source);
    byId.set(source.get('id'), key);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  for (const source of variations) {
    const key = parentOf(source, byId);
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  for (const group of groups.values()) yield* group;
}

const attributesOf = (source: SourceRow) =>
  Array.from({ length: MOST_ATTRIBUTES }, (_, i) => ({
    name: source.get(`attribute ${i + 1} name`),
    value: source.get(`attribute ${i + 1} value(s)`),
  })).filter(({ name }) => name !== '');

/** Weight (kg), Weight (g), Weight (lbs): as the shop measures. */
function gramsOf(source: SourceRow): string {
  const units: [string, number][] = [
    ['weight (kg)', 1000],
    ['weight (g)', 1],
    ['weight (lbs)', 453.59237],
    ['weight (oz)', 28.349523],
  ];
  const [name, unit] = units.find(([each]) => source.get(each) !== '') ?? ['', 0];
  const weight = source.get(name);
  return weight === '' || Number.isNaN(Number(weight)) ? weight : String(Math.round(Number(weight) * unit));
}

const statusOf = (source: SourceRow) => {
  const published = source.get('published');
  if (published === '') return '';
  return published === '1' && source.get('visibility in catalog').toLowerCase() !== 'hidden' ? 'active' : 'draft';
};

const rates: Partial<Record<string, string>> = { 'reduced-rate': '8', 'zero-rate': '0' };
const rateOf = (source: SourceRow) =>
  source.get('tax status').toLowerCase() === 'none' ? '0' : (rates[source.get('tax class').toLowerCase()] ?? '');

function pricesOf(source: SourceRow): Values {
  const [sale, regular] = [source.get('sale price'), source.get('regular price')];
  return { price: sale || regular, compareAt: sale === '' ? '' : regular };
}

const factsOf = (source: SourceRow): Values => ({
  title: source.get('name'),
  body: source.first('description', 'short description'),
  vendor: source.first('brands', 'meta: _brand'),
  type: source.get('categories').split(',')[0]?.split('>').at(-1)?.trim() ?? '',
  tags: source.get('tags'),
  status: statusOf(source),
  taxRate: rateOf(source),
});

const articleOf = (source: SourceRow): Values => ({
  sku: source.get('sku'),
  barcode: source.first('gtin, upc, ean, or isbn', 'meta: _gtin'),
  ...pricesOf(source),
  grams: gramsOf(source),
  quantity: source.get('stock'),
});

const picturesOf = (source: SourceRow) =>
  source
    .get('images')
    .split(/\s*,\s*/)
    .filter(Boolean)
    .map((url) => ({ url }));

function translator(): Translate {
  const byId = new Map<string, string>();
  return function* (source) {
    if (notGoods.test(typeOf(source))) throw new BadRow('not_goods', 'Type', source.get('type'));
    if (isVariation(source)) {
      const attributes = attributesOf(source);
      const labels = labelled(
        attributes.map(({ name }) => name),
        attributes.map(({ value }) => value),
      );
      const [picture] = picturesOf(source);
      const handle = parentOf(source, byId);
      yield { handle, derived: '1', ...articleOf(source), ...labels, variantImage: picture?.url ?? '' };
      return;
    }
    const handle = ownKey(source);
    byId.set(source.get('id'), handle);
    const isVariable = typeOf(source).startsWith('variable');
    const names = isVariable ? attributesOf(source).map(({ name }) => name) : [];
    const article = isVariable ? {} : articleOf(source);
    yield* withPictures(
      { handle, derived: '1', ...factsOf(source), ...article, ...labelled(names, []) },
      picturesOf(source),
    );
  };
}

/** WooCommerce's product CSV. */
export const woocommerce: ProductTable = {
  needs: [['type'], ['name'], ['regular price'], ['published']],
  columns: {
    title: ['name'],
    sku: ['sku'],
    price: ['sale price', 'regular price'],
    compareAt: ['regular price'],
    quantity: ['stock'],
    image: ['images'],
    grams: ['weight (kg)', 'weight (g)'],
    option1Value: ['attribute 1 value(s)'],
    option2Value: ['attribute 2 value(s)'],
    option3Value: ['attribute 3 value(s)'],
  },
  translator,
  gather,
};
