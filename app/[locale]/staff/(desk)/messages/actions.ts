'use server';

import { refresh } from 'next/cache';
import * as templates from '@/lib/notify/templates/commands';
import { templateInput, templateKeyInput } from '@/lib/notify/templates/input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const save = defineAction(templateInput, async ({ db, actor, input, now }) => {
  await templates.saveTemplate(db, actor, input, now);
  refresh();
  return undefined;
});

const reset = defineAction(templateKeyInput, async ({ db, actor, input, now }) => {
  await templates.resetTemplate(db, actor, input, now);
  refresh();
  return undefined;
});

/** The merchant's own words: { kind, channel, locale, subject, body }. */
export async function saveTemplate(_before: Result | null, form: FormData): Promise<Result> {
  return save(form);
}

/** Back to our words for { kind, channel, locale }. */
export async function resetTemplate(_before: Result | null, form: FormData): Promise<Result> {
  return reset(form);
}
