'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { EditedRoute } from '@/lib/promise/edited-route';
import type { PlaceChoice } from '@/lib/stores/editing/types';
import { typedMinute } from '@/lib/stores/typed-spans';
import { weekdays } from '@/lib/stores/week-form';
import { weekdayWords } from '@/lib/time';
import type { ActResult } from '../../act-fold';
import { HiddenFields } from '../../hidden-fields';
import { Button } from '../../ui/button';
import { Field, SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { type Act, ActProblem, useProblem } from '../act-form';

interface RouteFormProps {
  /** null = a new one. */
  route: EditedRoute | null;
  /** Ends of a new one. */
  places: PlaceChoice[];
  /** Chosen at first as where a new one arrives. */
  toId: string | null;
  save: Act;
}

const shown = ['fromId', 'toId', 'cutoffMinute', 'transitDays', 'arrivesMinute', 'closedDates'];

/** A way goods travel: between which places, on which days, by when. A new one leads back to all of them. */
export function RouteForm({ route, places, toId, save }: RouteFormProps) {
  const t = useTranslations('adminStores');
  const locale = useLocale() as Locale;
  const router = useRouter();
  const { state, unsent, busy, form } = useActForm<ActResult>(save, null);
  const problem = useProblem(state);
  const labels = { required: t('required'), optional: t('optional') };
  const isAdded = state?.ok && route === null;
  useEffect(() => {
    if (isAdded) router.push(localePath(locale, '/admin/routes'));
  }, [isAdded, locale, router]);
  const box = (name: 'cutoffMinute' | 'transitDays' | 'arrivesMinute' | 'closedDates', value: string) => ({
    name,
    labels,
    required: name !== 'closedDates',
    autoComplete: 'off',
    error: problem(name),
    defaultValue: value,
  });
  return (
    <form {...form} className="route-form" noValidate>
      <HiddenFields values={{ id: route?.id ?? '' }} />
      {route ? (
        <HiddenFields values={{ fromId: route.from.id, toId: route.to.id }} />
      ) : (
        <div className="boxes-2">
          {(['fromId', 'toId'] as const).map((name) => (
            <SelectField
              key={name}
              name={name}
              label={name === 'fromId' ? t('routes.from') : t('routes.to')}
              labels={labels}
              required
              error={problem(name)}
              defaultValue={name === 'toId' ? (toId ?? '') : ''}
            >
              <option value="">{t('routes.choose')}</option>
              {places.map((place) => (
                <option key={place.id} value={place.id}>
                  {inLocale(place.name, locale)}
                </option>
              ))}
            </SelectField>
          ))}
        </div>
      )}
      <fieldset className="ticks">
        <legend>{t('routes.weekdays')}</legend>
        <p className="small soft">{t('routes.weekdaysHelp')}</p>
        {weekdays.map((day) => (
          <label key={day} className="check">
            <input
              type="checkbox"
              name="weekdays"
              value={day}
              defaultChecked={route ? route.weekdays.includes(day) : true}
            />
            <span>{weekdayWords(day, locale)}</span>
          </label>
        ))}
      </fieldset>
      <div className="boxes-2">
        <Field
          {...box('cutoffMinute', route ? typedMinute(route.cutoffMinute) : '12:00')}
          label={t('routes.cutoff')}
          help={t('routes.cutoffHelp')}
        />
        <Field
          {...box('transitDays', String(route?.transitDays ?? 1))}
          label={t('routes.transitDays')}
          help={t('routes.transitHelp')}
          inputMode="numeric"
        />
        <Field
          {...box('arrivesMinute', route ? typedMinute(route.arrivesMinute) : '10:00')}
          label={t('routes.arrives')}
        />
        <Field
          {...box('closedDates', route?.closedDates.join(', ') ?? '')}
          label={t('routes.closedDates')}
          help={t('routes.closedHelp')}
        />
      </div>
      <ActProblem answer={state} unsent={unsent} shown={shown} />
      <div role="status" className="decided">
        {state?.ok && (
          <p className="note">
            <Icon name="check" size="s" />
            <span>{t('routes.saved')}</span>
          </p>
        )}
      </div>
      <Button type="submit" busy={busy}>
        {t('routes.save')}
      </Button>
    </form>
  );
}
