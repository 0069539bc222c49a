import type { FeedItem } from './feed-item';

/**
 * One line of CSV as it is read by machines. Not lib/csv: what a spreadsheet would run is no danger here, and an
 * apostrophe before a SKU would make it another article than in the other feeds.
 */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;

const columns: [string, (item: FeedItem, shop: string) => string | null][] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['availability', ({ inStock }) => (inStock ? 'in stock' : 'out of stock')],
  ['condition', () => 'new'],
  ['price', ({ price }) => price],
  ['link', ({ link }) => link],
  ['image_link', ({ image }) => image],
  // One of brand, GTIN and part number has to be there.
  ['brand', ({ brand }, shop) => brand ?? shop],
  ['gtin', ({ gtin }) => gtin],
  ['item_group_id', ({ group }) => group],
  ['color', ({ color }) => color],
  ['size', ({ size }) => size],
  ['sale_price', ({ salePrice }) => salePrice],
  ['product_type', ({ category }) => category],
  ['additional_image_link', ({ moreImages }) => moreImages.join(',')],
];

export const catalogueHead = (): string => line(columns.map(([name]) => name));

/** One article. https://developers.facebook.com/docs/marketing-api/catalog/reference */
export const catalogueRow = (item: FeedItem, shop: string): string =>
  line(columns.map(([, cell]) => cell(item, shop) ?? ''));
