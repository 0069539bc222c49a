import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { AuditRow } from '@/lib/office/types';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { SHOP_ZONE } from '@/lib/time';
import { actionWords, type FactWords, subjectWords, toldBy } from './action-words';

/** So many facts of one entry are shown; the rest stands in the file. */
const SHOWN = 8;

interface AuditTableProps extends Pick<FactWords, 'names' | 'texts' | 'whole'> {
  rows: AuditRow[];
  locale: Locale;
}

/** The log, one entry a row. */
export function AuditTable({ rows, locale, ...settings }: AuditTableProps) {
  const t = useTranslations('adminStaff.audit');
  const [brand, preview] = [useTranslations('adminBrand'), useTranslations('preview')];
  const words = { audit: t, brand, preview, locale, ...settings } as FactWords;
  const known = ['system', 'guest', 'member', 'staff', 'key'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table audit" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.at')}</th>
            <th scope="col">{t('table.who')}</th>
            <th scope="col">{t('table.action')}</th>
            <th scope="col">{t('table.subject')}</th>
            <th scope="col">{t('table.changes')}</th>
            <th scope="col">{t('table.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, at, by, actorKind, action, subject, subjectId, reason, data }) => {
            const kind = known.find((one) => one === actorKind);
            return (
              <tr key={id}>
                <th scope="row">
                  <span className="t">{datedMomentWords(at, SHOP_ZONE, locale)}</span>
                </th>
                <td>{by ?? (kind ? t(`by.${kind}`) : actorKind)}</td>
                <td>{actionWords(t, action)}</td>
                <td className="audit-subject">
                  {subject ?? <span className="small soft">{subjectWords(words, subjectId)}</span>}
                </td>
                <td>
                  <Changes data={data} words={words} />
                </td>
                <td>{reason}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Changes({ data, words }: Pick<AuditRow, 'data'> & { words: FactWords }) {
  const changes = toldBy(words, data);
  return (
    <ul className="audit-changes">
      {changes.slice(0, SHOWN).map(({ what, from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts of several rows may have one name
        <li key={index}>
          <span className="soft">{what}</span> {from !== null && <s>{from}</s>} {from !== null && '→ '}
          {to ?? '—'}
        </li>
      ))}
      {changes.length > SHOWN && <li className="soft">… +{changes.length - SHOWN}</li>}
    </ul>
  );
}
