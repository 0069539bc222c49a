'use server';

import { refresh } from 'next/cache';
import { endNews } from '@/lib/notify/news/consents';
import { orderTokenInput } from '@/lib/orders/input';
import { Refusal } from '@/lib/refusal';
import { defineAction } from '@/lib/web/action';

const end = defineAction(orderTokenInput, async ({ db, input, now }) => {
  if (!(await endNews(db, input.token, now))) throw new Refusal('not_found');
  refresh();
  return undefined;
});

/** Ends news to whoever got the link with this { token }. */
export async function stopNews(form: FormData): Promise<void> {
  await end(form);
}
