'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { staffSignInInput } from '@/lib/members/input';
import * as paying from '@/lib/payments/pay-out';
import type { Result } from '@/lib/result';
import * as approving from '@/lib/returns/approve-return';
import * as finding from '@/lib/returns/find-purchases';
import {
  askApprovalInput,
  findPurchasesInput,
  payOutInput,
  previewReturnInput,
  receiveReturnInput,
  rejectReturnInput,
  returnIdInput,
} from '@/lib/returns/input';
import * as previewing from '@/lib/returns/preview-return';
import * as receiving from '@/lib/returns/receive-return';
import type { Found, Received, ReturnPreview } from '@/lib/returns/types';
import { listKindsHere } from '@/lib/stock/find-articles';
import type { StockArticle } from '@/lib/stock/here-types';
import { defineAction } from '@/lib/web/action';
import { approverOf } from '@/lib/web/approver';

const find = defineAction(findPurchasesInput, ({ db, actor, input, now }) =>
  finding.findPurchases(db, actor, input, now),
);
const preview = defineAction(previewReturnInput, ({ db, actor, input, now }) =>
  previewing.previewReturn(db, actor, input, now),
);
const receiveInput = receiveReturnInput.extend({ approver: staffSignInInput.optional() });
const receive = defineAction(receiveInput, async ({ db, actor, input: { approver: typed, ...input }, now }) => {
  const approver = await approverOf(db, typed, now);
  return receiving.receiveReturn(db, { actor, approver }, input, now).finally(refresh);
});
const ask = defineAction(askApprovalInput, ({ db, actor, input, now }) =>
  approving.askApproval(db, actor, input, now).finally(refresh),
);
const approve = defineAction(returnIdInput, ({ db, actor, input, now }) =>
  approving.approveReturn(db, actor, input, now).finally(refresh),
);
const reject = defineAction(rejectReturnInput, ({ db, actor, input, now }) =>
  approving.rejectReturn(db, actor, input, now).finally(refresh),
);
const give = defineAction(payOutInput, ({ db, actor, input, now }) => paying.payOut(db, actor, input, now));
const kinds = defineAction(z.object({ locationId: z.uuid(), productId: z.uuid() }), ({ db, actor, input }) =>
  listKindsHere(db, actor, input),
);

export async function findPurchases(input: z.input<typeof findPurchasesInput>): Promise<Result<Found>> {
  return find(input);
}

export async function previewReturn(input: z.input<typeof previewReturnInput>): Promise<Result<ReturnPreview>> {
  return preview(input);
}

/** `approver`: a manager at the same screen. */
export async function receiveReturn(input: z.input<typeof receiveInput>): Promise<Result<Received>> {
  return receive(input);
}

export async function askApproval(
  input: z.input<typeof askApprovalInput>,
): Promise<Result<{ returnId: string; number: string }>> {
  return ask(input);
}

export async function approveReturn(input: { returnId: string }): Promise<Result<void>> {
  return approve(input);
}

export async function rejectReturn(input: { returnId: string; reason: string }): Promise<Result<void>> {
  return reject(input);
}

export async function listKinds(input: { locationId: string; productId: string }): Promise<Result<StockArticle[]>> {
  return kinds(input);
}

/** Money that waits for this customer, given to them: answers how much. */
export async function payOut(input: z.input<typeof payOutInput>): Promise<Result<number>> {
  return give(input);
}
