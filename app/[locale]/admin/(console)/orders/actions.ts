'use server';

import { refresh } from 'next/cache';
import { editLines } from '@/lib/office/edit-lines';
import { againInput, cancelInput, editLinesInput, moveInput, noteInput } from '@/lib/office/input';
import { acceptPart, addNote, cancelForOffice, moveForOffice, tellAgain } from '@/lib/office/order-acts';
import type { Edited } from '@/lib/office/types';
import { markReady, startPicking } from '@/lib/pickup/commands';
import { markReadyInput, taskInput } from '@/lib/pickup/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const accept = defineAction(taskInput, async ({ db, actor, input, now }) => {
  await acceptPart(db, actor, input, now);
  refresh();
  return undefined;
});
const start = defineAction(taskInput, async ({ db, actor, input, now }) => {
  await startPicking(db, actor, input, now);
  refresh();
  return undefined;
});
const ready = defineAction(markReadyInput, async ({ db, actor, input, now }) => {
  await markReady(db, actor, input, now);
  refresh();
  return undefined;
});
const cancel = defineAction(cancelInput, async ({ db, actor, input, now }) => {
  await cancelForOffice(db, actor, input, now);
  refresh();
  return undefined;
});
const move = defineAction(moveInput, async ({ db, actor, input, now }) => {
  await moveForOffice(db, actor, input, now);
  refresh();
  return undefined;
});
const edit = defineAction(editLinesInput, async ({ db, actor, input, now }) => {
  const edited = await editLines(db, actor, input, now);
  refresh();
  return edited;
});
const note = defineAction(noteInput, async ({ db, actor, input, now }) => {
  await addNote(db, actor, input, now);
  refresh();
  return undefined;
});
const again = defineAction(againInput, async ({ db, actor, input, now }) => {
  await tellAgain(db, actor, input, now);
  refresh();
  return undefined;
});

type Answer = Result | null;

/** { fulfillmentId } */
export async function acceptOrderPart(_before: Answer, form: FormData): Promise<Answer> {
  return accept(form);
}

/** { fulfillmentId } */
export async function startOrderPart(_before: Answer, form: FormData): Promise<Answer> {
  return start(form);
}

/** { fulfillmentId, shelf } */
export async function readyOrderPart(_before: Answer, form: FormData): Promise<Answer> {
  return ready(form);
}

/** { orderId, fulfillmentId?, reason } */
export async function cancelOrderPart(_before: Answer, form: FormData): Promise<Answer> {
  return cancel(form);
}

/** { fulfillmentId, storeCode, reason } */
export async function moveOrderPart(_before: Answer, form: FormData): Promise<Answer> {
  return move(form);
}

/** { fulfillmentId, sku…, seen…, quantity…, addSku, addQuantity, reason } */
export async function editOrderLines(_before: Result<Edited> | null, form: FormData): Promise<Result<Edited> | null> {
  return edit(form);
}

/** { orderId, text } */
export async function writeOrderNote(_before: Answer, form: FormData): Promise<Answer> {
  return note(form);
}

/** { messageId } */
export async function sendMessageAgain(_before: Answer, form: FormData): Promise<Answer> {
  return again(form);
}
