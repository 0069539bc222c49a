'use server';

import { setPassword } from '@/lib/members/staff-commands';
import { setPasswordInput } from '@/lib/members/staff-input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const WINDOW_SECONDS = 15 * 60;

const choose = defineAction(
  setPasswordInput,
  async ({ db, input, now }) => {
    await setPassword(db, input, now);
    return undefined;
  },
  // Each hashes a password.
  { limit: { name: 'set-password', attempts: 20, seconds: WINDOW_SECONDS } },
);

/** { token, password } */
export async function choosePassword(_before: Result | null, form: FormData): Promise<Result | null> {
  return choose(form);
}
