'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Draft } from '@/lib/drafts/types';
import { Button } from '../../ui/button';
import { type DecideDraft, DraftBar, type LastPublication } from './draft-bar';
import { SaveTrouble } from './save-trouble';
import type { DraftForm } from './use-draft-form';

interface DraftEditorProps<Form> {
  editing: DraftForm<Form>;
  className: string;
  subject: string;
  draft: Draft | null;
  /** What was published last and can still be undone. */
  last: LastPublication | null;
  /** Of the console, where it is edited. */
  page: string;
  /** Of the shop, where it is seen; null = nowhere. */
  seenAt: string | null;
  problem: (name: string) => string | null;
  labelOf: (name: string) => string;
  decide: DecideDraft;
  children: ReactNode;
}

/** The frame of every editor of something that is drafted: why it was not kept above, the boxes, and what can be done below. */
export function DraftEditor<Form>(props: DraftEditorProps<Form>) {
  const { editing, className, subject, draft, last, page, seenAt, problem, labelOf, decide, children } = props;
  const t = useTranslations('adminCatalogue');
  const { saving, isDirty, isAhead, isUntouched } = editing;
  return (
    <div className={className}>
      <SaveTrouble {...saving} problem={problem} labelOf={labelOf} page={page} saveOver={editing.save} />
      {children}
      <DraftBar
        subject={subject}
        draft={draft}
        last={last}
        page={seenAt}
        isDirty={isDirty || isAhead}
        isBlank={isUntouched}
        decide={decide}
      >
        {isDirty && (
          <Button small busy={saving.busy} onClick={() => editing.save()}>
            {t('save')}
          </Button>
        )}
      </DraftBar>
    </div>
  );
}
