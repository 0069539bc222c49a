'use server';

import { meetCustomer } from '@/lib/arrivals/commands';
import { meetInput } from '@/lib/arrivals/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const go = defineAction(meetInput, ({ db, actor, input, now }) => meetCustomer(db, actor, input, now));

export async function meet(input: { fulfillmentId: string }): Promise<Result<void>> {
  return go(input);
}
