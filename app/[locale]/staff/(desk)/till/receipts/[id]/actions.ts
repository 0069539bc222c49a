'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import * as receipts from '@/lib/receipts/commands';
import { nameReceiptInput, receiptRef } from '@/lib/receipts/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const atCounter = receiptRef.omit({ token: true });

const copy = defineAction(atCounter, async ({ db, actor, input, now }) => {
  const { copies } = await receipts.giveCopy(db, actor, input, now);
  return { copies };
});

const name = defineAction(nameReceiptInput.omit({ token: true }), async ({ db, actor, input, now }) => {
  await receipts.nameReceipt(db, actor, input, now);
  refresh();
  return undefined;
});

/** One more is printed; how many there were before. */
export async function giveCopy(input: z.input<typeof atCounter>): Promise<Result<{ copies: number }>> {
  return copy(input);
}

/** { receiptId, addressee, purpose } */
export async function nameReceipt(_before: Result | null, form: FormData): Promise<Result | null> {
  return name(form);
}
