import { useTranslations } from 'next-intl';
import { draftColumns } from '@/lib/drafts/columns';
import type { DraftTable, RowValues } from '@/lib/drafts/types';
import { type KnownToSettings, SettingChanges } from './setting-changes';

interface RowChangesProps {
  rows: { table: DraftTable; key: string; before: RowValues | null; after: RowValues | null }[];
  known: KnownToSettings;
}

const isLocalized = (value: unknown): value is { ja: string; en?: string } =>
  typeof value === 'object' && value !== null && 'ja' in value && typeof value.ja === 'string';

/** A column's value as a person reads it: both languages of a text, lists by commas. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (isLocalized(value)) return [value.ja, value.en].filter(Boolean).join(' / ');
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ') || '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What differs between what is public and a draft, or between before and after a publication: one line a column. */
export function RowChanges({ rows, known }: RowChangesProps) {
  const t = useTranslations('preview');
  const name = (table: DraftTable, column: string) =>
    t.has(`column.${column}`) ? t(`column.${column}`) : `${table}.${column}`;
  return (
    <ul className="row-changes">
      {rows.map(({ table, key, before, after }) => (
        <li key={`${table} ${key}`}>
          <b>{table === 'settings' && t.has(`setting.${key}`) ? t(`setting.${key}`) : t(`table.${table}`)}</b>{' '}
          {!before && <span className="small soft">{t('added')}</span>}
          {!after && <span className="small soft">{t('removed')}</span>}
          {table === 'settings' ? (
            <SettingChanges setting={key} before={before?.value} after={after?.value} known={known} />
          ) : (
            <dl>
              {draftColumns(before, after).map((column) => (
                <div key={column}>
                  <dt>{name(table, column)}</dt>
                  {before && <dd className="was">{shown(before[column])}</dd>}
                  {after && <dd>{shown(after[column])}</dd>}
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
