import { z } from 'zod';
import { oneLine } from '../fields';
import { locales } from '../locale';
import { emailField, phoneField } from '../orders/input';
import { ownPath } from '../own-path';

const locale = z.enum(locales).default('ja');
const emptyAsNone = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** An e-mail address that is compared with others. */
const address = emailField.transform((email) => email.toLowerCase());

export const signInLinkInput = z.object({ email: address, locale, back: ownPath.optional().catch(undefined) });
export type SignInLinkInput = z.output<typeof signInLinkInput>;

export const redeemInput = z.object({ token: z.string().min(1).max(100), locale });
export type RedeemInput = z.output<typeof redeemInput>;

/** Long input costs the hash its time; nobody's password is that long. */
export const staffSignInInput = z.object({ email: address, password: z.string().min(1).max(200) });
export type StaffSignInInput = z.output<typeof staffSignInInput>;

/** Messages are keys of refusal.fields. */
export const contactInput = z.object({
  name: z.preprocess(emptyAsNone, oneLine(80).optional()),
  phone: z.preprocess(emptyAsNone, phoneField.optional()),
  storeCode: z.preprocess(emptyAsNone, z.string().max(60, 'choice').optional()),
  locale,
});
export type ContactInput = z.output<typeof contactInput>;
