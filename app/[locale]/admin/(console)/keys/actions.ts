'use server';

import { refresh } from 'next/cache';
import * as keys from '@/lib/access/api-keys';
import { createKeyInput, revokeKeyInput, rotateKeyInput } from '@/lib/access/key-input';
import type { NewKey } from '@/lib/access/key-types';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const create = defineAction(createKeyInput, async ({ db, actor, input, now }) => {
  const key = await keys.createKey(db, actor, input, now);
  refresh();
  return key;
});

const rotate = defineAction(rotateKeyInput, async ({ db, actor, input, now }) => {
  const key = await keys.rotateKey(db, actor, input, now);
  refresh();
  return key;
});

const revoke = defineAction(revokeKeyInput, async ({ db, actor, input, now }) => {
  await keys.revokeKey(db, actor, input, now);
  refresh();
  return undefined;
});

/** A new key; its secret comes back this once. */
export async function createKey(_before: Result<NewKey> | null, form: FormData): Promise<Result<NewKey>> {
  return create(form);
}

/** Another key in place of one: { keyId, overlapHours }. */
export async function rotateKey(_before: Result<NewKey> | null, form: FormData): Promise<Result<NewKey>> {
  return rotate(form);
}

/** Takes a key back: { keyId }. */
export async function revokeKey(_before: Result | null, form: FormData): Promise<Result> {
  return revoke(form);
}
