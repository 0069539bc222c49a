'use server';

import { canUse } from '@/lib/access/actor';
import { findProductsInput } from '@/lib/catalog/editing/input';
import { findProducts as find } from '@/lib/catalog/editing/list-console';
import { Refusal } from '@/lib/refusal';
import { saveHomeInput } from '@/lib/stores/home/input';
import { saveHome as save } from '@/lib/stores/home/save-home';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(saveHomeInput, ({ db, actor, input, now }) => save(db, actor, input, now));
const finding = defineAction(findProductsInput, ({ db, actor, input: { q } }) => {
  if (!canUse(actor, 'brand')) throw new Refusal('not_allowed');
  return find(db, q, 10);
});

export const saveHome = async (input: unknown) => saving(input);
export const findFeatured = async (input: unknown) => finding(input);
