import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import type { ProblemView } from './types';

interface ProblemsProps {
  problems: ProblemView[];
  total: number;
  /** All of them as a table. */
  href: string;
}

/** Rows that cannot be taken, and those somebody should look at. */
export function Problems({ problems, total, href }: ProblemsProps) {
  const t = useTranslations('adminImports.problems');
  return (
    <>
      <section className="console-table" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, kind, sentence, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places, and two may say the same
              <tr key={`${line}${column}${i}`}>
                <th scope="row" className="num">
                  {line}
                </th>
                <td>{column}</td>
                <td>
                  <span className={`import-mark ${kind}`}>{t(kind)}</span> {sentence}
                </td>
                <td className="import-value">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small">
        {total > problems.length && <span className="soft">{t('more', { count: total - problems.length })} </span>}
        <a className="link" href={href} download>
          <Icon name="download" size="s" />
          {t('all')}
        </a>
      </p>
    </>
  );
}
