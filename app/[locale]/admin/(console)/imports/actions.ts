'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import * as runs from '@/lib/imports/runs/commands';
import { runIdInput, setUpInput, startInput } from '@/lib/imports/runs/input';
import * as uploads from '@/lib/imports/runs/upload';
import { isLocale, localePath } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

/** Files are about to be sent. { files: [{ name, bytes, changedAt }] } */
export const startImport = defineAction(startInput, ({ db, actor, input, now }) =>
  uploads.startRun(db, actor, input, now),
);

/** All of them were. { id } */
export const finishImport = defineAction(runIdInput, async ({ db, actor, input }) => {
  await uploads.finishUpload(db, actor, input);
  return undefined;
});

const setUp = defineAction(setUpInput, async ({ db, actor, input, now }) => {
  await runs.setUpRun(db, actor, input, now);
  refresh();
  return undefined;
});

/** Whose table it is, its columns, its tax and its place. { id, format, taxExclusive, locationId, keepAs, column.… } */
export async function setUpImport(_before: Result | null, form: FormData): Promise<Result | null> {
  return setUp(form);
}

const decided = runIdInput.extend({
  act: z.enum(['confirm', 'discard', 'undo']),
  locale: z.string(),
});

const decide = defineAction(decided, async ({ db, actor, input: { act, id }, now }) => {
  if (act === 'confirm') await runs.confirmRun(db, actor, { id }, now);
  else if (act === 'undo') await runs.undoRun(db, actor, { id }, now);
  else await runs.discardRun(db, actor, { id });
  refresh();
  return undefined;
});

/** What becomes of a file that was looked at. { id, act, locale } */
export async function decideImport(_before: Result | null, form: FormData): Promise<Result | null> {
  const result = await decide(form);
  const locale = String(form.get('locale'));
  if (result.ok && form.get('act') === 'discard' && isLocale(locale)) redirect(localePath(locale, '/admin/imports'));
  return result;
}
