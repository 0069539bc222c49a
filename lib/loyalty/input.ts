import { z } from 'zod';
import { required } from '../fields';

const MOST = 1_000_000;

/** Points given to a member, or taken from one, by the merchant. */
export const adjustPointsInput = z.object({
  email: required(254)
    .transform((typed) => typed.normalize('NFKC').toLowerCase())
    .pipe(z.email('email')),
  /** Signed. */
  points: z
    .string('required')
    .transform((typed) =>
      typed
        .normalize('NFKC')
        .replace(/[,\s]/g, '')
        .replace(/^[−‐ー]/, '-'),
    )
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^[+-]?\d+$/, 'number'),
    )
    .transform(Number)
    .pipe(z.number().int('number').min(-MOST, 'number').max(MOST, 'number'))
    .refine((points) => points !== 0, 'number'),
  reason: required(200),
  /** Of the form: sent twice, it is done once. */
  key: z.uuid('invalid'),
});
export type AdjustPointsInput = z.output<typeof adjustPointsInput>;
