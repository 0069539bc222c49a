'use client';

import { useState, useTransition } from 'react';
import type { SubscribePushInput } from '@/lib/notify/choice/input';
import type { Result } from '@/lib/result';
import { Button } from './ui/button';

export interface PushWords {
  button: string;
  done: string;
  denied: string;
  unsupported: string;
  failed: string;
}

interface PushSwitchProps {
  token: string;
  publicKey: string;
  subscribe: (subscription: SubscribePushInput) => Promise<Result>;
  words: PushWords;
}

type Outcome = Exclude<keyof PushWords, 'button'>;

/** Lets this browser be told; what it takes is loaded when it is pressed. */
export function PushSwitch({ token, publicKey, subscribe, words }: PushSwitchProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, begin] = useTransition();
  const press = () =>
    begin(async () => {
      const { askBrowser } = await import('./ask-browser');
      const asked = await askBrowser(publicKey).catch(() => 'failed' as const);
      if (typeof asked === 'string') return setOutcome(asked);
      const result = await subscribe({ token, ...asked }).catch(() => null);
      setOutcome(result?.ok ? 'done' : 'failed');
    });
  return (
    <>
      <Button kind="quiet" wide icon="bell-ring" busy={busy} onClick={press}>
        {words.button}
      </Button>
      <p className="small" role="status">
        {outcome && words[outcome]}
      </p>
    </>
  );
}
