'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { apiScopes } from '@/lib/access/actor';
import type { NewKey } from '@/lib/access/key-types';
import { ActRefusal, type ActResult } from '../../act-fold';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { type KeyStore, type Making, telling } from './key-acts';

interface KeyFormProps {
  stores: KeyStore[];
  mayGiveAll: boolean;
  create: Making;
  onMade: (key: NewKey) => void;
}

/** Name, scopes and stores of a new key. */
export function KeyForm({ stores, mayGiveAll, create, onMade }: KeyFormProps) {
  const t = useTranslations('adminInterfaces.keys');
  const common = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const { state, unsent, busy, form } = useActForm<ActResult<NewKey>>(telling(create, onMade), null);
  const [everywhere, setEverywhere] = useState(mayGiveAll);
  const wrong = state?.ok === false ? (state.fields ?? {}) : {};
  const problem = (name: string) => {
    const code = wrong[name] ?? Object.entries(wrong).find(([field]) => field.startsWith(`${name}.`))?.[1];
    const sentence = `fields.${code}` as 'fields.required';
    return code ? refusal(refusal.has(sentence) ? sentence : 'fields.invalid') : null;
  };
  const codes = ['not_allowed', 'unknown_store', 'invalid_input', 'offline', 'unexpected'] as const;
  return (
    <form {...form} className="key-form" noValidate>
      <Field
        name="name"
        label={t('name')}
        labels={{ required: common('required'), optional: common('optional') }}
        required
        help={t('nameHelp')}
        maxLength={60}
        autoComplete="off"
        error={problem('name')}
      />
      <fieldset>
        <legend>{t('scopes')}</legend>
        <p className="small soft">{t('scopesHelp')}</p>
        <div className="key-checks">
          {apiScopes.map((scope) => (
            <label key={scope} className="check">
              <input type="checkbox" name="scopes" value={scope} />
              <span>
                {t(`scope.${scope.replace(':', '_')}` as 'scope.stock_read')} <code className="soft">{scope}</code>
              </span>
            </label>
          ))}
        </div>
        <Wrong sentence={problem('scopes')} />
      </fieldset>
      <fieldset>
        <legend>{t('stores')}</legend>
        {mayGiveAll && (
          <label className="check">
            <input
              type="radio"
              name="everywhere"
              value="yes"
              checked={everywhere}
              onChange={() => setEverywhere(true)}
            />
            <span>{t('everywhere')}</span>
          </label>
        )}
        <label className="check">
          <input
            type="radio"
            name="everywhere"
            value="no"
            checked={!everywhere}
            onChange={() => setEverywhere(false)}
          />
          <span>{t('these')}</span>
        </label>
        {!everywhere && (
          <div className="key-stores key-checks">
            {stores.map(({ id, storeCode, name }) => (
              <label key={id} className="check">
                <input type="checkbox" name="locationIds" value={id} />
                <span>
                  {name} <span className="small soft num">{storeCode}</span>
                </span>
              </label>
            ))}
          </div>
        )}
        <Wrong sentence={problem('locationIds')} />
      </fieldset>
      {Object.keys(wrong).length === 0 && (
        <ActRefusal
          answer={state}
          unsent={unsent}
          refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
        />
      )}
      <Button type="submit" busy={busy}>
        {t('create')}
      </Button>
    </form>
  );
}

function Wrong({ sentence }: { sentence: string | null }) {
  if (!sentence) return null;
  return (
    <p className="err" role="alert">
      <Icon name="triangle-alert" size="s" />
      {sentence}
    </p>
  );
}
