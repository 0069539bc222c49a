'use client';

import { useActionState } from 'react';
import type { Result } from '@/lib/result';
import { fill } from './fill';
import { Button } from './ui/button';
import { Field, type FieldLabels } from './ui/field';
import { Icon } from './ui/icon';

/** What was typed comes back with the answer, so that nothing has to be typed again. */
export interface FoundOrder {
  result: Result;
  number: string;
  email: string;
}

interface OrderFindProps {
  action: (before: FoundOrder | null, form: FormData) => Promise<FoundOrder>;
  locale: string;
  words: {
    number: string;
    numberHelp: string;
    email: string;
    submit: string;
    notFound: string;
    /** {minutes} */
    tooMany: string;
    unexpected: string;
  };
  labels: FieldLabels;
  /** Sentences of field problems. */
  problems: Record<string, string>;
}

/** Order number and e-mail lead to the order; works without scripts. */
export function OrderFind({ action, locale, words, labels, problems }: OrderFindProps) {
  const [found, submit, busy] = useActionState(action, null);
  const refused = found?.result.ok === false ? found.result : null;
  const problemOf = (field: string) => {
    const code = refused?.fields?.[field];
    return code ? (problems[code] ?? code) : null;
  };
  return (
    <form className="order-find" action={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      {refused && !refused.fields && (
        <p className="alert" role="alert">
          <Icon name="triangle-alert" size="s" />
          {sentenceOf(refused, words)}
        </p>
      )}
      <Field
        name="number"
        label={words.number}
        labels={labels}
        help={words.numberHelp}
        error={problemOf('number')}
        required
        defaultValue={found?.number}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Field
        name="email"
        type="email"
        label={words.email}
        labels={labels}
        error={problemOf('email')}
        required
        defaultValue={found?.email}
        autoComplete="email"
      />
      <Button type="submit" wide busy={busy}>
        {words.submit}
      </Button>
    </form>
  );
}

function sentenceOf(refused: Extract<Result, { ok: false }>, words: OrderFindProps['words']): string {
  if (refused.code === 'not_found') return words.notFound;
  if (refused.code !== 'too_many_attempts') return words.unexpected;
  const seconds = Number(refused.details?.retryAfterSeconds ?? 60);
  return fill(words.tooMany, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}
