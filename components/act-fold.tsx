'use client';

import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Result } from '@/lib/result';
import { HiddenFields } from './hidden-fields';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import type { IconName } from './ui/icon-names';
import { useActForm } from './use-act-form';

export type ActResult<T = undefined> = Result<T> | null;

interface ActFoldProps {
  icon: IconName;
  summary: string;
  button: string;
  kind?: 'solid' | 'quiet' | 'risk';
  /** Sent with what is chosen. */
  hidden: Record<string, string>;
  action: (before: ActResult, form: FormData) => Promise<ActResult>;
  /** Sentence for a refusal’s code, and for a form that could not be sent. */
  refusals: Record<string, string>;
  /** Where the reader is taken when it is done: the id of the page’s title. */
  titleId: string;
  children: ReactNode;
}

/** Something to be changed, behind a question; a details element and a form, so that it works without scripts. */
export function ActFold({ icon, summary, button, kind, hidden, action, refusals, titleId, children }: ActFoldProps) {
  const { state, unsent, busy, form } = useActForm<ActResult>(action, null);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!state?.ok || !details.current) return;
    details.current.open = false;
    document.getElementById(titleId)?.focus();
  }, [state, titleId]);
  return (
    <details ref={details} className={clsx('act-fold', kind === 'risk' && 'risk')}>
      <summary>
        <Icon name={icon} size="s" />
        {summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form {...form}>
        <HiddenFields values={hidden} />
        {children}
        <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
        <Button type="submit" kind={kind} wide busy={busy}>
          {button}
        </Button>
      </form>
    </details>
  );
}

interface ActRefusalProps {
  answer: Result<unknown> | null;
  unsent: string | null;
  refusals: Record<string, string>;
}

/** Why nothing was changed. */
export function ActRefusal({ answer, unsent, refusals }: ActRefusalProps) {
  const code = unsent ?? (answer?.ok === false ? answer.code : null);
  if (!code) return null;
  return (
    <p className="err" role="alert">
      <Icon name="triangle-alert" size="s" />
      {refusals[code] ?? refusals.unexpected ?? code}
    </p>
  );
}
