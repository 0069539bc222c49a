'use client';

import { useActionState, useEffect } from 'react';
import type { Result } from '@/lib/result';
import { announceCookies } from './cookie-value';
import { Button } from './ui/button';
import { Field, type FieldLabels } from './ui/field';
import { Icon } from './ui/icon';

export interface ContactAnswer {
  result: Result<void>;
  name: string;
  phone: string;
  storeCode: string;
  locale: string;
}

interface AccountContactProps {
  action: (before: ContactAnswer | null, form: FormData) => Promise<ContactAnswer>;
  saved: { name: string; phone: string; storeCode: string; locale: string };
  /** Language of this page. */
  here: string;
  /** Shops by prefecture. */
  stores: { area: string; stores: { code: string; name: string }[] }[];
  words: {
    name: string;
    phone: string;
    store: string;
    noStore: string;
    language: string;
    save: string;
    saved: string;
    refused: string;
  };
  labels: FieldLabels;
  /** Sentences of field problems. */
  problems: Record<string, string>;
}

const languages = [
  { code: 'ja', name: '日本語' },
  { code: 'en', name: 'English' },
];

/** What checkout is filled in with; works without scripts. */
export function AccountContact({ action, saved, here, stores, words, labels, problems }: AccountContactProps) {
  const [answer, submit, busy] = useActionState(action, null);
  const refused = answer?.result.ok === false ? answer.result : null;
  const problemOf = (field: string) => {
    const code = refused?.fields?.[field];
    return code ? (problems[code] ?? code) : null;
  };
  const typed = answer ?? saved;
  useEffect(() => {
    if (answer) announceCookies();
  }, [answer]);
  return (
    <form className="account-form" action={submit} noValidate>
      <input type="hidden" name="here" value={here} />
      <Field
        key={`name ${typed.name}`}
        name="name"
        label={words.name}
        labels={labels}
        error={problemOf('name')}
        defaultValue={typed.name}
        autoComplete="name"
      />
      <Field
        key={`phone ${typed.phone}`}
        name="phone"
        type="tel"
        label={words.phone}
        labels={labels}
        error={problemOf('phone')}
        defaultValue={typed.phone}
        autoComplete="tel"
      />
      <div className="field">
        <label className="l" htmlFor="storeCode">
          {words.store} <span className="opt-l">{labels.optional}</span>
        </label>
        <select key={typed.storeCode} className="box" id="storeCode" name="storeCode" defaultValue={typed.storeCode}>
          <option value="">{words.noStore}</option>
          {stores.map((group) => (
            <optgroup key={group.area} label={group.area}>
              {group.stores.map((store) => (
                <option key={store.code} value={store.code}>
                  {store.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="l" htmlFor="locale">
          {words.language}
        </label>
        <select key={typed.locale} className="box" id="locale" name="locale" defaultValue={typed.locale}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div role="status">
        {answer?.result.ok && (
          <p className="note">
            <Icon name="check" size="s" />
            {words.saved}
          </p>
        )}
        {refused && (
          <p className="note kaki">
            <Icon name="triangle-alert" size="s" />
            {words.refused}
          </p>
        )}
      </div>
      <Button type="submit" busy={busy}>
        {words.save}
      </Button>
    </form>
  );
}
