import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import type { Choice } from './types';

interface ExportFormProps {
  action: string;
  tables: Choice[];
  locations: Choice[];
}

/** What is saved, as whose table, in which encoding. */
export function ExportForm({ action, tables, locations }: ExportFormProps) {
  const t = useTranslations('adminImports.export');
  const field = useTranslations('common.field');
  const labels = { required: field('required'), optional: field('optional') };
  const option = ({ value, label }: Choice) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <form className="import-export" action={action} method="get">
      <SelectField name="table" label={t('table')} labels={labels} required>
        {tables.map(option)}
      </SelectField>
      <SelectField name="encoding" label={t('encoding')} labels={labels} required help={t('cp932Note')}>
        <option value="utf8">{t('utf8')}</option>
        <option value="cp932">{t('cp932')}</option>
      </SelectField>
      <SelectField name="location" label={t('location')} labels={labels}>
        <option value="">{t('allLocations')}</option>
        {locations.map(option)}
      </SelectField>
      <Button type="submit" kind="quiet" icon="download">
        {t('save')}
      </Button>
      <p className="small soft">{t('formula')}</p>
    </form>
  );
}
