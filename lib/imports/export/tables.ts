/** Tables that can be saved: what of, as whose. */
export const exportTables = [
  'products/plain',
  'products/shopify',
  'products/woocommerce',
  'products/eccube',
  'products/rakuten_sku',
  'products/yahoo',
  'products/next_engine',
  'products/base',
  'stock/plain',
  'stock/shopify_inventory',
  'stock/yahoo',
  'stock/next_engine',
  'stores/google_profile',
] as const;
export type ExportTable = (typeof exportTables)[number];

export const exportEncodings = ['utf8', 'cp932'] as const;
export type ExportEncoding = (typeof exportEncodings)[number];

/** A line by the names of its columns; what is missing is empty. */
export type Line = Partial<Record<string, string | number | null>>;

/** A table: its columns, and the lines of one thing. */
export interface Layout<Thing> {
  columns: readonly string[];
  lines(thing: Thing): Line[];
}
