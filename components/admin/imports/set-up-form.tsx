'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActRefusal, type ActResult } from '../../act-fold';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { useActForm } from '../../use-act-form';
import { MappingBoxes } from './mapping-boxes';
import type { MappingBox, SetUpView } from './types';

interface SetUpFormProps {
  id: string;
  setUp: SetUpView;
  /** Of the file; empty where they are known. */
  columns: string[];
  /** Boxes by kind. */
  boxes: Record<string, MappingBox[]>;
  mappings: { name: string; kind: string; mapping: Record<string, string> }[];
  save: (before: ActResult, form: FormData) => Promise<ActResult>;
}

/** Whose table it is, whether its prices hold their tax, whose stock it tells, and which of its columns is which. */
export function SetUpForm({ id, setUp, columns, boxes, mappings, save }: SetUpFormProps) {
  const t = useTranslations('adminImports.setUp');
  const field = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const { state, unsent, busy, form } = useActForm<ActResult>(save, null);
  const [format, setFormat] = useState(setUp.format);
  const labels = { required: field('required'), optional: field('optional') };
  const kind = format.split('/')[0] ?? '';
  const isOwn = format.endsWith('/plain') && columns.length > 0;
  const isMissing = (name: string) =>
    state?.ok === false && Boolean((state.details?.fields as Record<string, string> | undefined)?.[`column.${name}`]);
  const codes = ['not_allowed', 'invalid_input', 'already_changed', 'not_found', 'offline', 'unexpected'] as const;
  return (
    <form {...form} className="import-set-up" noValidate>
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="format"
        label={t('format')}
        labels={labels}
        required
        value={format}
        onChange={(event) => setFormat(event.target.value)}
      >
        {setUp.formats.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {isOwn && (
        <MappingBoxes
          key={kind}
          boxes={boxes[kind] ?? []}
          columns={columns}
          mappings={mappings.filter((each) => each.kind === kind)}
          isMissing={isMissing}
        />
      )}
      {kind !== 'stores' && (
        <SelectField
          name="locationId"
          label={t('location')}
          labels={labels}
          help={t(kind === 'stock' ? 'locationHelpStock' : 'locationHelp')}
          defaultValue={setUp.locationId}
        >
          <option value="">{t('noLocation')}</option>
          {setUp.locations.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      {kind === 'products' && (
        <label className="check">
          <input type="checkbox" name="taxExclusive" defaultChecked={setUp.taxExclusive} />
          <span>{t('taxExclusive')}</span>
        </label>
      )}
      <ActRefusal
        answer={state}
        unsent={unsent}
        refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
      />
      <Button type="submit" kind={isOwn ? 'solid' : 'quiet'} busy={busy}>
        {t('read')}
      </Button>
    </form>
  );
}
