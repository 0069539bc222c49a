import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StoreTabs } from '@/components/admin/stores/store-tabs';
import { WeekEditor } from '@/components/admin/stores/week-editor';
import { DayRuns } from '@/components/day-runs';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { canSetHours } from '@/lib/access/actor';
import { listSpecialDays } from '@/lib/closures/queries';
import { runsOf } from '@/lib/closures/runs';
import { localePath } from '@/lib/locale';
import { getStoreById } from '@/lib/stores/queries';
import { weekFormOf } from '@/lib/stores/week-form';
import { localDate } from '@/lib/time';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { changeWeek, previewWeek } from '../../actions';
import { editedStore } from '../../edited';
import { StoreHead } from '../../store-head';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores' });
  return { title: t('tabs.hours') };
}

/** When one shop is open: its week, and the days that differ. No draft: orders have been promised by it. */
export default async function StoreHoursPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const edited = await editedStore(actor, (await params).id);
  const [t, hours, store] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores' }),
    getTranslations({ locale, namespace: 'hours' }),
    getStoreById(db(), edited.id),
  ]);
  const now = new Date();
  const days = store ? runsOf(await listSpecialDays(db(), actor, store.id, now)) : [];
  return (
    <main id="main" className="console-page">
      <StoreHead store={edited} locale={locale} />
      <StoreTabs id={edited.id} here="hours" locale={locale} />
      {store ? (
        <>
          <section aria-labelledby="week-title">
            <h2 id="week-title">{t('week.title')}</h2>
            <p className="small soft">{t('week.lead')}</p>
            {store.hoursText && (
              <p className="note kaki">
                <Icon name="info" size="s" />
                <span>
                  <b>{t('week.text', { text: store.hoursText })}</b>
                  <br />
                  {t('week.textHelp')}
                </span>
              </p>
            )}
            {canSetHours(actor, store.id) ? (
              <WeekEditor
                locationId={store.id}
                zone={store.hours.zone}
                week={weekFormOf(store.hours.weekly)}
                preview={previewWeek}
                change={changeWeek}
              />
            ) : (
              <p className="note">
                <Icon name="info" size="s" />
                <span>{hours('readOnly')}</span>
              </p>
            )}
          </section>
          <section aria-labelledby="own-days">
            <h2 id="own-days">{t('days.own')}</h2>
            {days.length > 0 ? (
              <DayRuns runs={days} today={localDate(now, store.hours.zone)} locale={locale} />
            ) : (
              <p className="small soft">{t('days.ownNone')}</p>
            )}
            <ButtonLink
              kind="quiet"
              small
              icon="calendar-plus"
              href={`${localePath(locale, '/admin/special-days')}?store=${store.id}`}
            >
              {t('days.ownAdd')}
            </ButtonLink>
          </section>
        </>
      ) : (
        <p className="note">
          <Icon name="info" size="s" />
          <span>{t('week.notPublic')}</span>
        </p>
      )}
    </main>
  );
}
