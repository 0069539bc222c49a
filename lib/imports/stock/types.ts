/** One count as a file states it. */
export interface StockLine {
  line: number;
  /** Column of the number. */
  column: string;
  article: Article;
  /** null where the file is about one place and does not say which. */
  location: Named | null;
  onHand: number;
}

/** A text of the file that stands for something of the shop, with the column it came from. */
export interface Named {
  column: string;
  text: string;
}

/** Which variant a row means: by SKU, or by its product's handle and option values in the product's order. */
export interface Article {
  sku: Named | null;
  product: { handle: Named; labels: string[] } | null;
}

/** Nobody has a million of one thing in one shop; a barcode that slipped into the column looks like that. */
export const MOST_UNITS = 999_999;
