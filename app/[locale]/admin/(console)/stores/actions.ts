'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeWeek as change } from '@/lib/closures/commands';
import { weekChangeInput } from '@/lib/closures/input';
import { previewWeek as preview } from '@/lib/closures/queries';
import type { Result } from '@/lib/result';
import { safetyStockInput } from '@/lib/stock/input';
import { setSafetyStock as setAll } from '@/lib/stock/set-safety-stock';
import { saveStoreInput } from '@/lib/stores/editing/input';
import { saveStore as save } from '@/lib/stores/editing/save-store';
import { defineAction } from '@/lib/web/action';
import { decideDraft } from '../drafts/actions';

const saving = defineAction(saveStoreInput, ({ db, actor, input, now }) => save(db, actor, input, now));
const looking = defineAction(weekChangeInput, ({ db, actor, input, now }) => preview(db, actor, input, now));
const changing = defineAction(weekChangeInput, async ({ db, actor, input, now }) => {
  const touched = await change(db, actor, input, now);
  return { orders: touched.length };
});
const keeping = defineAction(safetyStockInput, async ({ db, actor, input, now }) => {
  const done = await setAll(db, actor, input, now);
  refresh();
  return done;
});

export const saveStore = async (input: unknown) => saving(input);
export const previewWeek = async (input: unknown) => looking(input);
export const changeWeek = async (input: unknown) => changing(input);
export const setSafetyStock = async (_before: unknown, form: FormData) => keeping(form);

/** What was never public is gone with its draft: back to the list of all. */
export async function decideNewPlace(path: string, before: unknown, form: FormData): Promise<Result<void>> {
  const decided = await decideDraft(before, form);
  if (decided.ok && form.get('act') === 'discard') redirect(path);
  return decided;
}
