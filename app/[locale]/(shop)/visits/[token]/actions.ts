'use server';

import { refresh } from 'next/cache';
import type { Result } from '@/lib/result';
import * as visits from '@/lib/visits/commands';
import { changeVisitInput, visitTokenInput } from '@/lib/visits/input';
import { defineAction } from '@/lib/web/action';

const change = defineAction(changeVisitInput, async ({ db, input, now }) => {
  await visits.changeVisit(db, input, now);
  return undefined;
});

const cancel = defineAction(visitTokenInput, async ({ db, actor, input, now }) => {
  await visits.cancelVisit(db, actor, input, now);
  return undefined;
});

// What was refused may be because the page is no longer right: it is read again whatever came of it.

/** Moves the visit of { token } to { slot }. */
export async function changeVisit(_before: Result | null, form: FormData): Promise<Result> {
  const result = await change(form);
  refresh();
  return result;
}

/** Calls the visit of { token } off. */
export async function cancelVisit(_before: Result | null, form: FormData): Promise<Result> {
  const result = await cancel(form);
  refresh();
  return result;
}
