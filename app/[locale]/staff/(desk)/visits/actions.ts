'use server';

import { refresh } from 'next/cache';
import type { Result } from '@/lib/result';
import * as visits from '@/lib/visits/commands';
import { closeVisitInput, withdrawVisitInput } from '@/lib/visits/input';
import { defineAction } from '@/lib/web/action';

const close = defineAction(closeVisitInput, ({ db, actor, input, now }) => visits.closeVisit(db, actor, input, now));
const withdraw = defineAction(withdrawVisitInput, ({ db, actor, input, now }) =>
  visits.withdrawVisit(db, actor, input, now),
);

/** The customer of { visitId } came or did not: { outcome }. The list is read again whatever came of it. */
export async function closeVisit(_before: Result<void> | null, form: FormData): Promise<Result<void>> {
  const result = await close(form);
  refresh();
  return result;
}

/** Calls the visit of { visitId } off. */
export async function withdrawVisit(_before: Result<void> | null, form: FormData): Promise<Result<void>> {
  const result = await withdraw(form);
  refresh();
  return result;
}
