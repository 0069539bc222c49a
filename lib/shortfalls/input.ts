import { z } from 'zod';
import { required } from '../fields';

export const shortfallReasons = ['missing', 'damaged', 'wrong_item'] as const;
export type ShortfallReason = (typeof shortfallReasons)[number];

export const reportInput = z.object({
  fulfillmentId: z.uuid('choice'),
  sku: required(100),
  quantity: z.coerce.number('number').int('number').min(1, 'number').max(999, 'number'),
  reason: z.enum(shortfallReasons, 'choice'),
});
export type ReportInput = z.output<typeof reportInput>;

/** How it goes on: from the shelf, from elsewhere in time, or as its customer says. */
export type Rerouted = 'shelf' | 'brought' | 'asked';
