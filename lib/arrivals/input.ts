import { z } from 'zod';
import { oneLine } from '../fields';
import { emptyToNull, ownPartInput } from '../orders/input';

export const setOffInput = ownPartInput;

/** Where a car stands and what it is; a customer who comes on foot leaves all of it out. */
export const arriveInput = ownPartInput.extend({
  bay: emptyToNull(oneLine(20)),
  car: emptyToNull(oneLine(40)),
  colour: emptyToNull(oneLine(20)),
});
export type ArriveInput = z.output<typeof arriveInput>;

export const meetInput = z.object({ fulfillmentId: z.uuid('choice') });
