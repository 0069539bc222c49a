'use client';

import { useActionState } from 'react';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface OrderPayProps {
  token: string;
  action: (before: Result | null, form: FormData) => Promise<Result>;
  /** ¥8,470 を支払う */
  label: string;
  after: string | null;
  refusals: Partial<Record<RefusalCode, string>>;
}

/** To the card page, for who left it before paying. */
export function OrderPay({ token, action, label, after, refusals }: OrderPayProps) {
  const [result, submit, busy] = useActionState(action, null);
  return (
    <form className="order-pay" action={submit}>
      <input type="hidden" name="token" value={token} />
      {result?.ok === false && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusals[result.code] ?? result.code}
        </p>
      )}
      <Button type="submit" icon="credit-card" wide busy={busy}>
        {label}
      </Button>
      {after && <p className="small soft">{after}</p>}
    </form>
  );
}
