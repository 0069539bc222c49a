import { z } from 'zod';
import { oneLine, required } from '../../fields';
import { handoverChecks, storeServices } from '../types';
import { MOST_SPANS, weekdays } from '../week-form';
import { keptKinds, storeHints } from './types';

const bothOf = (max: number) => z.object({ ja: oneLine(max), en: oneLine(max) });
const nameOf = (max: number) => z.object({ ja: required(max), en: oneLine(max) });
const digits = oneLine(12);

const slots = z.object({
  on: z.boolean(),
  minutes: digits,
  capacity: digits,
  horizonDays: digits,
  leadMinutes: digits,
});

const spans = z.array(z.object({ opens: oneLine(10), closes: oneLine(10) })).max(MOST_SPANS);

/** A week as its editor sends it; what the boxes say is judged by readWeek. */
export const weekForm = z.object({
  ...(Object.fromEntries(weekdays.map((day) => [day, spans])) as Record<(typeof weekdays)[number], typeof spans>),
  holiday: spans.nullable(),
});

/** Our own pictures, and those of another server by https. */
const pictureUrl = z
  .string()
  .regex(/^(?:\/media\/[\w./%-]+|https:\/\/[^\s"'<>]+)?$/u)
  .max(2000);

/** What follows /stores/ in an address. */
export const code = required(64).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'key');

/** What the editor sends: boxes as they are typed. What they mean is judged in read-form.ts. */
const storeForm = z.object({
  storeCode: code,
  kind: z.enum(keptKinds),
  name: nameOf(100),
  postcode: oneLine(10),
  prefecture: bothOf(50),
  city: bothOf(80),
  street: bothOf(200),
  phone: oneLine(30),
  website: oneLine(2000),
  access: bothOf(300),
  counter: bothOf(100),
  parking: bothOf(200),
  photoUrl: pictureUrl,
  services: z.array(z.enum(storeServices)).max(storeServices.length),
  zone: required(60),
  lat: oneLine(30),
  lng: oneLine(30),
  handoverChecks: z.array(z.enum(handoverChecks)).max(handoverChecks.length),
  prepMinutes: digits,
  cutoff: digits,
  minutesPerOrder: digits,
  acceptMinutes: digits,
  holdDays: digits,
  holdDaysPaid: digits,
  extensionDays: digits,
  graceMinutes: digits,
  remindAt: digits,
  remindBefore: digits,
  depositPercent: digits,
  feeAmount: digits,
  feeFreeFrom: digits,
  pickupSlots: slots,
  visitSlots: slots,
  shipsHome: z.boolean(),
  active: z.boolean(),
  week: weekForm,
});

export const saveStoreInput = z.object({ id: z.uuid(), seen: z.number().int().min(0), form: storeForm });

const once = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? ''].flat()[0] ?? '');
const oneOf = <T extends string>(values: readonly T[]) =>
  once.transform((text) => values.find((one) => one === text) ?? null);
/** Words of a search. */
export const words = once.transform((text) =>
  text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100),
);
/** The code after which a page of a list begins. */
export const afterCode = once.transform((text) => text.replace(/\p{Cc}/gu, '').slice(0, 64));

/** Query parameters of the console's list of shops; what cannot be read is left out. */
export const storeListInput = z.object({
  q: words,
  kind: oneOf(keptKinds),
  state: oneOf(['open', 'off', 'drafted']),
  hint: oneOf(storeHints),
  after: afterCode,
});
export type StoreListFilter = z.output<typeof storeListInput>;
