import { useTranslations } from 'next-intl';
import type { SampleView } from './types';

/** Some of what is new or changes, before and after. */
export function Samples({ samples }: { samples: SampleView[] }) {
  const t = useTranslations('adminImports');
  return (
    <ul className="import-samples">
      {samples.map(({ outcome, subject, fields }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places, and two may say the same
        <li key={`${subject}${i}`}>
          <p>
            <span className={`import-mark ${outcome}`}>{t(`count.${outcome}`)}</span> <b>{subject}</b>
          </p>
          <dl>
            {fields.map(({ label, before, after }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {outcome === 'changed' && (
                    <>
                      <del>{before || t('empty')}</del> <span aria-hidden="true">→</span>{' '}
                    </>
                  )}
                  <ins>{after || t('empty')}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
