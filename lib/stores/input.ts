import { z } from 'zod';

/** A box of a form: there when ticked, whatever it says. */
const ticked = z.preprocess((value) => value !== undefined, z.boolean());
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Names of the boxes that narrow a list of shops down. */
export const storeFilters = ['open', 'parking', 'pay_online', 'reserve'] as const;
export type StoreFilter = (typeof storeFilters)[number];

/** The address of the page of all shops: ?near=東京駅&open=1. What it cannot hold reads as not asked. */
export const storeSearchInput = z.object({
  near: z.preprocess(first, z.string().trim().max(100).catch('')).default(''),
  open: ticked,
  parking: ticked,
  pay_online: ticked,
  reserve: ticked,
});
export type StoreSearch = z.output<typeof storeSearchInput>;
