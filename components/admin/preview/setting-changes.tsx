import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { type SettingChange, type SettingWords, tellSetting } from './tell-setting';

export type KnownToSettings = Pick<SettingWords, 'names' | 'texts'>;

/** Settings hold many values in one column: a line for each that differs. */
export function SettingChanges({ known, ...change }: SettingChange & { known: KnownToSettings }) {
  const locale = useLocale() as Locale;
  const [brand, preview] = [useTranslations('adminBrand'), useTranslations('preview')];
  return (
    <dl>
      {tellSetting(change, { locale, brand, preview, ...known } as SettingWords).map(({ what, from, to }) => (
        <div key={what}>
          <dt>{what}</dt>
          {from !== null && <dd className="was">{from}</dd>}
          {to !== null && <dd>{to}</dd>}
        </div>
      ))}
    </dl>
  );
}
