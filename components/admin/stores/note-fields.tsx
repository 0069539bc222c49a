'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field';

interface NoteFieldsProps {
  noteJa: string;
  noteEn: string;
  words: { ja: string; en: string; help?: string };
  required?: boolean;
  problem: (name: string) => string | null;
  onChange: (note: { noteJa?: string; noteEn?: string }) => void;
}

/** Why hours change, as customers are told. */
export function NoteFields({ noteJa, noteEn, words, required, problem, onChange }: NoteFieldsProps) {
  const t = useTranslations('adminStores');
  const labels = { required: t('required'), optional: t('optional') };
  return (
    <div className="boxes-2">
      <Field
        name="noteJa"
        lang="ja"
        label={words.ja}
        labels={labels}
        required={required}
        help={words.help}
        maxLength={60}
        autoComplete="off"
        error={problem('noteJa')}
        value={noteJa}
        onChange={(event) => onChange({ noteJa: event.target.value })}
      />
      <Field
        name="noteEn"
        lang="en"
        label={words.en}
        labels={labels}
        maxLength={80}
        autoComplete="off"
        error={problem('noteEn')}
        value={noteEn}
        onChange={(event) => onChange({ noteEn: event.target.value })}
      />
    </div>
  );
}
