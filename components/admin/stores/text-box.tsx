'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Field } from '../../ui/field';

interface TextBoxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'name' | 'value'> {
  /** Its words: adminStores.field.…, adminStores.help.…; of a box inside another the last part: pickupSlots.minutes. */
  name: string;
  value: string;
  onText: (text: string) => void;
  problem: (name: string) => string | null;
  help?: string;
}

/** One line of the editor of a shop or a point. */
export function TextBox({ name, value, onText, problem, help, ...input }: TextBoxProps) {
  const t = useTranslations('adminStores');
  const word = name.split('.').at(-1) ?? name;
  return (
    <Field
      autoComplete="off"
      {...input}
      name={name}
      label={t(`field.${word}`)}
      labels={{ required: t('required'), optional: t('optional') }}
      help={help ?? (t.has(`help.${word}`) ? t(`help.${word}`) : undefined)}
      error={problem(name)}
      value={value}
      onChange={(event) => onText(event.target.value)}
    />
  );
}

interface TicksProps<T extends string> {
  legend: string;
  /** The heading above says it to those who see it. */
  isTitled?: boolean;
  all: readonly T[];
  ticked: readonly T[];
  words: (one: T) => string;
  onChange: (ticked: T[]) => void;
}

/** Any of several. */
export function Ticks<T extends string>({ legend, isTitled, all, ticked, words, onChange }: TicksProps<T>) {
  return (
    <fieldset className="ticks">
      <legend className={isTitled ? 'sr' : undefined}>{legend}</legend>
      {all.map((one) => (
        <label key={one} className="check">
          <input
            type="checkbox"
            checked={ticked.includes(one)}
            onChange={(event) =>
              onChange(all.filter((it) => (it === one ? event.target.checked : ticked.includes(it))))
            }
          />
          <span>{words(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
