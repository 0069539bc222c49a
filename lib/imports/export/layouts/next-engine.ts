import type { ExportedLevel, ExportedProduct } from '../queries';
import type { Layout } from '../tables';

export const nextEngine: Layout<ExportedProduct> = {
  columns: [
    'syohin_code',
    'syohin_name',
    'sire_code',
    'genka_tnk',
    'baika_tnk',
    'tax_rate',
    'toriatukai_kbn',
    'daihyo_syohin_code',
    'jan_code',
    'zaiko_su',
  ],
  lines: (product) =>
    product.variants.map((variant) => ({
      syohin_code: variant.sku,
      syohin_name: [product.title.ja, ...variant.labels].join(' '),
      baika_tnk: variant.price,
      tax_rate: product.taxRate / 100,
      toriatukai_kbn: product.status === 'archived' ? 1 : 0,
      daihyo_syohin_code: product.options.length > 0 ? product.handle : '',
      jan_code: variant.gtin,
      zaiko_su: variant.available,
    })),
};

export const nextEngineStock: Layout<ExportedLevel> = {
  columns: ['syohin_code', 'zaiko_su'],
  lines: ({ sku, available }) => [{ syohin_code: sku, zaiko_su: available }],
};
