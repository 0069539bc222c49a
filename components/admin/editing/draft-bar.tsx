'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { isOverdue } from '@/lib/drafts/overdue';
import type { Draft, Publication } from '@/lib/drafts/types';
import { type Locale, localePath } from '@/lib/locale';
import { clockWords, dateWords, localDate, SHOP_ZONE } from '@/lib/time';
import type { ActResult } from '../../act-fold';
import { HiddenFields } from '../../hidden-fields';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { fieldTime } from './field-time';

export type DecideDraft = (before: ActResult<void>, form: FormData) => Promise<ActResult<void>>;

export type LastPublication = Pick<Publication, 'id' | 'act' | 'at' | 'by'>;

interface DraftBarProps {
  subject: string;
  /** What it is, where a page has several; without it, all of the page. */
  name?: string;
  draft: Draft | null;
  /** What was published last and can still be undone. */
  last: LastPublication | null;
  /** A page of the shop that shows it; null = none. */
  page: string | null;
  /** Something is typed that is not kept yet. */
  isDirty: boolean;
  /** It is new, and nothing of it is typed. */
  isBlank?: boolean;
  decide: DecideDraft;
  /** The button that keeps it; what is kept at once has none. */
  children?: ReactNode;
}

/** 11月26日 10:30 */
export function useMoment(): (at: Date) => string {
  const locale = useLocale() as Locale;
  return (at) =>
    `${dateWords(localDate(at, SHOP_ZONE), localDate(new Date(), SHOP_ZONE), locale)} ${clockWords(at, SHOP_ZONE, locale)}`;
}

/** What of it is public and what only drafted, and everything that can be done about that. */
export function DraftBar({ subject, name, draft, last, page, isDirty, isBlank, decide, children }: DraftBarProps) {
  const t = useTranslations('adminCatalogue.bar');
  const refusal = useTranslations('refusal');
  const { state, unsent, busy, form } = useActForm<ActResult<void>>(decide, null);
  const moment = useMoment();
  const code = unsent ?? (state?.ok === false ? state.code : null);
  const untimely = untimelyWords(code);
  return (
    <section className="draft-bar" aria-label={name ? `${t('label')} ${name}` : t('label')}>
      {code && !untimely && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusal.has(code) ? refusal(code) : refusal('unexpected')}
        </p>
      )}
      <div className="draft-said" role="status">
        <Icon name={draft || isDirty ? 'history' : 'check'} size="s" />
        <span>
          {name && <b>{name}</b>}{' '}
          {isBlank ? t('blank') : isDirty ? t('dirty') : draft ? <DraftWords draft={draft} /> : t('public')}
        </span>
      </div>
      <div className="draft-acts">
        {children}
        <form {...form}>
          <HiddenFields values={{ subject, seen: String(draft?.version ?? 0), ...(last && { id: last.id }) }} />
          {draft && !isDirty && (
            <DraftActs key={draft.version} draft={draft} busy={busy} untimely={untimely && t(untimely)} />
          )}
          {!draft && !isDirty && last && (
            <Button
              type="submit"
              kind="quiet"
              small
              icon={last.act === 'undone' ? 'rotate-ccw' : 'undo-2'}
              name="act"
              value="undo"
              busy={busy}
            >
              {t(last.act === 'undone' ? 'redo' : 'undo', { when: moment(last.at) })}
            </Button>
          )}
        </form>
        {page && <PreviewLink page={page} draft={draft} />}
      </div>
    </section>
  );
}

function DraftWords({ draft }: { draft: Draft }) {
  const t = useTranslations('adminCatalogue.bar');
  const moment = useMoment();
  if (draft.publishAt) {
    return t(isOverdue(draft.publishAt, new Date()) ? 'overdue' : 'scheduled', { when: moment(draft.publishAt) });
  }
  return t('drafted', { when: moment(draft.updatedAt), who: draft.updatedBy ?? t('somebody') });
}

/** What is wrong with the time that was chosen; null = it is something else that is in the way. */
const untimelyWords = (code: string | null): 'scheduleInPast' | 'scheduleMissing' | null => {
  if (code === 'too_late') return 'scheduleInPast';
  return code === 'invalid_input' ? 'scheduleMissing' : null;
};

interface DraftActsProps {
  draft: Draft;
  busy: boolean;
  /** Why it cannot go live at that time. */
  untimely: string | null;
}

function DraftActs({ draft, busy, untimely }: DraftActsProps) {
  const t = useTranslations('adminCatalogue.bar');
  const id = useId();
  return (
    <>
      <Button type="submit" small name="act" value="publish" busy={busy}>
        {t('publish')}
      </Button>
      <details className="draft-more">
        <summary className="btn quiet sm">
          <Icon name="clock" size="s" />
          {draft.publishAt ? t('reschedule') : t('schedule')}
        </summary>
        <div className="draft-fold">
          <label htmlFor={id}>{t('when')}</label>
          <input
            className="box"
            id={id}
            name="at"
            type="datetime-local"
            defaultValue={fieldTime(draft.publishAt)}
            aria-invalid={untimely ? true : undefined}
            aria-describedby={untimely ? `${id}-error` : undefined}
          />
          {untimely && (
            <p className="err" role="alert" id={`${id}-error`}>
              <Icon name="triangle-alert" size="s" />
              {untimely}
            </p>
          )}
          <Button type="submit" kind="quiet" small name="act" value="schedule" busy={busy}>
            {t('scheduleAct')}
          </Button>
          {draft.publishAt && (
            <Button type="submit" kind="quiet" small name="act" value="unschedule" busy={busy}>
              {t('unschedule')}
            </Button>
          )}
        </div>
      </details>
      <details className="draft-more">
        <summary className="btn quiet sm">
          <Icon name="trash" size="s" />
          {t('discard')}
        </summary>
        <div className="draft-fold">
          <p>{t('discardSure')}</p>
          <Button type="submit" kind="risk" small name="act" value="discard" busy={busy}>
            {t('discard')}
          </Button>
        </div>
      </details>
    </>
  );
}

/** In a tab of its own: what is typed here stays. */
function PreviewLink({ page, draft }: { page: string; draft: Draft | null }) {
  const t = useTranslations('adminCatalogue.bar');
  const locale = useLocale() as Locale;
  const query = new URLSearchParams({ to: localePath(locale, page) });
  if (draft?.publishAt) query.set('at', draft.publishAt.toISOString());
  return (
    <a className="btn quiet sm" href={`/api/preview?${query}`} target="_blank" rel="noreferrer">
      <Icon name="external-link" size="s" />
      {t('preview')}
      <span className="sr">{t('newTab')}</span>
    </a>
  );
}
