'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { removeRoute as remove, saveRoute as save } from '@/lib/promise/edit-routes';
import { removeRouteInput, routeInput } from '@/lib/promise/route-input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(routeInput, async ({ db, actor, input, now }) => {
  await save(db, actor, input, now);
  refresh();
  return undefined;
});
const removing = defineAction(removeRouteInput, async ({ db, actor, input, now }) => {
  await remove(db, actor, input, now);
  return undefined;
});

export const saveRoute = async (_before: unknown, form: FormData) => {
  const done = await saving(form);
  // What only the database knew stands beside its box too.
  if (done.ok || done.fields || !done.details?.fields) return done;
  return { ...done, fields: done.details.fields as Record<string, string> };
};

/** What is gone has no page any more: back to the list of all. */
export async function removeRoute(list: string, _before: unknown, form: FormData): Promise<Result> {
  const done = await removing(form);
  if (done.ok) redirect(list);
  return done;
}
