'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Draft } from '@/lib/drafts/types';
import { type Locale, localePath } from '@/lib/locale';
import type { Result } from '@/lib/result';
import type { PartForm, TextsForm } from '@/lib/stores/texts/input';
import { type OurPart, type TextPage, textPages, textPaths } from '@/lib/stores/texts/types';
import { Icon } from '../../ui/icon';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { useProblem } from '../editing/use-problem';
import { TextPartRow } from './text-part-row';
import { useLabelOf } from './use-label-of';

interface TextsEditorProps {
  edited: { form: TextsForm; draft: Draft | null };
  last: LastPublication | null;
  /** Parallel to the parts of the form. */
  ours: OurPart[];
  save: (input: { seen: number; form: TextsForm }) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
}

/** Guide and legal pages part by part, each as it comes or in the merchant's words. */
export function TextsEditor({ edited, last, ours, save, decide }: TextsEditorProps) {
  const t = useTranslations('adminBrand.texts');
  const locale = useLocale() as Locale;
  const editing = useDraftForm(edited, save, '/admin/texts');
  const { form, setForm, saving } = editing;
  const problem = useProblem(saving.fields);
  const labelOf = useLabelOf();
  const [page, setPage] = useState<TextPage>('guide');
  const change = (changed: PartForm) =>
    setForm((all) => ({ ...all, parts: all.parts.map((one) => (one.key === changed.key ? changed : one)) }));
  return (
    <DraftEditor
      editing={editing}
      className="brand-editor"
      subject="setting:texts"
      draft={edited.draft}
      last={last}
      page="/admin/texts"
      seenAt={textPaths[page]}
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
      <fieldset className="frame-choice text-pages">
        <legend className="sr">{t('title')}</legend>
        {textPages.map((one) => (
          <label key={one} className={one === page ? 'on' : undefined}>
            <input type="radio" name="page" checked={one === page} onChange={() => setPage(one)} />
            {t(`page.${one}`)}
          </label>
        ))}
      </fieldset>
      <section aria-labelledby="page-title">
        <div className="console-head">
          <h2 id="page-title">{t(`page.${page}`)}</h2>
          <a className="link" href={localePath(locale, textPaths[page])} target="_blank" rel="noopener">
            {t('see')}
            <Icon name="external-link" size="xs" />
          </a>
        </div>
        <ol className="text-parts">
          {form.parts.map((part, index) => {
            const our = ours[index];
            return our && part.key.startsWith(`${page}.`) ? (
              <TextPartRow key={part.key} part={part} our={our} index={index} problem={problem} onChange={change} />
            ) : null;
          })}
        </ol>
      </section>
    </DraftEditor>
  );
}
