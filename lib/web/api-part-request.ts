import { z } from 'zod';
import { deliveryAddressInput } from '../delivery/input';
import { oneLine, required } from '../fields';
import { dateField, emptyToNull, instantField, orderLinesInput, type PartInput } from '../orders/input';
import type { OneOrMore } from '../orders/types';
import { Refusal, type RefusalCode } from '../refusal';

/** More than any basket is divided into. */
const MOST_PARTS = 10;

/** Of what is collected in a shop. */
export const storePart = {
  store_code: required(60),
  lines: orderLinesInput,
  slot: instantField.meta({
    description: 'Begin of the time booked for collecting; without one, as soon as possible.',
  }),
  bring_in: z
    .boolean()
    .default(false)
    .meta({ description: 'What the shop lacks may be brought in from another one or the warehouse.' }),
};

const { building, ...address } = deliveryAddressInput.shape;
const addressed = z
  .strictObject({ ...address, building: building.nullable() })
  .meta({ description: 'In Japanese, as on the parcel.' });

const orderPart = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('store'), ...storePart })
    .meta({ id: 'StorePart', description: 'Collected in a shop.' }),
  z
    .strictObject({ kind: z.literal('point'), point_code: required(60), lines: orderLinesInput })
    .meta({ id: 'PointPart', description: 'Collected where no stock is held: at a locker, a post office.' }),
  z
    .strictObject({
      kind: z.literal('delivery'),
      lines: orderLinesInput,
      address: addressed,
      date: dateField.meta({ description: 'Local date it is wanted on; without one, as soon as possible.' }),
      band: emptyToNull(oneLine(20)).meta({ description: 'Code of the time band wanted; without one, any time.' }),
    })
    .meta({ id: 'DeliveryPart', description: 'Sent home; paid online.' }),
]);
type Part = z.output<typeof orderPart>;

export const partsField = z
  .array(orderPart)
  .min(1, 'required')
  .max(MOST_PARTS, 'too_long')
  .meta({ description: 'What each place is to do of it, in the order in which they are answered.' });

/** Why a part may be refused, beside invalid_input. */
export const partRefusals = [
  'unknown_store',
  'unknown_point',
  'unknown_product',
  'method_not_offered',
  'not_collectable',
  'not_deliverable',
  'point_refuses',
  'store_closed',
  'out_of_stock',
  'slot_closed',
] as const satisfies readonly RefusalCode[];

type Body = { parts: Part[] } | z.output<z.ZodObject<typeof storePart>>;

/** What is asked of each place, in the words of the command; a body without parts asks one shop. */
export function toParts(body: Body): OneOrMore<PartInput> {
  const [first, ...others] = 'parts' in body ? body.parts.map(toPart) : [toPart({ kind: 'store', ...body })];
  if (!first) throw new Refusal('invalid_input', { fields: { parts: 'required' } });
  return [first, ...others];
}

function toPart(part: Part): PartInput {
  const { lines } = part;
  switch (part.kind) {
    case 'store':
      return { kind: 'store', storeCode: part.store_code, lines, slot: part.slot, bring: part.bring_in };
    case 'point':
      return { kind: 'point', pointCode: part.point_code, lines };
    case 'delivery':
      return part;
  }
}

/** Rejects with what was thrown, its fields named as they stand in the body: parts.1.address.postcode. */
export function namedInBody(thrown: unknown): never {
  if (!(thrown instanceof Refusal)) throw thrown;
  const { fields, part, ...details } = thrown.details;
  if (!fields || part === undefined) throw thrown;
  const named = Object.entries(fields).map(([field, code]) => {
    const within = field in deliveryAddressInput.shape ? `address.${field}` : field;
    return [`parts.${part}.${within}`, code];
  });
  throw new Refusal(thrown.code, { ...details, fields: Object.fromEntries(named) });
}
