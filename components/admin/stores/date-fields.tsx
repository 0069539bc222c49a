'use client';

import { useLocale, useTranslations } from 'next-intl';
import { datePicks } from '@/lib/closures/input';
import { newYear } from '@/lib/closures/new-year';
import { inLocale, type Locale, type Localized } from '@/lib/locale';
import { dateWords } from '@/lib/time';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Ticks } from './text-box';

export interface DatesForm {
  pick: (typeof datePicks)[number];
  from: string;
  to: string;
  dates: string[];
}

interface DateFieldsProps {
  form: DatesForm;
  /** Local date. */
  today: string;
  /** Public holidays ahead. */
  holidays: { date: string; name: Localized }[];
  problem: (name: string) => string | null;
  onChange: (form: Partial<DatesForm>) => void;
}

/** On which days: days on end, or public holidays. */
export function DateFields({ form, today, holidays, problem, onChange }: DateFieldsProps) {
  const t = useTranslations('adminStores');
  const locale = useLocale() as Locale;
  const labels = { required: t('required'), optional: t('optional') };
  const nameOf = new Map(holidays.map(({ date, name }) => [date, inLocale(name, locale)]));
  const all = holidays.map(({ date }) => date);
  return (
    <>
      <fieldset className="day-choice">
        <legend className="sr">{t('days.when')}</legend>
        <div className="picks">
          {datePicks.map((pick) => (
            <label className="pick" key={pick}>
              <input type="radio" name="pick" checked={form.pick === pick} onChange={() => onChange({ pick })} />
              <span className="dot" />
              <span className="nm">{t(`days.${pick}`)}</span>
              <span className="by">{t(`days.${pick}By`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {form.pick === 'range' ? (
        <>
          <div className="boxes-2">
            <Field
              name="from"
              type="date"
              min={today}
              required
              label={t('days.from')}
              labels={labels}
              error={problem('from')}
              value={form.from}
              onChange={(event) => onChange({ from: event.target.value })}
            />
            <Field
              name="to"
              type="date"
              min={form.from || today}
              label={t('days.to')}
              labels={labels}
              help={t('days.toHelp')}
              error={problem('to')}
              value={form.to}
              onChange={(event) => onChange({ to: event.target.value })}
            />
          </div>
          <p className="form-acts">
            <Button kind="quiet" small icon="calendar-plus" onClick={() => onChange(newYear(today))}>
              {t('days.newYear')}
            </Button>
          </p>
        </>
      ) : (
        <div id="dates" tabIndex={-1}>
          <label className="check">
            <input
              type="checkbox"
              checked={form.dates.length === all.length}
              onChange={(event) => onChange({ dates: event.target.checked ? all : [] })}
            />
            <span>{t('days.allHolidays')}</span>
          </label>
          <Ticks
            legend={t('days.holidays')}
            all={all}
            ticked={form.dates}
            words={(date) => `${dateWords(date, today, locale)} ${nameOf.get(date) ?? ''}`}
            onChange={(dates) => onChange({ dates })}
          />
          {problem('dates') && (
            <span className="err">
              <Icon name="triangle-alert" size="s" />
              {problem('dates')}
            </span>
          )}
        </div>
      )}
    </>
  );
}
