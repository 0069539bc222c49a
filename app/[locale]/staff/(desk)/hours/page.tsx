import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HoursDays } from '@/components/staff/hours-days';
import { HoursForm } from '@/components/staff/hours-form';
import { Icon } from '@/components/ui/icon';
import { canSetHours } from '@/lib/access/actor';
import { listSpecialDays } from '@/lib/closures/queries';
import { runsOf } from '@/lib/closures/runs';
import { localDate } from '@/lib/time';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { submitHours } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'hours' });
  return { title: t('title') };
}

/** Days on which the store is closed or open at other hours. */
export default async function HoursPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'hours' });
  const { actor, store } = await staffDesk(locale);
  if (!store) notFound();
  const now = new Date();
  const today = localDate(now, store.zone);
  const runs = runsOf(await listSpecialDays(db(), actor, store.id, now));
  const mayChange = canSetHours(actor, store.id);
  return (
    <main id="main" className="plain hours">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <HoursDays runs={runs} today={today} locale={locale} />
      {mayChange ? (
        <HoursForm key={store.id} locationId={store.id} today={today} submit={submitHours} />
      ) : (
        <p className="note">
          <Icon name="info" size="s" />
          <span>{t('readOnly')}</span>
        </p>
      )}
    </main>
  );
}
