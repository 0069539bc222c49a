'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { localePath } from '@/lib/locale';
import * as booking from '@/lib/visits/book-visit';
import { bookVisitInput } from '@/lib/visits/input';
import { typedVisit, type VisitAnswer } from '@/lib/visits/typed-visit';
import { defineAction } from '@/lib/web/action';

const book = defineAction(
  bookVisitInput,
  async ({ db, actor, input, now }): Promise<void> => {
    const { token } = await booking.bookVisit(db, actor, input, now);
    redirect(localePath(input.locale, `/visits/${token}`));
  },
  // Many phones of one carrier share an address.
  { limit: { name: 'book-visit', attempts: 60, seconds: 600 } },
);

/** Books a visit and leads to its page, or says why not. What was typed comes back. */
export async function bookVisit(_before: VisitAnswer, form: FormData): Promise<VisitAnswer> {
  const result = await book(form);
  // What was refused may be because the page is no longer right.
  if (!result.ok) refresh();
  return { result, typed: typedVisit(form) };
}
