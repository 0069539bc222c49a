'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Result } from '@/lib/result';
import type { ActResult } from '../act-fold';
import { HiddenFields } from '../hidden-fields';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { type Unsent, useActForm } from '../use-act-form';

export type Act = (before: ActResult, form: FormData) => Promise<ActResult>;

interface ActFormProps {
  icon: IconName;
  summary: string;
  button: string;
  kind?: 'solid' | 'quiet' | 'risk';
  hidden: Record<string, string>;
  action: Act;
  /** It is asked for and kept in the log. */
  reason?: { label: string; help: string };
  /** What it does. */
  lead?: string;
  children?: ReactNode;
}

/** Something to be decided, behind a question; without scripts too. Closes once it is done. */
export function ActForm({ icon, summary, button, kind, hidden, action, reason, lead, children }: ActFormProps) {
  const { state, unsent, busy, form } = useActForm<ActResult>(action, null);
  const details = useRef<HTMLDetailsElement>(null);
  const field = useTranslations('common.field');
  const problem = useProblem(state);
  const id = useId();
  useEffect(() => {
    if (!state?.ok || !details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }, [state]);
  return (
    <details ref={details} className={clsx('console-act', kind === 'risk' && 'risk')}>
      <summary>
        <Icon name={icon} size="s" />
        {summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form {...form} noValidate>
        <HiddenFields values={hidden} />
        {lead && <p className="small soft">{lead}</p>}
        {children}
        {reason && (
          <Field
            id={`${id}-reason`}
            name="reason"
            label={reason.label}
            help={reason.help}
            labels={{ required: field('required'), optional: field('optional') }}
            required
            maxLength={200}
            autoComplete="off"
            error={problem('reason')}
          />
        )}
        <ActProblem answer={state} unsent={unsent} shown={['reason']} />
        <Button type="submit" kind={kind} busy={busy}>
          {button}
        </Button>
      </form>
    </details>
  );
}

/** Sentence beside a box of what was sent. */
export function useProblem(answer: Result<unknown> | null): (name: string) => string | null {
  const refusal = useTranslations('refusal');
  return (name) => {
    const code = answer?.ok === false ? answer.fields?.[name] : undefined;
    if (!code) return null;
    return refusal.has(`fields.${code}`) ? refusal(`fields.${code}`) : refusal('fields.invalid');
  };
}

interface ActProblemProps {
  answer: Result<unknown> | null;
  unsent: Unsent | null;
  /** Boxes that say themselves what is wrong with them. */
  shown?: readonly string[];
}

/** Why nothing was changed. */
export function ActProblem({ answer, unsent, shown = [] }: ActProblemProps) {
  const refusal = useTranslations('refusal');
  const refused = answer?.ok === false ? answer : null;
  const code = unsent ?? refused?.code;
  if (!code) return null;
  const fields = Object.keys(refused?.fields ?? {});
  if (fields.length > 0 && fields.every((name) => shown.includes(name))) return null;
  const [first] = Object.values(refused?.fields ?? {});
  const words = first && refusal.has(`fields.${first}`) ? refusal(`fields.${first}`) : refusal(code);
  return (
    <p className="err" role="alert">
      <Icon name="triangle-alert" size="s" />
      {words}
    </p>
  );
}

/** One press, nothing to fill in. */
export function ActButton({
  icon,
  kind = 'quiet',
  hidden,
  action,
  done,
  children,
}: Pick<ActFormProps, 'icon' | 'kind' | 'hidden' | 'action'> & { done?: string; children: ReactNode }) {
  const { state, unsent, busy, form } = useActForm<ActResult>(action, null);
  return (
    <form {...form} className="console-press">
      <HiddenFields values={hidden} />
      <Button type="submit" kind={kind} small icon={icon} busy={busy}>
        {children}
      </Button>
      <span role="status" className="small soft">
        {state?.ok ? done : null}
      </span>
      <ActProblem answer={state} unsent={unsent} />
    </form>
  );
}
