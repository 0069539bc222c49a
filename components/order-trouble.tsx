'use client';

import { useActionState } from 'react';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { fill } from './fill';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

/** Another shop that has all of it now. */
export interface OtherShop {
  code: string;
  name: string;
  distance: string;
  when: string;
}

interface OrderTroubleProps {
  token: string;
  fulfillmentId: string;
  shops: OtherShop[];
  /** Null where it cannot be brought to where it is collected. */
  wait: string | null;
  /** What is there without what is missing, and what that changes; null where there is no such choice. */
  rest: { label: string; note: string } | null;
  words: { title: string; move: string; way: string; cancelBelow: string };
  refusals: Partial<Record<RefusalCode, string>>;
  decide: (before: Result | null, form: FormData) => Promise<Result>;
}

/** The goods do not come as promised, or were not found: the ways on, the best first; cancelling stands below. */
export function OrderTrouble({ token, fulfillmentId, shops, wait, rest, words, refusals, decide }: OrderTroubleProps) {
  const [result, submit, busy] = useActionState(decide, null);
  return (
    <form className="swap order-trouble" action={submit}>
      <h3>{words.title}</h3>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="fulfillmentId" value={fulfillmentId} />
      {result?.ok === false && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusals[result.code] ?? result.code}
        </p>
      )}
      <div className="ways">
        {shops.map(({ code, name, distance, when }) => (
          <div key={code}>
            <Button type="submit" kind="quiet" wide busy={busy} name="storeCode" value={code}>
              {fill(words.move, { store: name })}
            </Button>
            <p className="small soft">{fill(words.way, { distance, when })}</p>
          </div>
        ))}
        {wait && (
          <Button type="submit" kind="quiet" wide busy={busy} name="way" value="wait">
            {wait}
          </Button>
        )}
        {rest && (
          <div>
            <Button type="submit" kind="quiet" wide busy={busy} name="way" value="rest">
              {rest.label}
            </Button>
            <p className="small soft">{rest.note}</p>
          </div>
        )}
        <p className="small soft">{words.cancelBelow}</p>
      </div>
    </form>
  );
}
