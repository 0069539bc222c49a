'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { signInWith } from '../sign-in-with';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

const told = ['wrong_credentials', 'too_many_attempts'] as const;

interface StaffSignInFormProps {
  /** Where to go on. */
  desk: string;
  /** Say how to get in. */
  demo: boolean;
}

export function StaffSignInForm({ desk, demo }: StaffSignInFormProps) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<(typeof told)[number] | 'unexpected' | null>(null);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    const fields = { email: String(typed.get('email')), password: String(typed.get('password')) };
    setBusy(true);
    setError(null);
    const code = await signInWith('staff', { to: desk, fields });
    setBusy(false);
    setError(told.find((known) => known === code) ?? 'unexpected');
    password.current?.select();
  };

  return (
    <form method="post" onSubmit={submit} noValidate>
      {error && (
        <p className="note kaki" role="alert" id="sign-in-error">
          <Icon name="triangle-alert" size="s" />
          <span>{refusal(error)}</span>
        </p>
      )}
      <div className="field">
        <label className="l" htmlFor="email">
          {t('signIn.email')}
        </label>
        <input className="box" id="email" name="email" type="email" autoComplete="username" autoCapitalize="none" />
      </div>
      <div className="field">
        <label className="l" htmlFor="password">
          {t('signIn.password')}
        </label>
        <input
          className="box"
          ref={password}
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          aria-describedby={error ? 'sign-in-error' : undefined}
        />
      </div>
      <Button type="submit" wide busy={busy}>
        {t('signIn.button')}
      </Button>
      {demo && <p className="note">{t('signIn.demo')}</p>}
    </form>
  );
}
