import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath, middot } from '@/lib/locale';
import type { StoreRow } from '@/lib/stores/editing/types';
import { Icon } from '../../ui/icon';

/** Shops as they will be, by their codes. */
export function StoreTable({ rows, locale }: { rows: StoreRow[]; locale: Locale }) {
  const t = useTranslations('adminStores');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table store-table" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.store')}</th>
            <th scope="col">{t('list.place')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col">{t('list.hint')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.active ? undefined : 'off'}>
              <th scope="row">
                <span className="store-cell">
                  {row.photoUrl ? (
                    <img src={row.photoUrl} alt="" width={56} height={42} loading="lazy" />
                  ) : (
                    <span className="no-photo" aria-hidden="true">
                      <Icon name={row.kind === 'store' ? 'store' : 'boxes'} size="s" />
                    </span>
                  )}
                  <span>
                    <Link href={localePath(locale, `/admin/stores/${row.id}`)} prefetch={false}>
                      {inLocale(row.name, locale)}
                    </Link>
                    {row.isDrafted && <span className="tag">{t(row.isNew ? 'list.tagNew' : 'list.tagDraft')}</span>}
                    <span className="small soft cell-line">{row.storeCode}</span>
                  </span>
                </span>
              </th>
              <td>
                {[row.prefecture, row.city].flatMap((part) => (part ? [inLocale(part, locale)] : [])).join(' ') || '–'}
              </td>
              <td>
                {t(`kind.${row.kind}`)}
                {!row.active && <span className="wrong-tag">{t('list.off')}</span>}
              </td>
              <td className="lacking">{row.hints.map((hint) => t(`hint.${hint}`)).join(middot[locale])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
