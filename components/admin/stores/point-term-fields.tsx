'use client';

import { useLocale, useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { PointForm } from '@/lib/points/editing/types';
import { temperatures } from '@/lib/points/types';
import type { PlaceChoice } from '@/lib/stores/editing/types';
import { paymentMethods } from '@/lib/ways';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import type { PointPartProps } from './point-about-fields';
import { TextBox, Ticks } from './text-box';

const limits = ['maxSideMm', 'maxSumMm', 'maxGrams'] as const;
const terms = ['leadDays', 'holdDays', 'holdDaysPaid'] as const;

/** What a point takes, and how goods get there. */
export function PointTermFields({ form, problem, onChange, places }: PointPartProps & { places: PlaceChoice[] }) {
  const t = useTranslations('adminStores');
  const locale = useLocale() as Locale;
  const box = (name: (typeof limits)[number] | (typeof terms)[number]) => (
    <TextBox
      key={name}
      name={name}
      required={name === 'leadDays' || name === 'holdDays'}
      inputMode="numeric"
      value={form[name]}
      problem={problem}
      onText={(text: string) => onChange({ [name]: text } as Partial<PointForm>)}
    />
  );
  const wrong = (name: string) =>
    problem(name) && (
      <span className="err" id={name}>
        <Icon name="triangle-alert" size="s" />
        {problem(name)}
      </span>
    );
  return (
    <>
      <section aria-labelledby="part-limits">
        <h2 id="part-limits">{t('points.part.limits')}</h2>
        <div className="boxes-3">{limits.map(box)}</div>
        <Ticks
          legend={t('field.temperatures')}
          all={temperatures}
          ticked={form.temperatures}
          words={(one) => t(`points.temperature.${one}`)}
          onChange={(ticked) => onChange({ temperatures: ticked })}
        />
        {wrong('temperatures')}
        <Ticks
          legend={t('field.paymentMethods')}
          all={paymentMethods}
          ticked={form.paymentMethods}
          words={(one) => t(`points.method.${one}`)}
          onChange={(ticked) => onChange({ paymentMethods: ticked })}
        />
        {wrong('paymentMethods')}
      </section>
      <section aria-labelledby="part-serving">
        <h2 id="part-serving">{t('points.part.serving')}</h2>
        <SelectField
          name="servedFromId"
          label={t('field.servedFromId')}
          labels={{ required: t('required'), optional: t('optional') }}
          required
          error={problem('servedFromId')}
          value={form.servedFromId}
          onChange={(event) => onChange({ servedFromId: event.target.value })}
        >
          <option value="">{t('routes.choose')}</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {inLocale(name, locale)}
            </option>
          ))}
        </SelectField>
        <div className="boxes-3">{terms.map(box)}</div>
        <label className="check">
          <input
            type="checkbox"
            checked={form.active}
            onChange={(event) => onChange({ active: event.target.checked })}
          />
          <span>
            {t('field.active')}
            <span className="small soft check-help">{t('help.active')}</span>
          </span>
        </label>
      </section>
    </>
  );
}
