'use client';

import { useCallback, useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import { announceCookies } from './cookie-value';

export type AddToBasket = (input: { sku: string; quantity: number }) => Promise<Result<unknown>>;

export interface Adding {
  /** Puts one into the basket. */
  addOne(sku: string): void;
  adding: boolean;
  /** What came of the last press: an order of words below, or nothing yet. */
  outcome: Outcome | null;
  dismiss(): void;
}

export type Outcome = { kind: 'added' } | { kind: 'offline' } | { kind: 'refused'; code: string };

const isOffline = (error: unknown) => error instanceof TypeError || !navigator.onLine;

/** One press, one unit; a press while one is under way does nothing. */
export function useAddToBasket(add: AddToBasket): Adding {
  const [adding, start] = useTransition();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const dismiss = useCallback(() => setOutcome(null), []);
  const send = async (sku: string): Promise<Outcome> => {
    try {
      const result = await add({ sku, quantity: 1 });
      return result.ok ? { kind: 'added' } : { kind: 'refused', code: result.code };
    } catch (error) {
      return isOffline(error) ? { kind: 'offline' } : { kind: 'refused', code: 'unexpected' };
    }
  };
  const addOne = (sku: string) => {
    if (adding) return;
    setOutcome(null);
    start(async () => {
      const came = await send(sku);
      setOutcome(came);
      if (came.kind === 'added') announceCookies();
    });
  };
  return { addOne, adding, outcome, dismiss };
}
