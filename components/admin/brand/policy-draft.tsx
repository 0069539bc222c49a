import { getTranslations } from 'next-intl/server';
import type { Draft } from '@/lib/drafts/types';
import { type Locale, localePath } from '@/lib/locale';
import { clockWords, SHOP_ZONE, shortDay } from '@/lib/time';
import type { ActResult } from '../../act-fold';
import { ButtonLink } from '../../ui/button';
import { DraftDecision } from '../preview/draft-decision';
import { fieldTime } from '../preview/field-time';

interface PolicyDraftProps {
  locale: Locale;
  /** null = what stands on the page is public. */
  draft: Draft | null;
  /** The shop's page that shows it, without its language. */
  page: string;
  decide: (before: ActResult<unknown>, form: FormData) => Promise<ActResult<unknown>>;
}

/** At the head of an editor: whether what it shows is public yet, and what may be done about that. */
export async function PolicyDraft({ locale, draft, page, decide }: PolicyDraftProps) {
  const t = await getTranslations({ locale, namespace: 'preview' });
  const moment = (at: Date) => `${shortDay(at, SHOP_ZONE, locale)} ${clockWords(at, SHOP_ZONE, locale)}`;
  if (!draft) return <p className="policy-draft small soft">{t('bar.public')}</p>;
  return (
    <section className="policy-draft unpublished" aria-label={t('bar.draft')}>
      <p>
        <b>{t('bar.draft')}</b>{' '}
        <span className="small soft">
          {t('drafts.by', { who: draft.updatedBy ?? t('drafts.system'), when: moment(draft.updatedAt) })}
        </span>
        {draft.publishAt && <b className="draft-when">{t('drafts.when', { when: moment(draft.publishAt) })}</b>}
      </p>
      <DraftDecision
        key={draft.version}
        subject={draft.subject}
        seen={draft.version}
        publishAt={fieldTime(draft.publishAt)}
        decide={decide}
      />
      <ButtonLink
        kind="quiet"
        small
        icon="maximize"
        href={`${localePath(locale, '/admin/preview')}?page=${encodeURIComponent(page)}`}
      >
        {t('drafts.see')}
      </ButtonLink>
    </section>
  );
}
