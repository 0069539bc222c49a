'use client';

import { useState } from 'react';
import { signInWith } from './sign-in-with';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface AccountLinkProps {
  token: string;
  locale: string;
  /** Where to go on. */
  to: string;
  words: { button: string; tooLate: string; unexpected: string };
}

/** The press that uses the link up: programs that only open what they find in mails do not press. */
export function AccountLink({ token, locale, to, words }: AccountLinkProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const press = async () => {
    setBusy(true);
    const code = await signInWith('email-link', { to, fields: { token, locale } });
    setBusy(false);
    setError(code === 'too_late' ? words.tooLate : words.unexpected);
  };
  return (
    <>
      {error && (
        <p className="note kaki" role="alert">
          <Icon name="triangle-alert" size="s" />
          {error}
        </p>
      )}
      <Button wide busy={busy} onClick={press}>
        {words.button}
      </Button>
    </>
  );
}
