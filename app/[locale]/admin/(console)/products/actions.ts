'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { canUse } from '@/lib/access/actor';
import { changeProducts as changeAll } from '@/lib/catalog/editing/change-products';
import {
  changeProductsInput,
  cropInput,
  decideProductsInput,
  findProductsInput,
  saveProductInput,
} from '@/lib/catalog/editing/input';
import { findProducts as find } from '@/lib/catalog/editing/list-console';
import { cropPicture as crop } from '@/lib/catalog/editing/pictures';
import { decideProducts as decideAll } from '@/lib/catalog/editing/publish-products';
import { saveProduct as save } from '@/lib/catalog/editing/save-product';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { decideDraft } from '../drafts/actions';

const saving = defineAction(saveProductInput, ({ db, actor, input, now }) => save(db, actor, input, now));
const cropping = defineAction(cropInput, ({ actor, input }) => crop(actor, input));
const finding = defineAction(findProductsInput, ({ db, actor, input: { q } }) => {
  if (!canUse(actor, 'catalogue')) throw new Refusal('not_allowed');
  return find(db, q, 10);
});
const changing = defineAction(changeProductsInput, async ({ db, actor, input, now }) => {
  const changed = await changeAll(db, actor, input, now);
  refresh();
  return changed;
});
const deciding = defineAction(decideProductsInput, async ({ db, actor, input, now }) => {
  const changed = await decideAll(db, actor, input, now);
  refresh();
  return changed;
});

export const saveProduct = async (input: unknown) => saving(input);
export const cropPicture = async (input: unknown) => cropping(input);
export const findProducts = async (input: unknown) => finding(input);
export const changeProducts = async (input: unknown) => changing(input);
export const decideProducts = async (input: unknown) => deciding(input);

/** What was never public is gone with its draft: back to the list of all. */
export async function decideNewProduct(path: string, before: unknown, form: FormData): Promise<Result<void>> {
  const decided = await decideDraft(before, form);
  if (decided.ok && form.get('act') === 'discard') redirect(path);
  return decided;
}
