import { z } from 'zod';
import { required } from '../fields';
import { apiScopes } from './actor';

const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]), z.array(one));

export const createKeyInput = z
  .object({
    name: required(60),
    scopes: many(z.enum(apiScopes, 'choice')).pipe(z.array(z.enum(apiScopes)).min(1, 'choice')),
    /** For every store, also those to come. */
    everywhere: z.enum(['yes', 'no'], 'choice'),
    locationIds: many(z.uuid('choice')),
  })
  .refine(({ everywhere, locationIds }) => everywhere === 'yes' || locationIds.length > 0, {
    path: ['locationIds'],
    message: 'choice',
  })
  .transform(({ everywhere, locationIds, ...key }) => ({
    ...key,
    locationIds: everywhere === 'yes' ? null : [...new Set(locationIds)],
  }));
export type CreateKeyInput = z.output<typeof createKeyInput>;

/** Hours an old key goes on working beside the one that takes its place. */
export const overlaps = [0, 1, 24, 168, 720] as const;
const keyId = z.uuid('choice');
export const rotateKeyInput = z.object({
  keyId,
  overlapHours: z.coerce.number('choice').pipe(z.literal(overlaps, 'choice')),
});
export type RotateKeyInput = z.output<typeof rotateKeyInput>;

export const revokeKeyInput = z.object({ keyId });
