'use client';

import { useActionState } from 'react';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface OrderExtendProps {
  token: string;
  fulfillmentId: string;
  /** 期限を 11/28(土) 19:00 まで延ばす; null where it is not offered (any more). */
  label: string | null;
  words: { once: string; done: string };
  refusals: Partial<Record<RefusalCode, string>>;
  action: (before: Result | null, form: FormData) => Promise<Result>;
}

/** More days to collect it: one press, and the new deadline stands on the card. */
export function OrderExtend({ token, fulfillmentId, label, words, refusals, action }: OrderExtendProps) {
  const [result, submit, busy] = useActionState(action, null);
  return (
    <form className="order-extend" action={submit}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="fulfillmentId" value={fulfillmentId} />
      {result?.ok === false && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusals[result.code] ?? result.code}
        </p>
      )}
      {label && (
        <>
          <Button type="submit" kind="quiet" icon="clock" wide busy={busy}>
            {label}
          </Button>
          <p className="small soft">{words.once}</p>
        </>
      )}
      <p className={result?.ok ? 'note' : 'sr'} role="status">
        {result?.ok && (
          <>
            <Icon name="check" size="s" />
            {words.done}
          </>
        )}
      </p>
    </form>
  );
}
