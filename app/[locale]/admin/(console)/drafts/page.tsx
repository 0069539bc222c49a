import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { fieldTime } from '@/components/admin/editing/field-time';
import { DraftDecision, UndoPublication } from '@/components/admin/preview/draft-decision';
import { RowChanges } from '@/components/admin/preview/row-changes';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { isOverdue } from '@/lib/drafts/overdue';
import { listDrafts, listPublications } from '@/lib/drafts/queries';
import { pick } from '@/lib/drafts/row-patch';
import { kindOf } from '@/lib/drafts/subject';
import { listSubjectNames } from '@/lib/drafts/subject-names';
import type { DraftChange, PublishedRow } from '@/lib/drafts/types';
import { inLocale, localePath } from '@/lib/locale';
import { clockWords, SHOP_ZONE, shortDay } from '@/lib/time';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { readableSettings } from '../readable-settings';
import { decideDraft } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

/** What was published lately; older things are found in the change log. */
const LATEST = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'preview' });
  return { title: t('drafts.title') };
}

const changesOf = ({ rows }: DraftChange): PublishedRow[] =>
  rows.map(({ table, key, operation, patch, published }) => ({
    table,
    key,
    before: published && (operation === 'delete' ? published : pick(published, patch)),
    after: operation === 'delete' ? null : patch,
  }));

/** Every change that is not public yet, and what was made public lately. */
export default async function DraftsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale);
  const [t, drafts, publications] = await Promise.all([
    getTranslations('preview'),
    listDrafts(db(), actor),
    listPublications(db(), actor, { limit: LATEST }),
  ]);
  const changes = new Map(drafts.map((draft) => [draft.subject, changesOf(draft)]));
  const [names, { known, whole }] = await Promise.all([
    listSubjectNames(
      db(),
      [...drafts, ...publications].map(({ subject }) => subject),
    ),
    readableSettings([...changes.values(), ...publications.map(({ rows }) => rows)].flat(), locale),
  ]);
  const nameOf = (subject: string) => {
    const name = names.get(subject);
    const rest = subject.slice(kindOf(subject).length + 1);
    if (name) return inLocale(name, locale);
    return t.has(`setting.${rest}`) ? t(`setting.${rest}`) : rest;
  };
  const now = new Date();
  const moment = (at: Date) => `${shortDay(at, SHOP_ZONE, locale)} ${clockWords(at, SHOP_ZONE, locale)}`;
  return (
    <main id="main" className="console-page">
      <div className="console-head">
        <h1>{t('drafts.title')}</h1>
        <ButtonLink kind="quiet" small icon="maximize" href={localePath(locale, '/admin/preview')}>
          {t('drafts.see')}
        </ButtonLink>
      </div>
      {drafts.length === 0 && <Empty title={t('drafts.none')}>{t('drafts.noneWhy')}</Empty>}
      {drafts.map((draft) => (
        <article key={draft.subject} className="draft">
          <h2>
            <span className="small soft">{t(`kind.${kindOf(draft.subject)}`)}</span> {nameOf(draft.subject)}
          </h2>
          <p className="small soft">
            {t('drafts.by', { who: draft.updatedBy ?? t('drafts.system'), when: moment(draft.updatedAt) })}
            {draft.publishAt && (
              <b className="draft-when">
                {t(isOverdue(draft.publishAt, now) ? 'drafts.overdue' : 'drafts.when', {
                  when: moment(draft.publishAt),
                })}
              </b>
            )}
          </p>
          <RowChanges rows={(changes.get(draft.subject) ?? []).map(whole)} known={known} />
          <DraftDecision
            key={draft.version}
            subject={draft.subject}
            seen={draft.version}
            publishAt={fieldTime(draft.publishAt)}
            decide={decideDraft}
          />
        </article>
      ))}
      {publications.length > 0 && (
        <section aria-labelledby="published">
          <h2 id="published">{t('published.title')}</h2>
          {publications.map(({ id, subject, act, rows, at, by, undoneAt }) => (
            <article key={id} className="draft">
              <h3>
                <span className="small soft">{t(`kind.${kindOf(subject)}`)}</span> {nameOf(subject)}
              </h3>
              <p className="small soft">
                {t(`published.${act}.by`, { who: by ?? t('drafts.system'), when: moment(at) })}
                {undoneAt && ` ${t(`published.${act}.since`, { when: moment(undoneAt) })}`}
              </p>
              <details>
                <summary className="link">{t('published.what')}</summary>
                <RowChanges rows={rows.map(whole)} known={known} />
              </details>
              {!undoneAt && <UndoPublication id={id} act={act} decide={decideDraft} />}
            </article>
          ))}
        </section>
      )}
    </main>
  );
}
