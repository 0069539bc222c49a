'use server';

import { refresh } from 'next/cache';
import { type LiftLimitInput, liftLimitInput } from '@/lib/holds/input';
import { liftNoShowLimit } from '@/lib/holds/no-show-limit';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const lift = defineAction(liftLimitInput, async ({ db, actor, input, now }) => {
  await liftNoShowLimit(db, actor, input, now);
  refresh();
});

export async function liftLimit(input: LiftLimitInput): Promise<Result<void>> {
  return lift(input);
}
