'use server';

import { refresh } from 'next/cache';
import { draftSettings } from '@/lib/stores/draft-settings';
import { policiesInput } from '@/lib/stores/policies-input';
import { defineAction } from '@/lib/web/action';

const save = defineAction(policiesInput, async ({ db, actor, input: { seen, policies }, now }) => {
  const draft = await draftSettings(db, actor, { subject: 'policy:chain', seen, values: policies }, now);
  refresh();
  return draft;
});

/** Keeps what was typed as a draft. */
export const savePolicies = async (_before: unknown, form: FormData) => save(form);
