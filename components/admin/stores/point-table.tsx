import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath, middot } from '@/lib/locale';
import type { PointRow } from '@/lib/points/editing/types';

/** Pickup points as they will be, by their codes. */
export function PointTable({ rows, locale }: { rows: PointRow[]; locale: Locale }) {
  const t = useTranslations('adminStores');
  const limits = ({ maxSideMm, maxSumMm, maxGrams }: PointRow) =>
    [
      maxSideMm !== null && t('points.side', { mm: String(maxSideMm) }),
      maxSumMm !== null && t('points.sum', { mm: String(maxSumMm) }),
      maxGrams !== null && t('points.weight', { kg: String(maxGrams / 1000) }),
    ]
      .filter(Boolean)
      .join(middot[locale]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table store-table" aria-label={t('points.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('points.column')}</th>
            <th scope="col">{t('points.kind')}</th>
            <th scope="col">{t('list.place')}</th>
            <th scope="col">{t('points.limits')}</th>
            <th scope="col">{t('points.served')}</th>
            <th scope="col">{t('field.leadDays')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.active ? undefined : 'off'}>
              <th scope="row">
                <span className="point-cell">
                  <Link href={localePath(locale, `/admin/points/${row.id}`)} prefetch={false}>
                    {inLocale(row.name, locale)}
                  </Link>
                  {row.isDrafted && <span className="tag">{t(row.isNew ? 'list.tagNew' : 'list.tagDraft')}</span>}
                  <span className="small soft cell-line">{row.storeCode}</span>
                </span>
              </th>
              <td>
                {t(`points.pointKind.${row.kind}`)}
                <span className="small soft cell-line">{row.operator}</span>
                {!row.active && <span className="wrong-tag">{t('list.off')}</span>}
              </td>
              <td>
                {[row.prefecture, row.city].flatMap((part) => (part ? [inLocale(part, locale)] : [])).join(' ') || '–'}
              </td>
              <td>{limits(row) || t('points.noLimit')}</td>
              <td>{inLocale(row.servedFrom, locale)}</td>
              <td>{t('points.lead_days', { days: row.leadDays })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
