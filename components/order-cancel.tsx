'use client';

import { useActionState, useEffect } from 'react';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface OrderCancelProps {
  token: string;
  /** The part of the order, where it is one. */
  fulfillmentId?: string;
  canCancel: boolean;
  action: (before: Result | null, form: FormData) => Promise<Result>;
  words: { summary: string; ask: string; effect: string; final: string; button: string };
  refusals: Partial<Record<RefusalCode, string>>;
  /** Where the reader is taken when it is done: the id of the page's title. */
  titleId: string;
}

/** Cancelling, behind a question; a details element and a form, so that it works without scripts. */
export function OrderCancel({ token, fulfillmentId, canCancel, action, words, refusals, titleId }: OrderCancelProps) {
  const [result, submit, busy] = useActionState(action, null);
  const done = result?.ok === true && !canCancel;
  useEffect(() => {
    if (done) document.getElementById(titleId)?.focus();
  }, [done, titleId]);
  if (!canCancel) return null;
  return (
    <details className="cancel">
      <summary>
        <Icon name="undo-2" size="s" />
        {words.summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form action={submit}>
        <input type="hidden" name="token" value={token} />
        {fulfillmentId && <input type="hidden" name="fulfillmentId" value={fulfillmentId} />}
        <p>
          <b>{words.ask}</b>
        </p>
        <p className="small soft">
          {words.effect} {words.final}
        </p>
        {result?.ok === false && (
          <p className="err" role="alert">
            <Icon name="triangle-alert" size="s" />
            {refusals[result.code] ?? result.code}
          </p>
        )}
        <Button type="submit" kind="risk" wide busy={busy}>
          {words.button}
        </Button>
      </form>
    </details>
  );
}
