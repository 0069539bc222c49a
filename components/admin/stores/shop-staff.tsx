import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { StaffRole } from '@/lib/access/actor';
import { type Locale, localePath } from '@/lib/locale';

interface ShopStaffProps {
  people: { id: string; name: string; role: StaffRole }[];
  /** Whoever looks may open what is decided about them. */
  mayManage: boolean;
  locale: Locale;
}

/** Who works at one shop. */
export function ShopStaff({ people, mayManage, locale }: ShopStaffProps) {
  const t = useTranslations('adminStores.staff');
  if (people.length === 0) return <p className="small soft">{t('none')}</p>;
  return (
    <ul className="plain-rows">
      {people.map(({ id, name, role }) => (
        <li key={id}>
          {mayManage ? (
            <Link className="link" href={localePath(locale, `/admin/staff/${id}`)} prefetch={false}>
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          <span className="small soft">{t(`role.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
