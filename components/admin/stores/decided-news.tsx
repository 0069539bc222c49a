'use client';

import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/result';
import { Icon } from '../../ui/icon';
import type { Unsent } from '../../use-act-form';

interface DecidedNewsProps {
  /** What was done; null = nothing yet. */
  done: string | null;
  answer: Result<unknown> | null;
  unsent: Unsent | null;
  /** Said where somebody else was faster. */
  faster?: string;
}

/** What came of the last press of a button. */
export function DecidedNews({ done, answer, unsent, faster }: DecidedNewsProps) {
  const refusal = useTranslations('refusal');
  const code = unsent ?? (answer?.ok === false ? answer.code : null);
  return (
    <>
      <div role="status" className="decided">
        {done && (
          <p className="note">
            <Icon name="check" size="s" />
            <span>{done}</span>
          </p>
        )}
      </div>
      {!done && code && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {code === 'already_changed' && faster ? faster : refusal.has(code) ? refusal(code) : refusal('unexpected')}
        </p>
      )}
    </>
  );
}
