'use client';

import { useActionState } from 'react';
import type { Locale } from '@/lib/locale';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface OrderAgainProps {
  token: string;
  fulfillmentId: string;
  way: 'pickup' | 'delivery';
  locale: Locale;
  label: string;
  refusals: Partial<Record<RefusalCode, string>>;
  action: (before: Result | null, form: FormData) => Promise<Result>;
}

/** Into the basket with all of it: a press, because a link alone may be followed by whoever looks through mails. */
export function OrderAgain({ token, fulfillmentId, way, locale, label, refusals, action }: OrderAgainProps) {
  const [result, submit, busy] = useActionState(action, null);
  return (
    <form className="order-extend" action={submit}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="fulfillmentId" value={fulfillmentId} />
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="locale" value={locale} />
      {result?.ok === false && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusals[result.code] ?? result.code}
        </p>
      )}
      <Button type="submit" icon="shopping-bag" wide busy={busy}>
        {label}
      </Button>
    </form>
  );
}
