'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { keyFor, withOption, withoutOption, withoutValue } from '@/lib/catalog/editing/grid';
import { MOST_OPTIONS } from '@/lib/catalog/editing/limits';
import type { OptionForm, ProductForm } from '@/lib/catalog/editing/types';
import type { Locale } from '@/lib/locale';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { BothField } from '../editing/both-field';

type Problem = (name: string) => string | null;

interface OptionEditorProps {
  form: ProductForm;
  isPublic: (variantId: string) => boolean;
  onChange: (form: ProductForm) => void;
  problem: Problem;
}

/** What there is to choose: colours, sizes, at most three of them. */
export function OptionEditor({ form, isPublic, onChange, problem }: OptionEditorProps) {
  const t = useTranslations('adminCatalogue.options');
  const put = (index: number, option: OptionForm) =>
    onChange({ ...form, options: form.options.map((other, place) => (place === index ? option : other)) });
  return (
    <>
      {form.options.map((option, index) => (
        <OptionBox
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no key of their own, and do not move
          key={index}
          index={index}
          option={option}
          problem={problem}
          onChange={(changed) => put(index, changed)}
          onRemove={() => onChange(withoutOption(form, index, isPublic))}
          onRemoveValue={(key) => onChange(withoutValue(form, index, key, isPublic))}
        />
      ))}
      {form.options.length < MOST_OPTIONS && <NewOption form={form} onChange={onChange} />}
      <p className="small soft">{t('help')}</p>
    </>
  );
}

const kinds = ['color', 'size', 'other'] as const;

/** A kind and its first value: every row on sale gets that. */
function NewOption({ form, onChange }: { form: ProductForm; onChange: (form: ProductForm) => void }) {
  const t = useTranslations('adminCatalogue.options');
  const [first, setFirst] = useState('');
  const add = (kind: OptionForm['kind']) => {
    const label = first.trim();
    const value = { key: keyFor(label, []), label: { ja: label, en: '' } };
    const name = kind === 'other' ? { ja: '', en: '' } : { ja: t(`names.${kind}.ja`), en: t(`names.${kind}.en`) };
    onChange(withOption(form, { kind, name, unit: { ja: '', en: '' }, values: [value] }));
    setFirst('');
  };
  return (
    <div className="option-new">
      <label htmlFor="option-first">{t('first')}</label>
      <input className="box" id="option-first" value={first} onChange={(event) => setFirst(event.target.value)} />
      {kinds.map((kind) => (
        <Button key={kind} kind="quiet" small icon="plus" disabled={first.trim() === ''} onClick={() => add(kind)}>
          {t(`add.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

interface OptionBoxProps {
  index: number;
  option: OptionForm;
  problem: Problem;
  onChange: (option: OptionForm) => void;
  onRemove: () => void;
  onRemoveValue: (key: string) => void;
}

function OptionBox({ index, option, problem, onChange, onRemove, onRemoveValue }: OptionBoxProps) {
  const t = useTranslations('adminCatalogue.options');
  const locale = useLocale() as Locale;
  const at = `options.${index}`;
  const name = option.name[locale] || option.name.ja || t('unnamed');
  return (
    <fieldset className="option-box">
      <legend>{name}</legend>
      <div className="option-head">
        <BothField
          name={`${at}.name`}
          label={t('name')}
          value={option.name}
          required
          problem={problem}
          onChange={(changed) => onChange({ ...option, name: changed })}
        />
        <BothField
          name={`${at}.unit`}
          label={t('unit')}
          value={option.unit}
          problem={problem}
          onChange={(unit) => onChange({ ...option, unit })}
        />
      </div>
      <p className="small soft">{t('values')}</p>
      <ul className="option-values">
        {option.values.map((value, place) => (
          <li key={value.key}>
            <BothField
              name={`${at}.values.${place}.label`}
              label={t('value', { number: place + 1 })}
              value={value.label}
              problem={problem}
              onChange={(label) =>
                onChange({
                  ...option,
                  values: option.values.map((other) => (other.key === value.key ? { ...other, label } : other)),
                })
              }
            />
            {option.values.length > 1 && (
              <button
                type="button"
                className="icb"
                aria-label={t('removeValue', { value: value.label[locale] || value.label.ja })}
                onClick={() => onRemoveValue(value.key)}
              >
                <Icon name="x" size="s" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="option-acts">
        <NewValue option={option} index={index} onChange={onChange} />
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('remove', { name })}
        </Button>
      </div>
    </fieldset>
  );
}

function NewValue({ option, index, onChange }: Pick<OptionBoxProps, 'option' | 'index' | 'onChange'>) {
  const t = useTranslations('adminCatalogue.options');
  const [label, setLabel] = useState('');
  const id = `options.${index}.new`;
  const add = () => {
    const ja = label.trim();
    if (ja === '') return;
    const key = keyFor(
      ja,
      option.values.map((value) => value.key),
    );
    onChange({ ...option, values: [...option.values, { key, label: { ja, en: '' } }] });
    setLabel('');
  };
  return (
    <div className="option-add">
      <label htmlFor={id}>{t('newValue')}</label>
      <input
        className="box"
        id={id}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <Button kind="quiet" small icon="plus" onClick={add}>
        {t('addValue')}
      </Button>
    </div>
  );
}
