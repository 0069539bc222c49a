import { z } from 'zod';

/** Most units of one article in one basket or order. */
export const MAX_PER_LINE = 10;
/** Most different articles in one basket or order. */
export const MAX_LINES = 30;

// Messages are keys of refusal.fields.
export const skuField = z.string('required').trim().min(1, 'required').max(100, 'too_long');
export const quantityField = z.coerce
  .number('quantity')
  .int('quantity')
  .min(1, 'quantity')
  .max(MAX_PER_LINE, 'quantity');

export const basketLineInput = z.object({ sku: skuField, quantity: quantityField });
export type BasketLineInput = z.output<typeof basketLineInput>;
