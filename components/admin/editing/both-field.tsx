'use client';

import { useTranslations } from 'next-intl';
import type { Both } from '@/lib/catalog/editing/types';
import { type Locale, locales } from '@/lib/locale';
import { Icon } from '../../ui/icon';

interface BothFieldProps {
  /** `${name}.ja` and `${name}.en` are the ids of the boxes. */
  name: string;
  label: string;
  value: Both;
  onChange: (value: Both) => void;
  problem: (name: string) => string | null;
  required?: boolean;
  /** Lines of text; without it one line. */
  rows?: number;
  help?: string;
}

/** One text in both languages, side by side; what is missing says so. */
export function BothField({ name, label, value, onChange, problem, required, rows, help }: BothFieldProps) {
  const t = useTranslations('adminCatalogue');
  return (
    <fieldset className="both">
      <legend>
        {label} {required && <span className="need">{t('required')}</span>}
      </legend>
      {help && <p className="small soft">{help}</p>}
      <div className="both-boxes">
        {locales.map((locale) => (
          <BothBox
            key={locale}
            id={`${name}.${locale}`}
            locale={locale}
            name={`${label} ${t(`language.${locale}`)}`}
            text={value[locale]}
            isMissing={locale === 'en' && value.ja !== '' && value.en === ''}
            rows={rows}
            problem={problem(`${name}.${locale}`)}
            onChange={(text) => onChange({ ...value, [locale]: text })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BothBoxProps {
  id: string;
  locale: Locale;
  name: string;
  text: string;
  isMissing: boolean;
  rows?: number;
  problem: string | null;
  onChange: (text: string) => void;
}

function BothBox({ id, locale, name, text, isMissing, rows, problem, onChange }: BothBoxProps) {
  const t = useTranslations('adminCatalogue');
  const Box = rows ? 'textarea' : 'input';
  return (
    <div>
      <label htmlFor={id} className="both-label">
        <span className="sr">{name}</span>
        <span aria-hidden="true">{t(`language.${locale}`)}</span>
        {isMissing && <span className="lacks">{t('missingEnglish')}</span>}
      </label>
      <Box
        id={id}
        className="box"
        lang={locale}
        rows={rows}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      />
      {problem && (
        <span className="err" id={`${id}-error`}>
          <Icon name="triangle-alert" size="s" />
          {problem}
        </span>
      )}
    </div>
  );
}
