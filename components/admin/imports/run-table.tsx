import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RunView } from './types';

interface RunTableProps {
  runs: RunView[];
  /** /admin/imports, in the reader's language. */
  path: string;
}

/** Files that came in, latest first. */
export function RunTable({ runs, path }: RunTableProps) {
  const t = useTranslations('adminImports');
  return (
    <section className="console-table import-runs" aria-label={t('runs.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('runs.file')}</th>
            <th scope="col">{t('runs.state')}</th>
            <th scope="col" className="num">
              {t('count.created')}
            </th>
            <th scope="col" className="num">
              {t('count.changed')}
            </th>
            <th scope="col" className="num">
              {t('count.refused')}
            </th>
            <th scope="col">{t('runs.at')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link href={`${path}/${run.id}`} prefetch={false}>
                  {run.fileName}
                </Link>
                {run.format && <span className="small soft">{run.format}</span>}
              </th>
              <td>
                <span className={`import-state ${run.state}`}>{t(`state.${run.state}`)}</span>
              </td>
              <td className="num">{run.created.toLocaleString()}</td>
              <td className="num">{run.changed.toLocaleString()}</td>
              <td className="num">{run.refused.toLocaleString()}</td>
              <td className="small">
                {run.at}
                {run.by && <span className="soft"> {run.by}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
