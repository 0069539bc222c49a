import { z } from 'zod';
import { consoleAreas } from '../access/actor';
import { required } from '../fields';
import { emailField } from '../orders/input';

const several = <T extends z.ZodType>(field: T) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(field).max(2000, 'too_long'),
  );
/** One that is not ticked is not sent. */
const checkbox = z
  .literal('on', 'choice')
  .optional()
  .transform((ticked) => ticked === 'on');

const staffRoles = ['staff', 'manager', 'merchant'] as const;

/** A form of one person; without an id somebody new. */
export const colleagueInput = z
  .object({
    id: z.union([z.literal('').transform(() => undefined), z.uuid('choice')]).optional(),
    name: required(80),
    email: emailField.transform((email) => email.toLowerCase()),
    role: z.enum(staffRoles, 'choice'),
    /** Areas are given one by one. */
    ownAreas: checkbox,
    areas: several(z.enum(consoleAreas, 'choice')),
    locationIds: several(z.uuid('choice')),
  })
  .transform(({ ownAreas, areas, locationIds, ...rest }) => ({
    ...rest,
    areas: ownAreas ? [...new Set(areas)] : null,
    locationIds: [...new Set(locationIds)],
  }));
export type ColleagueInput = z.output<typeof colleagueInput>;

const reason = required(200);
export const switchColleagueInput = z.object({ id: z.uuid('choice'), active: z.enum(['on', 'off']), reason });
export const resetPasswordInput = z.object({ id: z.uuid('choice'), reason });

/** Typed as often as somebody guesses it decides, not its signs: length alone is asked for (NIST SP 800-63B). */
export const setPasswordInput = z.object({
  token: z.string().regex(/^[\w-]{16,64}$/, 'invalid'),
  password: z.string('required').min(12, 'password_short').max(200, 'too_long'),
});
