import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { VisitRow } from '@/components/staff/visit-row';
import { Empty } from '@/components/ui/empty';
import { dateWords, localDate } from '@/lib/time';
import { listVisits } from '@/lib/visits/queries';
import type { StaffVisit } from '@/lib/visits/types';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { closeVisit, withdrawVisit } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'visits.staff' });
  return { title: t('title') };
}

/** Who comes today and on the days ahead, and what is to be shown to them. */
export default async function VisitsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'visits.staff' });
  const { actor, store } = await staffDesk(locale);
  if (!store) notFound();
  const now = new Date();
  const today = localDate(now, store.zone);
  const visits = await listVisits(db(), actor, store.id, now);
  const dateOf = ({ startsAt }: StaffVisit) => localDate(startsAt, store.zone);
  const days = [...new Set(visits.map(dateOf))];
  return (
    <main id="main" className="plain visits">
      <h1>{t('title')}</h1>
      {days.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
      {days.map((date) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`}>{date === today ? t('today') : dateWords(date, today, locale)}</h2>
          <ul>
            {visits
              .filter((visit) => dateOf(visit) === date)
              .map((visit) => (
                <VisitRow
                  key={visit.id}
                  visit={visit}
                  begun={visit.startsAt <= now}
                  isToday={date === today}
                  zone={store.zone}
                  locale={locale}
                  close={closeVisit}
                  withdraw={withdrawVisit}
                />
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
