'use server';

import { refresh } from 'next/cache';
import { changeHours } from '@/lib/closures/commands';
import { hoursChangeInput } from '@/lib/closures/input';
import { previewHours } from '@/lib/closures/queries';
import { type HoursAnswer, type HoursOutcome, typedHours } from '@/lib/closures/typed-hours';
import { defineAction } from '@/lib/web/action';

const preview = defineAction(
  hoursChangeInput,
  async ({ db, actor, input, now }): Promise<HoursOutcome> => ({
    kind: 'preview',
    preview: await previewHours(db, actor, input, now),
  }),
);

const confirm = defineAction(hoursChangeInput, async ({ db, actor, input, now }): Promise<HoursOutcome> => {
  const touched = await changeHours(db, actor, input, now);
  refresh();
  return { kind: 'done', orders: touched.length };
});

/** The form of special hours: shows what a change touches, or makes it. What was typed comes back. */
export async function submitHours(_before: HoursAnswer, form: FormData): Promise<HoursAnswer> {
  const result = form.get('act') === 'confirm' ? await confirm(form) : await preview(form);
  return { result, typed: typedHours(form) };
}
