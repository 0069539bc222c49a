import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { Colleague } from '@/lib/members/staff-types';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { SHOP_ZONE } from '@/lib/time';

interface StaffTableProps {
  staff: Colleague[];
  /** Whoever looks. */
  self: string;
  locale: Locale;
}

/** Those who work here first; the name opens what is decided about them. */
export function StaffTable({ staff, self, locale }: StaffTableProps) {
  const t = useTranslations('adminStaff');
  const storesOf = ({ role, stores }: Colleague) => {
    const [first, ...others] = stores;
    if (role === 'merchant') return t('allStores');
    if (!first) return t('noStores');
    const name = inLocale(first.name, locale);
    return others.length > 0 ? t('moreStores', { first: name, count: others.length }) : name;
  };
  const areasOf = ({ areas }: Colleague) => {
    if (areas === null) return t('byRole');
    return areas.length > 0 ? areas.map((area) => t(`area.${area}`)).join('、') : t('noAreas');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.role')}</th>
            <th scope="col">{t('table.stores')}</th>
            <th scope="col">{t('table.areas')}</th>
            <th scope="col">{t('table.last')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => (
            <tr key={person.id} className={person.active ? undefined : 'staff-off'}>
              <th scope="row">
                <Link href={localePath(locale, `/admin/staff/${person.id}`)} prefetch={false}>
                  {person.name}
                </Link>
                {person.id === self && <span className="small soft"> {t('you')}</span>}
                <span className="small soft cell-line">{person.email}</span>
              </th>
              <td>
                {t(`role.${person.role}`)}
                {!person.active && <span className="wrong-tag">{t('off')}</span>}
              </td>
              <td>{storesOf(person)}</td>
              <td>{areasOf(person)}</td>
              <td>{person.lastSignIn ? datedMomentWords(person.lastSignIn, SHOP_ZONE, locale) : t('never')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
