'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { PointForm } from '@/lib/points/editing/types';
import { type PointKind, pointKinds } from '@/lib/points/types';
import type { MapTiles } from '../../map-ground';
import { SelectField } from '../../ui/field';
import { BothField } from '../editing/both-field';
import { PositionField } from './position-field';
import { TextBox } from './text-box';

export interface PointPartProps {
  form: PointForm;
  isNew: boolean;
  problem: (name: string) => string | null;
  onChange: (patch: Partial<PointForm>) => void;
}

/** What a point is called, whose it is and where. */
export function PointAboutFields({ form, isNew, problem, onChange, tiles }: PointPartProps & { tiles: MapTiles }) {
  const t = useTranslations('adminStores');
  const locale = useLocale() as Locale;
  const both = (name: 'name' | 'prefecture' | 'city' | 'street') => ({
    name,
    label: t(`field.${name}`),
    value: form[name],
    problem,
    onChange: (value: PointForm[typeof name]) => onChange({ [name]: value }),
  });
  const box = (name: 'storeCode' | 'operator' | 'postcode') => ({
    name,
    value: form[name],
    problem,
    onText: (text: string) => onChange({ [name]: text }),
  });
  return (
    <>
      <section aria-labelledby="part-about">
        <h2 id="part-about">{t('points.part.about')}</h2>
        <BothField {...both('name')} required />
        <div className="boxes-2">
          <TextBox {...box('storeCode')} required readOnly={!isNew} autoCapitalize="none" spellCheck={false} />
          <SelectField
            name="pointKind"
            label={t('field.pointKind')}
            labels={{ required: t('required'), optional: t('optional') }}
            required
            value={form.pointKind}
            onChange={(event) => onChange({ pointKind: event.target.value as PointKind })}
          >
            {pointKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`points.pointKind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextBox {...box('operator')} required />
        </div>
      </section>
      <section aria-labelledby="part-place">
        <h2 id="part-place">{t('part.place')}</h2>
        <div className="boxes-2">
          <TextBox {...box('postcode')} inputMode="numeric" />
        </div>
        <BothField {...both('prefecture')} />
        <BothField {...both('city')} />
        <BothField {...both('street')} />
        <PositionField
          tiles={tiles}
          lat={form.lat}
          lng={form.lng}
          name={form.name[locale] || form.name.ja || form.storeCode}
          problem={problem}
          onChange={onChange}
        />
      </section>
    </>
  );
}
