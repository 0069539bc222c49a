'use client';

import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { type Edited, useEdited } from './use-edited';
import { useLeaving } from './use-leaving';
import { type Saving, useSave } from './use-save';

interface Draftable<Form> {
  form: Form;
  draft: { version: number } | null;
  /** Not public yet. */
  isNew?: boolean;
}

interface Kept<Form> {
  /** Version of the draft that whoever saves has seen. */
  seen: number;
  form: Form;
}

export interface DraftForm<Form> extends Pick<Edited<Form>, 'form' | 'setForm'> {
  /** Changes some of its boxes. */
  patch: (some: Partial<Form>) => void;
  /** Nothing of it has ever been kept. */
  isBlank: boolean;
  /** That, and nothing is typed. */
  isUntouched: boolean;
  /** There is something to keep. */
  isDirty: boolean;
  /** It was kept, and the page does not know of it yet: what it would publish is the version before. */
  isAhead: boolean;
  saving: Saving<Kept<Form>, { version: number }>;
  /** Keeps it; over `version`, if somebody else was faster. */
  save: (version?: number) => void;
}

/** What is typed into the editor of something that is drafted. `page`: of the console, where it is edited. */
export function useDraftForm<Form>(
  source: Draftable<Form>,
  save: (kept: Kept<Form>) => Promise<Result<{ version: number }>>,
  page: string,
): DraftForm<Form> {
  const router = useRouter();
  const locale = useLocale() as Locale;
  const { form, setForm, isDirty, seen, keep } = useEdited(source);
  const isBlank = Boolean(source.isNew) && !source.draft;
  const saving = useSave(save, ({ version }, sent) => {
    keep(sent.form, version);
    // What is new has an address of its own from now on.
    if (isBlank) router.replace(localePath(locale, page));
    router.refresh();
  });
  useLeaving(isDirty);
  const patch = useCallback((some: Partial<Form>) => setForm((all) => ({ ...all, ...some })), [setForm]);
  return {
    form,
    setForm,
    patch,
    isBlank,
    isUntouched: isBlank && !isDirty,
    isDirty: isDirty || isBlank,
    isAhead: seen !== (source.draft?.version ?? 0),
    saving,
    save: (version = seen) => saving.send({ seen: version, form }),
  };
}
