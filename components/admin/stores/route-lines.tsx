import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { EditedRoute } from '@/lib/promise/edited-route';
import { typedMinute } from '@/lib/stores/typed-spans';
import { weekdayWords } from '@/lib/time';

interface RouteFactsProps {
  route: EditedRoute;
  locale: Locale;
}

/** 月・水・金; 毎日 */
export function RouteDays({ route: { weekdays }, locale }: RouteFactsProps) {
  const t = useTranslations('adminStores.routes');
  if (weekdays.length === 0) return <>{t('stopped')}</>;
  if (weekdays.length === 7) return <>{t('daily')}</>;
  return <>{weekdays.map((day) => weekdayWords(day, locale)).join(locale === 'ja' ? '・' : ', ')}</>;
}

/** 月・水・金 締め 12:00 翌日 9:00着 */
function RouteFacts({ route, locale }: RouteFactsProps) {
  const t = useTranslations('adminStores.routes');
  const { cutoffMinute, transitDays, arrivesMinute, closedDates } = route;
  return (
    <p className="route-facts num">
      <span>
        <RouteDays route={route} locale={locale} />
      </span>
      <span>
        {t('cutoff')} {typedMinute(cutoffMinute)}
      </span>
      <span>
        {t('arrives')} {t('days', { count: transitDays })} {typedMinute(arrivesMinute)}
      </span>
      {closedDates.length > 0 && <span>{t('closedCount', { count: closedDates.length })}</span>}
    </p>
  );
}

/** The routes of one shop, to be read. */
export function RouteLines({ routes, locale }: { routes: EditedRoute[]; locale: Locale }) {
  const t = useTranslations('adminStores.routes');
  if (routes.length === 0) return <p className="small soft">{t('none')}</p>;
  return (
    <ul className="plain-rows">
      {routes.map((route) => (
        <li key={route.id}>
          <b>{t('line', { from: inLocale(route.from.name, locale), to: inLocale(route.to.name, locale) })}</b>
          <RouteFacts route={route} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
