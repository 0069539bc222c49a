'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { type KeptKind, keptKinds, type StoreForm } from '@/lib/stores/editing/types';
import { storeServices } from '@/lib/stores/types';
import type { MapTiles } from '../../map-ground';
import { SelectField } from '../../ui/field';
import { BothField } from '../editing/both-field';
import { PhotoField } from './photo-field';
import { PositionField } from './position-field';
import { TextBox, Ticks } from './text-box';

export interface StorePartProps {
  form: StoreForm;
  isNew: boolean;
  problem: (name: string) => string | null;
  onChange: (patch: Partial<StoreForm>) => void;
}

/** What a shop is called, where it is, and what its visitors read. */
export function StorePlaceFields({ form, isNew, problem, onChange, tiles }: StorePartProps & { tiles: MapTiles }) {
  const t = useTranslations('adminStores');
  const locale = useLocale() as Locale;
  const both = (name: 'name' | 'prefecture' | 'city' | 'street' | 'access' | 'counter' | 'parking') => ({
    name,
    label: t(`field.${name}`),
    help: t.has(`help.${name}`) ? t(`help.${name}`) : undefined,
    value: form[name],
    problem,
    onChange: (value: StoreForm[typeof name]) => onChange({ [name]: value }),
  });
  const box = (name: 'storeCode' | 'postcode' | 'phone' | 'website') => ({
    name,
    value: form[name],
    problem,
    onText: (text: string) => onChange({ [name]: text }),
  });
  return (
    <>
      <section aria-labelledby="part-name">
        <h2 id="part-name">{t('part.name')}</h2>
        <BothField {...both('name')} required />
        <div className="boxes-2">
          <TextBox {...box('storeCode')} required readOnly={!isNew} autoCapitalize="none" spellCheck={false} />
          <SelectField
            name="kind"
            label={t('field.kind')}
            labels={{ required: t('required'), optional: t('optional') }}
            required
            disabled={!isNew}
            value={form.kind}
            onChange={(event) => onChange({ kind: event.target.value as KeptKind })}
          >
            {keptKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </section>
      <section aria-labelledby="part-place">
        <h2 id="part-place">{t('part.place')}</h2>
        <div className="boxes-2">
          <TextBox {...box('postcode')} inputMode="numeric" />
          <TextBox {...box('phone')} type="tel" />
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
      <section aria-labelledby="part-visit">
        <h2 id="part-visit">{t('part.visit')}</h2>
        <BothField {...both('access')} rows={2} />
        <BothField {...both('counter')} />
        <BothField {...both('parking')} />
        <TextBox {...box('website')} type="url" />
      </section>
      <section aria-labelledby="part-photo">
        <h2 id="part-photo">{t('part.photo')}</h2>
        <PhotoField url={form.photoUrl} onChange={(photoUrl) => onChange({ photoUrl })} />
      </section>
      <section aria-labelledby="part-services">
        <h2 id="part-services">{t('part.services')}</h2>
        <Ticks
          legend={t('field.services')}
          isTitled
          all={storeServices}
          ticked={form.services}
          words={(service) => t(`service.${service}`)}
          onChange={(services) => onChange({ services })}
        />
      </section>
    </>
  );
}
