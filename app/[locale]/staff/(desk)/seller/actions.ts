'use server';

import type { Result } from '@/lib/result';
import { sellerInput } from '@/lib/stores/seller-input';
import * as stores from '@/lib/stores/set-seller';
import { defineAction } from '@/lib/web/action';

const set = defineAction(sellerInput, async ({ db, actor, input, now }) => {
  await stores.setSeller(db, actor, input, now);
  return undefined;
});

/** { name, nameEn, registrationNumber } */
export async function setSeller(_before: Result | null, form: FormData): Promise<Result | null> {
  return set(form);
}
