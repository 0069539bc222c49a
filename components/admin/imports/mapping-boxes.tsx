'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, SelectField } from '../../ui/field';
import type { MappingBox } from './types';

interface MappingBoxesProps {
  boxes: MappingBox[];
  columns: string[];
  mappings: { name: string; mapping: Record<string, string> }[];
  isMissing: (field: string) => boolean;
}

/** For each of our fields the column of the file that stands for it. */
export function MappingBoxes({ boxes, columns, mappings, isMissing }: MappingBoxesProps) {
  const t = useTranslations('adminImports.setUp');
  const field = useTranslations('common.field');
  const labels = { required: field('required'), optional: field('optional') };
  const [chosen, setChosen] = useState(() => Object.fromEntries(boxes.map((box) => [box.field, box.column])));
  const use = (name: string) => {
    const mapping = mappings.find((each) => each.name === name)?.mapping;
    if (mapping) setChosen(mapping);
  };
  return (
    <fieldset className="import-mapping">
      <legend>{t('columns')}</legend>
      {mappings.length > 0 && (
        <SelectField
          name="use"
          label={t('use')}
          labels={labels}
          defaultValue=""
          onChange={(event) => use(event.target.value)}
        >
          <option value="">{t('useNone')}</option>
          {mappings.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
      )}
      <div className="import-boxes">
        {boxes.map(({ field: name, label, isRequired }) => (
          <SelectField
            key={name}
            id={`column-${name.replaceAll(' ', '-')}`}
            name={`column.${name}`}
            label={label}
            labels={labels}
            required={isRequired}
            error={isMissing(name) ? t('missing') : null}
            value={columns.includes(chosen[name] ?? '') ? chosen[name] : ''}
            onChange={(event) => setChosen({ ...chosen, [name]: event.target.value })}
          >
            <option value="">{t('noColumn')}</option>
            {columns.map((column) => (
              <option key={column}>{column}</option>
            ))}
          </SelectField>
        ))}
      </div>
      <Field
        name="keepAs"
        label={t('keepAs')}
        labels={labels}
        help={t('keepAsHelp')}
        maxLength={60}
        autoComplete="off"
      />
    </fieldset>
  );
}
