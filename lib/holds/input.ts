import { z } from 'zod';
import { required } from '../fields';

const id = z.uuid('choice');

export const liftLimitInput = z.object({
  /** Lower case, and digits, as the list of who is limited has them. */
  email: required(254).toLowerCase(),
  phone: required(30).regex(/^\d+$/, 'phone'),
  reason: required(200),
});
export type LiftLimitInput = z.output<typeof liftLimitInput>;

/** Units that went back to their shelf. */
export const restockInput = z.object({
  fulfillmentId: id,
  units: z.array(z.object({ sku: required(100), quantity: z.int('number').min(1, 'number') })).max(100, 'too_long'),
});
export type RestockInput = z.output<typeof restockInput>;
