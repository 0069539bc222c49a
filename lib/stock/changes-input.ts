import { z } from 'zod';
import { required } from '../fields';

/** Entries of one batch. */
export const MOST_CHANGES = 5_000;
/** More units than that is a slip of whoever sends them. */
export const MOST_UNITS = 9_999_999;

/** Why units come or go, as a till, an ERP or a warehouse knows it. */
const changeReasons = ['sale', 'receive', 'return', 'damage', 'count'] as const;
export type ChangeReason = (typeof changeReasons)[number];

// Messages are keys of refusal.fields.
const units = z.int('units').min(0, 'units').max(MOST_UNITS, 'units');
/** Of the caller's own: a receipt's line, a delivery's line. */
const key = z.string('required').regex(/^[\w.:/-]{1,100}$/, 'key');
const article = { sku: required(100), store_code: required(60) };

const absolute = z
  .strictObject({
    ...article,
    set: z.strictObject({
      on_hand: units.meta({ description: 'Units in the shop, those bound to orders included.' }),
      expected: units.meta({ description: 'What the caller last knew: it is set only where that still holds.' }),
    }),
    key: key.optional(),
  })
  .meta({ id: 'StockCount', description: 'An absolute count, compared before it is set.' });

const relative = z
  .strictObject({
    ...article,
    change: z
      .int('number')
      .min(-MOST_UNITS, 'number')
      .max(MOST_UNITS, 'number')
      .refine((change) => change !== 0, 'number'),
    reason: z.enum(changeReasons, 'choice').optional().meta({
      description: 'Without one, fewer units are a sale and more are received.',
    }),
    key: key.meta({ description: 'The same key of the same article and store is done once.' }),
  })
  .meta({ id: 'StockChange', description: 'So many units more or fewer.' });

export const stockChangesInput = z.strictObject({
  changes: z
    .array(z.union([absolute, relative]))
    .min(1, 'required')
    .max(MOST_CHANGES, 'too_long'),
});
export type StockChangeInput = z.output<typeof stockChangesInput>['changes'][number];
