'use client';

import { useLocale, useTranslations } from 'next-intl';
import { keepingTemperatures, type ProductForm, productStatuses } from '@/lib/catalog/editing/types';
import { inLocale, type Locale, type Localized } from '@/lib/locale';
import { fulfillmentKinds } from '@/lib/ways';
import { Field, SelectField, TextField } from '../../ui/field';

export interface CategoryName {
  id: string;
  name: Localized;
}

interface SaleFieldsProps {
  form: ProductForm;
  categories: CategoryName[];
  onChange: (patch: Partial<ProductForm>) => void;
  problem: (name: string) => string | null;
}

/** Rates of Japan's consumption tax, and none; whatever else a product has stays to be chosen. */
const taxRates = ['1000', '800', '0'];

/** How, where and at which rate it is sold. */
export function SaleFields({ form, categories, onChange, problem }: SaleFieldsProps) {
  const t = useTranslations('adminCatalogue');
  const locale = useLocale() as Locale;
  const labels = { required: t('required'), optional: t('optional') };
  const box = (name: keyof ProductForm & string) => ({ name, label: t(`field.${name}`), labels, error: problem(name) });
  const rates = taxRates.includes(form.taxRate) ? taxRates : [...taxRates, form.taxRate];
  return (
    <div className="sale-fields">
      <SelectField
        {...box('status')}
        required
        value={form.status}
        onChange={(event) => onChange({ status: event.target.value as ProductForm['status'] })}
      >
        {productStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...box('categoryId')}
        value={form.categoryId}
        onChange={(event) => onChange({ categoryId: event.target.value })}
      >
        <option value="">{t('noCategory')}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {inLocale(name, locale)}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...box('taxRate')}
        required
        value={form.taxRate}
        onChange={(event) => onChange({ taxRate: event.target.value })}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {t('percent', { percent: Number(rate) / 100, reduced: rate === '800' ? 'yes' : 'no' })}
          </option>
        ))}
      </SelectField>
      <WaysField ways={form.ways} onChange={(ways) => onChange({ ways })} problem={problem('ways')} />
      <SelectField
        {...box('temperature')}
        required
        value={form.temperature}
        onChange={(event) => onChange({ temperature: event.target.value as ProductForm['temperature'] })}
      >
        {keepingTemperatures.map((temperature) => (
          <option key={temperature} value={temperature}>
            {t(`temperature.${temperature}`)}
          </option>
        ))}
      </SelectField>
      <Field
        {...box('maxPerOrder')}
        inputMode="numeric"
        value={form.maxPerOrder}
        help={t('help.maxPerOrder')}
        onChange={(event) => onChange({ maxPerOrder: event.target.value })}
      />
      <Field {...box('vendor')} value={form.vendor} onChange={(event) => onChange({ vendor: event.target.value })} />
      <Field
        {...box('handle')}
        required
        value={form.handle}
        help={t('help.handle')}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange({ handle: event.target.value })}
      />
      <TextField
        {...box('tags')}
        value={form.tags}
        help={t('help.tags')}
        onChange={(event) => onChange({ tags: event.target.value })}
      />
    </div>
  );
}

interface WaysFieldProps {
  ways: ProductForm['ways'];
  onChange: (ways: ProductForm['ways']) => void;
  problem: string | null;
}

/** Collected, delivered, or either. */
export function WaysField({ ways, onChange, problem }: WaysFieldProps) {
  const t = useTranslations('adminCatalogue');
  return (
    <fieldset className="field ways" id="ways">
      <legend className="l">{t('field.ways')}</legend>
      {fulfillmentKinds.map((kind) => (
        <label key={kind} className="check">
          <input
            type="checkbox"
            checked={ways.includes(kind)}
            onChange={(event) =>
              onChange(fulfillmentKinds.filter((one) => (one === kind ? event.target.checked : ways.includes(one))))
            }
          />
          {t(`way.${kind}`)}
        </label>
      ))}
      {problem && <span className="err">{problem}</span>}
    </fieldset>
  );
}
