'use client';

import { useActionState } from 'react';
import type { Result } from '@/lib/result';
import { fill } from './fill';
import { Button } from './ui/button';
import { Field, type FieldLabels } from './ui/field';
import { Icon } from './ui/icon';

/** What was typed comes back, so that nothing has to be typed again. */
export interface LinkAnswer {
  result: Result<void>;
  email: string;
}

interface AccountSignInProps {
  action: (before: LinkAnswer | null, form: FormData) => Promise<LinkAnswer>;
  locale: string;
  /** Where to go on after signing in. */
  back?: string;
  words: {
    email: string;
    send: string;
    sentTitle: string;
    /** {email} */
    sent: string;
    again: string;
    /** {minutes} */
    tooMany: string;
    unexpected: string;
  };
  labels: FieldLabels;
  /** Sentences of field problems. */
  problems: Record<string, string>;
}

/** An e-mail address is all it takes; works without scripts. */
export function AccountSignIn({ action, locale, back, words, labels, problems }: AccountSignInProps) {
  const [answer, submit, busy] = useActionState(action, null);
  const refused = answer?.result.ok === false ? answer.result : null;
  const problem = refused?.fields?.email;
  return (
    <form className="account-form" action={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      {back && <input type="hidden" name="back" value={back} />}
      {answer?.result.ok && (
        <div className="sent" role="status">
          <Icon name="mail" />
          <div>
            <h2>{words.sentTitle}</h2>
            <p>{fill(words.sent, { email: answer.email })}</p>
          </div>
        </div>
      )}
      {refused && !problem && (
        <p className="note kaki" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refused.code === 'too_many_attempts'
            ? fill(words.tooMany, { minutes: Math.ceil(Number(refused.details?.retryAfterSeconds ?? 60) / 60) })
            : words.unexpected}
        </p>
      )}
      <Field
        key={answer?.email}
        name="email"
        type="email"
        inputMode="email"
        label={words.email}
        labels={labels}
        error={problem ? (problems[problem] ?? problem) : null}
        required
        defaultValue={answer?.email}
        autoComplete="email"
        autoCapitalize="none"
      />
      <Button type="submit" wide icon="mail" kind={answer?.result.ok ? 'quiet' : 'solid'} busy={busy}>
        {answer?.result.ok ? words.again : words.send}
      </Button>
    </form>
  );
}
