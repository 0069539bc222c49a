'use server';

import { refresh } from 'next/cache';
import * as receipts from '@/lib/receipts/commands';
import { nameReceiptInput, ownReceiptRef } from '@/lib/receipts/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const name = defineAction(nameReceiptInput.extend(ownReceiptRef.shape), async ({ db, actor, input, now }) => {
  await receipts.nameReceipt(db, actor, input, now);
  refresh();
  return undefined;
});

/** { token, receiptId, addressee, purpose }, by whoever holds the link of the order. */
export async function nameReceipt(_before: Result | null, form: FormData): Promise<Result | null> {
  return name(form);
}
