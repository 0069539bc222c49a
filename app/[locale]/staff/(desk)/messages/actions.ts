'use server';

import { refresh, revalidatePath } from 'next/cache';
import * as templates from '@/lib/notify/templates/commands';
import { templateInput, templateKeyInput } from '@/lib/notify/templates/input';
import type { Result } from '@/lib/result';
import { profilesInput } from '@/lib/stores/profiles-input';
import * as profiles from '@/lib/stores/save-profiles';
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

const saveAll = defineAction(profilesInput, async ({ db, actor, input, now }) => {
  await profiles.saveProfiles(db, actor, input, now);
  // They stand at the foot of every page.
  revalidatePath('/', 'layout');
  refresh();
  return undefined;
});

/** The merchant's pages elsewhere: an address for each network. */
export async function saveProfiles(_before: Result | null, form: FormData): Promise<Result> {
  return saveAll(form);
}

/** The merchant's own words: { kind, channel, locale, subject, body }. */
export async function saveTemplate(_before: Result | null, form: FormData): Promise<Result> {
  return save(form);
}

/** Back to our words for { kind, channel, locale }. */
export async function resetTemplate(_before: Result | null, form: FormData): Promise<Result> {
  return reset(form);
}
