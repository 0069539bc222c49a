import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import type { CustomerRow } from '@/lib/office/types';
import { SHOP_ZONE, shortDay } from '@/lib/time';

/** Who was found; the name opens all that is known of them. */
export function CustomerTable({ customers, locale }: { customers: CustomerRow[]; locale: Locale }) {
  const t = useTranslations('adminOrders.customers');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.contact')}</th>
            <th scope="col">{t('table.account')}</th>
            <th scope="col" className="num">
              {t('table.orders')}
            </th>
            <th scope="col">{t('table.last')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map(({ key, name, email, phone, isMember, orders, lastAt }) => (
            <tr key={key}>
              <th scope="row">
                <Link href={localePath(locale, `/admin/customers/${key}`)} prefetch={false}>
                  {name || email}
                </Link>
              </th>
              <td>
                <span className="cell-main">{email}</span>
                <span className="small soft t">{phone}</span>
              </td>
              <td>{t(isMember ? 'member' : 'guest')}</td>
              <td className="num">{t('orders', { count: orders })}</td>
              <td>{lastAt && shortDay(lastAt, SHOP_ZONE, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
