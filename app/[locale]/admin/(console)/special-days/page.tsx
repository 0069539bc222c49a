import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComingList } from '@/components/admin/stores/coming-list';
import { DaysForm } from '@/components/admin/stores/days-form';
import { Icon } from '@/components/ui/icon';
import { canSetHours } from '@/lib/access/actor';
import { listComingDays } from '@/lib/closures/list-coming';
import { listPlaceChoices } from '@/lib/stores/editing/list-choices';
import { listNamedHolidays } from '@/lib/stores/queries';
import { addDays, localDate, SHOP_ZONE } from '@/lib/time';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { changeDays, previewDays } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ store?: string | string[] }>;
}

/** Public holidays that can be chosen. */
const AHEAD_DAYS = 365;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores.days' });
  return { title: t('title') };
}

/** Days that differ, entered for many shops at once and taken back together. */
export default async function SpecialDaysPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const today = localDate(new Date(), SHOP_ZONE);
  const [t, hours, all, holidays, coming, { store }] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores.days' }),
    getTranslations({ locale, namespace: 'hours' }),
    listPlaceChoices(db(), actor),
    listNamedHolidays(db(), today, addDays(today, AHEAD_DAYS)),
    listComingDays(db(), actor, today),
    searchParams,
  ]);
  const places = all.filter(({ id }) => canSetHours(actor, id));
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      {places.length > 0 ? (
        <DaysForm
          places={places}
          first={places.filter(({ id }) => id === store).map(({ id }) => id)}
          today={today}
          holidays={holidays}
          preview={previewDays}
          change={changeDays}
        />
      ) : (
        <p className="note">
          <Icon name="info" size="s" />
          <span>{hours('readOnly')}</span>
        </p>
      )}
      <section aria-labelledby="coming">
        <h2 id="coming">{t('coming')}</h2>
        <ComingList days={coming} today={today} preview={previewDays} change={changeDays} />
      </section>
    </main>
  );
}
