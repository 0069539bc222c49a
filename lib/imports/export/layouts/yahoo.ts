import type { ExportedLevel, ExportedProduct } from '../queries';
import type { Layout } from '../tables';

const columns = [
  'path',
  'name',
  'code',
  'sub-code',
  'original-price',
  'price',
  'options',
  'headline',
  'caption',
  'explanation',
  'taxable',
  'jan',
  'display',
  'taxrate-type',
];

/** What stands between choices cannot stand in them. */
const plain = (text: string) =>
  text.replace(/[:#&= ]/g, (mark) => (mark === ' ' ? '　' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0)));

const subCodeOf = ({ options, variants }: ExportedProduct): string =>
  variants
    .map(
      ({ labels, sku }) =>
        `${labels.map((label, i) => `${plain(options[i]?.name.ja ?? '')}:${plain(label)}`).join('#')}=${sku}`,
    )
    .join('&');

const optionsOf = ({ options }: ExportedProduct): string =>
  options
    .map(({ name, values }) => [name.ja, ...values.map(({ label }) => label.ja)].map(plain).join(' '))
    .join('\n\n');

/** data.csv: a row a product, with one price for all its choices. */
export const yahoo: Layout<ExportedProduct> = {
  columns,
  lines(product) {
    const [first] = product.variants;
    if (!first) return [];
    const hasChoices = product.options.length > 0;
    return [
      {
        path: product.category,
        name: product.title.ja,
        code: hasChoices ? product.handle : first.sku,
        'sub-code': hasChoices ? subCodeOf(product) : '',
        'original-price': first.compareAtPrice,
        price: first.price,
        options: optionsOf(product),
        caption: product.description?.ja ?? '',
        taxable: product.taxRate === 0 ? 0 : 1,
        jan: hasChoices ? '' : first.gtin,
        display: product.status === 'active' ? 1 : 0,
        'taxrate-type': product.taxRate === 0 ? '' : product.taxRate / 10_000,
      },
    ];
  },
};

/** quantity.csv. */
export const yahooQuantity: Layout<ExportedLevel> = {
  columns: ['code', 'sub-code', 'quantity'],
  lines: ({ isOnly, handle, sku, available }) => [
    { code: isOnly ? sku : handle, 'sub-code': isOnly ? '' : sku, quantity: available },
  ],
};
