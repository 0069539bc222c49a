'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActRefusal } from '@/components/act-fold';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useActForm } from '@/components/use-act-form';
import { type Locale, localePath } from '@/lib/locale';
import type { FieldErrors, Result } from '@/lib/result';
import type { Endpoint } from '@/lib/webhooks/types';
import { EventBoxes } from './event-boxes';
import { SecretOnce } from './secret-once';
import { useRefusals } from './use-refusals';

type Saved = Result<{ id: string; secret: string | null }> | null;

interface EndpointFormProps {
  /** Null = a new one. */
  endpoint: Endpoint | null;
  locale: Locale;
  save: (before: Saved, form: FormData) => Promise<Saved>;
}

const wrongIn = (answer: Saved): FieldErrors =>
  answer?.ok === false ? (answer.fields ?? (answer.details?.fields as FieldErrors | undefined) ?? {}) : {};

/** Where messages go, and which; the secret of a new address is shown in its place once it is made. */
export function EndpointForm({ endpoint, locale, save }: EndpointFormProps) {
  const t = useTranslations('adminInterfaces.webhooks');
  const common = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const refusals = useRefusals();
  const { state, unsent, busy, form } = useActForm<Saved>(save, null);
  const [all, setAll] = useState(!endpoint || endpoint.events.length === 0);
  const labels = { required: common('required'), optional: common('optional') };
  const wrong = wrongIn(state);
  const problem = (name: string) => {
    const key = `fields.${wrong[name]}` as 'fields.required';
    return wrong[name] ? refusal(refusal.has(key) ? key : 'fields.invalid') : null;
  };
  if (state?.ok && state.value.secret) {
    return (
      <SecretOnce
        secret={state.value.secret}
        next={{ href: localePath(locale, `/admin/webhooks/${state.value.id}`), words: t('secret.toEndpoint') }}
      />
    );
  }
  return (
    <form {...form} className="hooks-form" noValidate>
      <input type="hidden" name="id" value={endpoint?.id ?? ''} />
      <Field
        name="url"
        label={t('field.url')}
        labels={labels}
        required
        help={t('field.urlHelp')}
        defaultValue={endpoint?.url}
        error={problem('url')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
      <Field
        name="description"
        label={t('field.description')}
        labels={labels}
        help={t('field.descriptionHelp')}
        defaultValue={endpoint?.description}
        error={problem('description')}
        autoComplete="off"
      />
      <fieldset className="hooks-which">
        <legend>{t('which')}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <label key={value} className="check">
            <input
              type="radio"
              name="all"
              value={value}
              checked={all === (value === 'yes')}
              onChange={() => setAll(value === 'yes')}
            />
            <span>{t(value === 'yes' ? 'all' : 'some')}</span>
          </label>
        ))}
        {!all && <EventBoxes chosen={endpoint?.events ?? []} />}
        {problem('events') && (
          <p className="err">
            <Icon name="triangle-alert" size="s" />
            {problem('events')}
          </p>
        )}
      </fieldset>
      <div role="status">
        {state?.ok && (
          <p className="note">
            <Icon name="check" size="s" />
            <span>{t('saved')}</span>
          </p>
        )}
      </div>
      {Object.keys(wrong).length === 0 && <ActRefusal answer={state} unsent={unsent} refusals={refusals} />}
      <Button type="submit" wide busy={busy}>
        {t(endpoint ? 'save' : 'makeIt')}
      </Button>
    </form>
  );
}
