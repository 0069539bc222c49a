'use client';

import { useTranslations } from 'next-intl';
import { ActRefusal, type ActResult } from '@/components/act-fold';
import { HiddenFields } from '@/components/hidden-fields';
import { Button } from '@/components/ui/button';
import { useActForm } from '@/components/use-act-form';
import type { FeedName, FeedNumbers } from '@/lib/feeds/types';
import type { Locale } from '@/lib/locale';
import { CopyButton } from '../copy-button';
import { useRefusals } from '../webhooks/use-refusals';
import { FeedFigures } from './feed-figures';

interface FeedCardProps {
  feed: FeedName;
  addresses: { language: Locale | 'one'; url: string }[];
  /** Null = nobody has read it yet. */
  numbers: FeedNumbers | null;
  locale: Locale;
  count: (before: ActResult, form: FormData) => Promise<ActResult>;
}

/** One feed: where it is read, and what was in it the last time. */
export function FeedCard({ feed, addresses, numbers, locale, count }: FeedCardProps) {
  const t = useTranslations('adminInterfaces.feeds');
  const refusals = useRefusals();
  const { state, unsent, busy, form } = useActForm<ActResult>(count, null);
  return (
    <section aria-labelledby={feed} className="feed">
      <h2 id={feed}>{t(`name.${feed}`)}</h2>
      <p className="small soft">{t(`about.${feed}`)}</p>
      <ul className="feed-addresses">
        {addresses.map(({ language, url }) => (
          <li key={language}>
            <span className="small soft">{t(`address.${language}`)}</span>
            <a href={url} className="num">
              {url}
            </a>
            <CopyButton
              text={url}
              words={{ copy: t('copy'), copied: t('copied') }}
              label={`${t(`name.${feed}`)} ${t(`address.${language}`)} ${t('copy')}`}
            />
          </li>
        ))}
      </ul>
      {numbers ? <FeedFigures feed={feed} numbers={numbers} locale={locale} /> : <p className="small">{t('never')}</p>}
      <form {...form} className="feed-count">
        <HiddenFields values={{ feed, locale: 'ja' }} />
        <Button type="submit" kind="quiet" small icon="refresh-cw" busy={busy}>
          {t('update')}
        </Button>
        <span role="status" className="small soft">
          {state?.ok && t('updated')}
        </span>
        <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
      </form>
    </section>
  );
}
