import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { both, localized } from '../../catalog/editing/text';
import { draftSettings } from '../draft-settings';
import { addedKeys, withAdded } from './added';
import type { PartForm, TextsForm } from './input';
import { type Texts, textPages } from './types';

const partOf = (key: string, own: Texts[string] | undefined): PartForm => ({
  key,
  title: both(own?.title ?? null),
  body: both(own?.body ?? null),
  hidden: own?.hidden ?? false,
});

/** As their editor shows them: every part there is, those that are as they come empty. */
export const textsFormOf = (keys: readonly string[], texts: Texts): TextsForm => ({
  parts: textPages.flatMap((page) => {
    const ours = keys.filter((key) => key.startsWith(`${page}.`));
    return withAdded(ours, page, addedKeys(texts)).map((key) => partOf(key, texts[key]));
  }),
});

const textsOf = ({ parts }: TextsForm): Texts =>
  Object.fromEntries(
    parts.flatMap(({ key, hidden, ...typed }) => {
      const [title, body] = [localized(typed.title), localized(typed.body)];
      return title || body || hidden ? [[key, { title, body, ...(hidden && { hidden }) }]] : [];
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
