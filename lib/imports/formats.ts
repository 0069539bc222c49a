import type { Definition, Mapping } from './definition';
import type { Heading } from './heading';
import { shopifyNames } from './products/columns';
import type { ProductDraft } from './products/draft';
import { shopifyItems } from './products/product-items';
import { base } from './products/tables/base';
import { eccube } from './products/tables/eccube';
import { nextEngine } from './products/tables/next-engine';
import { plainTable } from './products/tables/plain';
import { rakutenItems } from './products/tables/rakuten-items';
import { rakutenSku } from './products/tables/rakuten-sku';
import { isTable, type ProductTable, tableItems } from './products/tables/table';
import { woocommerce } from './products/tables/woocommerce';
import { yahoo } from './products/tables/yahoo';
import { isCounts } from './stock/counts';
import { isGoogleInventory } from './stock/google-inventory';
import { isShopifyInventory } from './stock/shopify-inventory';

/** Kinds of files the console takes. */
export const fileKinds = ['products', 'stock', 'stores'] as const;
export type FileKind = (typeof fileKinds)[number];

export const importFormats = {
  products: [
    'shopify',
    'woocommerce',
    'eccube',
    'rakuten_items',
    'rakuten_sku',
    'yahoo',
    'next_engine',
    'base',
    'plain',
  ],
  stock: ['shopify_inventory', 'google_inventory', 'plain'],
  stores: ['google_profile', 'geojson', 'plain'],
} as const satisfies Record<FileKind, readonly string[]>;
export type ImportFormat = (typeof importFormats)[FileKind][number];

/** Which may be said of a file: what it is about, and whose table it is. */
export interface Recognised {
  kind: FileKind;
  format: ImportFormat;
}

const tables: Partial<Record<ImportFormat, ProductTable>> = {
  rakuten_sku: rakutenSku,
  rakuten_items: rakutenItems,
  eccube,
  woocommerce,
  next_engine: nextEngine,
  base,
  yahoo,
};

const isShopify = (heading: Heading) =>
  [shopifyNames.handle, shopifyNames.title, shopifyNames.price].every((names) => heading.has(...names)) &&
  heading.has('option1 value');

/** Whose product table this is; null when it is nobody's that is known. */
function productFormat(heading: Heading): ImportFormat | null {
  if (isShopify(heading)) return 'shopify';
  const found = Object.entries(tables).find(([, table]) => isTable(heading, table));
  return (found?.[0] as ImportFormat | undefined) ?? null;
}

/** What a table is, by its headings. Null = its owner has to say which column is which. */
export function recogniseHeading(heading: Heading): Recognised | null {
  const products = productFormat(heading);
  if (products) return { kind: 'products', format: products };
  if (isShopifyInventory(heading)) return { kind: 'stock', format: 'shopify_inventory' };
  if (heading.has('store code') && heading.has('business name')) return { kind: 'stores', format: 'google_profile' };
  if (isGoogleInventory(heading) && heading.has('id')) return { kind: 'stock', format: 'google_inventory' };
  const plain = plainTable(null);
  const isOurs = heading.has('title') && heading.has('price') && heading.has('handle', 'sku');
  if (isOurs && isTable(heading, plain)) return { kind: 'products', format: 'plain' };
  const isCount = heading.has('on_hand', 'zaiko_su') || (heading.has('code') && heading.has('quantity'));
  return isCounts(heading) && isCount ? { kind: 'stock', format: 'plain' } : null;
}

async function* productItems(
  format: ImportFormat | undefined,
  mapping: Mapping | null,
  texts: AsyncGenerator<string>[],
): ReturnType<Definition<ProductDraft>['items']> {
  const [text] = texts;
  if (!text) return;
  const table = format === 'plain' ? plainTable(mapping) : format && tables[format];
  yield* table ? tableItems(table, texts) : shopifyItems(text);
}

/** Reads products out of one service's table. */
export const itemsOfProducts =
  (format: ImportFormat | undefined, mapping: Mapping | null): Definition<ProductDraft>['items'] =>
  (...texts) =>
    productItems(format, mapping, texts);
