'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Localized } from '@/lib/locale';
import type { PlaceChoice } from '@/lib/stores/editing/types';
import { Button } from '../../ui/button';
import { DateFields } from './date-fields';
import { DayKindFields } from './day-kind-fields';
import { DecidedNews } from './decided-news';
import { NoteFields } from './note-fields';
import { ordersOf, ShopsTouched } from './shops-touched';
import { StorePicker } from './store-picker';
import { type DaysActs, type DaysInput, useDaysChange } from './use-days-change';
import { useStoreProblem } from './use-store-problem';
import { useTroubleInSight } from './use-trouble-in-sight';

interface DaysFormProps extends DaysActs {
  places: PlaceChoice[];
  /** Ticked at first. */
  first: string[];
  /** Local date. */
  today: string;
  holidays: { date: string; name: Localized }[];
}

const empty: Omit<DaysInput, 'locationIds'> = {
  ...{ pick: 'range', from: '', to: '', dates: [] },
  ...{ day: 'closed', opens: ['', ''], closes: ['', ''], noteJa: '', noteEn: '' },
};

/** Other hours, or none, for many shops at once: which, when, how; then what it touches; then it is made. */
export function DaysForm({ places, first, today, holidays, ...acts }: DaysFormProps) {
  const t = useTranslations('adminStores.days');
  const [form, setForm] = useState<DaysInput>({ ...empty, locationIds: first });
  const { shown, done, busy, last, fields, look, decide, forget } = useDaysChange(acts);
  const problem = useStoreProblem(fields);
  useTroubleInSight(last.answer, fields);
  const type = (some: Partial<DaysInput>) => {
    setForm((all) => ({ ...all, ...some }));
    forget();
  };
  const step = (number: number, title: string) => (
    <h2 id={`step-${number}`}>
      <span className="step" aria-hidden="true">
        {number}
      </span>
      {title}
    </h2>
  );
  const orders = shown ? ordersOf(shown) : 0;
  return (
    <div className="days-form">
      <section aria-labelledby="step-1">
        {step(1, t('which'))}
        <StorePicker
          places={places}
          ticked={new Set(form.locationIds)}
          problem={problem('locationIds')}
          onChange={(ticked) => type({ locationIds: [...ticked] })}
        />
      </section>
      <section aria-labelledby="step-2">
        {step(2, t('when'))}
        <DateFields form={form} today={today} holidays={holidays} problem={problem} onChange={type} />
      </section>
      <section aria-labelledby="step-3">
        {step(3, t('how'))}
        <DayKindFields {...form} problem={problem('opens')} onChange={type} />
        {form.day !== 'usual' && (
          <NoteFields
            noteJa={form.noteJa}
            noteEn={form.noteEn}
            words={{ ja: t('noteJa'), en: t('noteEn'), help: t('noteHelp') }}
            required
            problem={problem}
            onChange={type}
          />
        )}
      </section>
      {shown && <ShopsTouched shops={shown} />}
      <DecidedNews
        done={done && t('done', { shops: done.shops, count: done.orders })}
        answer={last.answer}
        unsent={last.unsent}
      />
      <div className="form-acts">
        {shown ? (
          <Button busy={busy} onClick={() => decide(form)}>
            {t('confirm', { shops: shown.length, count: orders })}
          </Button>
        ) : (
          <Button busy={busy} onClick={() => look(form)}>
            {t('look')}
          </Button>
        )}
      </div>
    </div>
  );
}
