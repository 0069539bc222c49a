/** One article in a basket. */
export interface BasketLine {
  sku: string;
  quantity: number;
}
