'use client';

import { useTranslations } from 'next-intl';
import type { SafetyStock } from '@/lib/stock/types';
import type { ActResult } from '../../act-fold';
import { HiddenFields } from '../../hidden-fields';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useActForm } from '../../use-act-form';
import { useProblem } from '../act-form';
import { DecidedNews } from './decided-news';

type Answer = ActResult<{ changed: number }>;

interface SafetyStockFormProps {
  locationId: string;
  now: SafetyStock[];
  set: (before: Answer, form: FormData) => Promise<Answer>;
}

/** How much of every article a shop keeps back. */
export function SafetyStockForm({ locationId, now, set }: SafetyStockFormProps) {
  const t = useTranslations('adminStores');
  const { state, unsent, busy, form } = useActForm<Answer>(set, null);
  const problem = useProblem(state);
  if (now.length === 0) return <p className="small soft">{t('safety.none')}</p>;
  return (
    <form {...form} className="safety-form" noValidate>
      <HiddenFields values={{ locationId }} />
      <p className="small">
        <b>{t('safety.now')}</b>{' '}
        {now.map(({ units, articles }) => (
          <span key={units} className="num safety-line">
            {t('safety.line', { units, articles })}
          </span>
        ))}
      </p>
      <Field
        name="units"
        label={t('safety.units')}
        labels={{ required: t('required'), optional: t('optional') }}
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        error={problem('units')}
      />
      <DecidedNews
        done={state?.ok ? t('safety.done', { count: state.value.changed }) : null}
        answer={state?.ok === false && state.fields ? null : state}
        unsent={unsent}
      />
      <Button type="submit" small kind="quiet" busy={busy}>
        {t('safety.set')}
      </Button>
    </form>
  );
}
