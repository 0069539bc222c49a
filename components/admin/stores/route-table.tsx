import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { EditedRoute } from '@/lib/promise/edited-route';
import { typedMinute } from '@/lib/stores/typed-spans';
import { RouteDays } from './route-lines';

/** Every route; its name opens what can be decided about it. */
export function RouteTable({ routes, locale }: { routes: EditedRoute[]; locale: Locale }) {
  const t = useTranslations('adminStores.routes');
  const name = ({ from, to }: EditedRoute) =>
    t('line', { from: inLocale(from.name, locale), to: inLocale(to.name, locale) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table route-table" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('title')}</th>
            <th scope="col">{t('weekdays')}</th>
            <th scope="col">{t('cutoff')}</th>
            <th scope="col">{t('arrives')}</th>
            <th scope="col">{t('closedDates')}</th>
            <th scope="col">{t('underWay')}</th>
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <tr key={route.id}>
              <th scope="row">
                {route.mayChange ? (
                  <Link href={localePath(locale, `/admin/routes/${route.id}`)} prefetch={false}>
                    {name(route)}
                  </Link>
                ) : (
                  name(route)
                )}
              </th>
              <td>
                <RouteDays route={route} locale={locale} />
              </td>
              <td>{typedMinute(route.cutoffMinute)}</td>
              <td>
                {t('days', { count: route.transitDays })} {typedMinute(route.arrivesMinute)}
              </td>
              <td>{route.closedDates.length > 0 ? t('daysOff', { count: route.closedDates.length }) : '–'}</td>
              <td className="num">{route.open > 0 ? route.open : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
