import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { both, localized } from '../../catalog/editing/text';
import { draftSettings } from '../draft-settings';
import type { TextsForm } from './input';
import type { Texts } from './types';

/** As their editor shows them: every part there is, those that are as they come empty. */
export const textsFormOf = (keys: readonly string[], texts: Texts): TextsForm => ({
  parts: keys.map((key) => ({
    key,
    title: both(texts[key]?.title ?? null),
    body: both(texts[key]?.body ?? null),
  })),
});

const textsOf = ({ parts }: TextsForm): Texts =>
  Object.fromEntries(
    parts.flatMap(({ key, ...typed }) => {
      const [title, body] = [localized(typed.title), localized(typed.body)];
      return title || body ? [[key, { title, body }]] : [];
    }),
  );

/** Keeps the merchant's own texts as a draft. Throws not_allowed, already_changed. */
export const saveTexts = (
  db: Db,
  actor: Actor,
  { seen, form }: { seen: number; form: TextsForm },
  now: Date,
): Promise<{ version: number }> =>
  draftSettings(db, actor, { subject: 'setting:texts', seen, values: { texts: textsOf(form) } }, now);
