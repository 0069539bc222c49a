'use server';

import { refresh } from 'next/cache';
import { draftInput, publicationInput, scheduleInput } from '@/lib/drafts/input';
import { publishDraft, undoPublication } from '@/lib/drafts/publish';
import { discardDraft, scheduleDraft } from '@/lib/drafts/save-draft';
import type { Subject } from '@/lib/drafts/subject';
import { instantOf, SHOP_ZONE } from '@/lib/time';
import { defineAction } from '@/lib/web/action';

const HOUR_MINUTES = 60;

/** '2026-11-27T09:30' where the merchant is. */
function momentOf(local: string): Date {
  const [date = '', clock = ''] = local.split('T');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return instantOf(date, hours * HOUR_MINUTES + minutes, SHOP_ZONE);
}

const publish = defineAction(draftInput, async ({ db, actor, input, now }) => {
  await publishDraft(db, actor, input, now);
  refresh();
});

const discard = defineAction(draftInput, async ({ db, actor, input: { subject, seen }, now }) => {
  await discardDraft(db, actor, { subject: subject as Subject, seen }, now);
  refresh();
});

const schedule = defineAction(scheduleInput, async ({ db, actor, input: { subject, seen, at }, now }) => {
  await scheduleDraft(db, actor, { subject: subject as Subject, seen, at: momentOf(at) }, now);
  refresh();
});

const unschedule = defineAction(draftInput, async ({ db, actor, input: { subject, seen }, now }) => {
  await scheduleDraft(db, actor, { subject: subject as Subject, seen, at: null }, now);
  refresh();
});

const undo = defineAction(publicationInput, async ({ db, actor, input, now }) => {
  await undoPublication(db, actor, input, now);
  refresh();
});

const acts = { publish, discard, schedule, unschedule, undo } as const;
const isAct = (act: unknown): act is keyof typeof acts => typeof act === 'string' && Object.hasOwn(acts, act);

/** The form's button says which of them is done. */
export async function decideDraft(_before: unknown, form: FormData) {
  const act = form.get('act');
  return acts[isAct(act) ? act : 'publish'](form);
}
