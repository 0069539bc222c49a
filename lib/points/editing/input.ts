import { z } from 'zod';
import { oneLine, required } from '../../fields';
import { afterCode, code, weekForm, words } from '../../stores/editing/input';
import { paymentMethods } from '../../ways';
import { pointKinds, temperatures } from '../types';

const bothOf = (max: number) => z.object({ ja: oneLine(max), en: oneLine(max) });
const digits = oneLine(12);

/** What the editor sends: boxes as they are typed. What they mean is judged in read-form.ts. */
const pointForm = z.object({
  storeCode: code,
  pointKind: z.enum(pointKinds),
  operator: required(100),
  name: z.object({ ja: required(100), en: oneLine(100) }),
  postcode: oneLine(10),
  prefecture: bothOf(50),
  city: bothOf(80),
  street: bothOf(200),
  lat: oneLine(30),
  lng: oneLine(30),
  servedFromId: z.uuid('choice'),
  leadDays: digits,
  maxSideMm: digits,
  maxSumMm: digits,
  maxGrams: digits,
  temperatures: z.array(z.enum(temperatures)).min(1, 'choice').max(temperatures.length),
  paymentMethods: z.array(z.enum(paymentMethods)).min(1, 'choice').max(paymentMethods.length),
  holdDays: digits,
  holdDaysPaid: digits,
  active: z.boolean(),
  week: weekForm,
});

export const savePointInput = z.object({ id: z.uuid(), seen: z.number().int().min(0), form: pointForm });

const once = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? ''].flat()[0] ?? '');
const oneOf = <T extends string>(values: readonly T[]) =>
  once.transform((text) => values.find((one) => one === text) ?? null);

/** Query parameters of the console's list of points; what cannot be read is left out. */
export const pointListInput = z.object({
  q: words,
  kind: oneOf(pointKinds),
  state: oneOf(['open', 'off', 'drafted']),
  after: afterCode,
});
export type PointListFilter = z.output<typeof pointListInput>;
