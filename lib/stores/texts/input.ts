import { z } from 'zod';
import { oneLine } from '../../fields';
import { isAdded } from './added';

const MOST_PARTS = 200;

const title = oneLine(120);
const body = z.string().max(20_000, 'too_long');

const part = z
  .object({
    key: z.string().regex(/^(?:guide|tokushoho|privacy|terms)\.[a-z0-9]{1,12}$/),
    title: z.object({ ja: title, en: title }),
    body: z.object({ ja: body, en: body }),
    hidden: z.boolean(),
  })
  .superRefine(({ key, ...typed }, context) => {
    // Nothing of ours stands where nothing was written.
    for (const name of isAdded(key) ? (['title', 'body'] as const) : [])
      if (typed[name].ja.trim() === '') context.addIssue({ code: 'custom', path: [name, 'ja'], message: 'required' });
  });

export const textsForm = z.object({ parts: z.array(part).max(MOST_PARTS) });
export type TextsForm = z.output<typeof textsForm>;
export type PartForm = TextsForm['parts'][number];

export const saveTextsInput = z.object({ seen: z.number().int().min(0), form: textsForm });
