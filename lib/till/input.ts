import { z } from 'zod';
import { deliveryAddressInput } from '../delivery/input';
import { oneLine, required } from '../fields';
import { locales } from '../locale';
import { emailField, orderLinesInput, phoneField } from '../orders/input';
import { tenders } from '../orders/types';

const id = z.uuid('choice');
const at = { locationId: id, lines: orderLinesInput };

/** A sale over the counter; the same key again is the same sale. */
export const saleInput = z.object({
  ...at,
  tender: z.enum(tenders, 'choice'),
  /** Whoever buys, if they are known. */
  memberId: id.optional(),
  key: id,
});
export type SaleInput = z.output<typeof saleInput>;

/** A member by what they say at the till. */
export const findCustomerInput = z.object({ text: required(254) });

const person = { name: required(80), email: emailField, phone: phoneField, locale: z.enum(locales) };
/** Asked of the customer, who stands at the counter. */
const agreed = z.boolean().refine((given) => given, 'consent');

/** What somebody in the shop orders from another shop, or to their home. */
export const floorOrderInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('store'), ...at, ...person, agreed, storeCode: oneLine(60).min(1, 'choice'), key: id }),
  z.object({ kind: z.literal('delivery'), ...at, ...person, agreed, address: deliveryAddressInput, key: id }),
]);
export type FloorOrderInput = z.output<typeof floorOrderInput>;
