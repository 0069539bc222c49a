'use client';

import { unstable_rethrow } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { FieldErrors, Result } from '@/lib/result';
import type { Unsent } from '../../use-act-form';
import { boxProblems } from './box-problems';

export interface Saving<Input, Value> {
  answer: Result<Value> | null;
  unsent: Unsent | null;
  busy: boolean;
  /** Name of the box → key of its sentence. */
  fields: FieldErrors;
  send(input: Input): void;
}

/** Sends what an editor holds; boxes keep what is typed whatever comes of it. `done`: it was taken. */
export function useSave<Input, Value>(
  action: (input: Input) => Promise<Result<Value>>,
  done: (value: Value, sent: Input) => void,
): Saving<Input, Value> {
  const [answer, setAnswer] = useState<Result<Value> | null>(null);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [busy, begin] = useTransition();
  const send = (input: Input) => {
    if (busy) return;
    begin(async () => {
      try {
        const came = await action(input);
        setAnswer(came);
        setUnsent(null);
        if (came.ok) done(came.value, input);
      } catch (error) {
        unstable_rethrow(error);
        setUnsent(navigator.onLine ? 'unexpected' : 'offline');
      }
    });
  };
  return { answer, unsent, busy, fields: boxProblems(answer), send };
}
