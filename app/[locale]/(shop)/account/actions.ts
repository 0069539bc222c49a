'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ContactAnswer } from '@/components/account-contact';
import type { LinkAnswer } from '@/components/account-sign-in';
import { type Locale, localePath, locales } from '@/lib/locale';
import * as members from '@/lib/members/commands';
import { contactInput, signInLinkInput } from '@/lib/members/input';
import { requestSignInLink } from '@/lib/members/sign-in-link';
import { defineAction } from '@/lib/web/action';
import { forgetBasket } from '@/lib/web/basket-cookie';
import { endSession } from '@/lib/web/session';
import { chosenStoreCode, rememberStore } from '@/lib/web/store-cookie';

const request = defineAction(signInLinkInput, ({ db, input, now }) => requestSignInLink(db, input, now), {
  limit: { name: 'sign-in-link', attempts: 10, seconds: 15 * 60 },
});
const save = defineAction(contactInput.extend({ here: z.enum(locales) }), async ({ db, actor, input }) => {
  await members.saveContact(db, actor, input);
  if (input.storeCode && !(await chosenStoreCode())) await rememberStore(input.storeCode);
  if (input.locale !== input.here) redirect(localePath(input.locale, '/account'));
});

const typed = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 300);

/** Sends a sign-in link to { email }; the same answer whether the address is known or not. */
export async function requestLink(_before: LinkAnswer | null, form: FormData): Promise<LinkAnswer> {
  return { result: await request(form), email: typed(form, 'email') };
}

/**
 * Keeps { name, phone, storeCode, locale }; goes on in that language when the page is in another, `here`. The usual
 * shop is chosen if none is.
 */
export async function saveContact(_before: ContactAnswer | null, form: FormData): Promise<ContactAnswer> {
  const result = await save(form);
  return {
    result,
    name: typed(form, 'name'),
    phone: typed(form, 'phone'),
    storeCode: typed(form, 'storeCode'),
    locale: typed(form, 'locale'),
  };
}

const locale = z.enum(locales);

/** The next one at this browser finds neither session nor basket. */
async function leave(to: Locale): Promise<never> {
  await endSession();
  await forgetBasket();
  redirect(localePath(to, '/account/sign-in'));
}

const leaveHere = defineAction(z.object({ locale }), ({ input }) => leave(input.locale));
const leaveAll = defineAction(z.object({ locale }), async ({ db, actor, input, now }) => {
  await members.signOutEverywhere(db, actor, now);
  await leave(input.locale);
});

export async function signOut(form: FormData): Promise<void> {
  await leaveHere(form);
}

export async function signOutAll(form: FormData): Promise<void> {
  await leaveAll(form);
}
