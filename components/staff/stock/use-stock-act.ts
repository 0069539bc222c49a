'use client';

import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Result } from '@/lib/result';

/** What an act was refused for, or that nobody heard of it. */
export type StockProblem = Extract<Result<void>, { ok: false }> | 'offline';

export interface StockAct {
  busy: boolean;
  problem: StockProblem | null;
  /** Asks once: after a lost answer the same key is sent again, and the act is done once. */
  run(ask: (key: string) => Promise<Result<void>>): Promise<boolean>;
}

export function useStockAct(): StockAct {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<StockProblem | null>(null);
  const key = useRef<string | null>(null);
  const run: StockAct['run'] = async (ask) => {
    if (busy) return false;
    setBusy(true);
    key.current ??= v7();
    const result = await ask(key.current).catch(() => 'offline' as const);
    setBusy(false);
    if (result !== 'offline') key.current = null;
    const refused = result === 'offline' || !result.ok ? result : null;
    setProblem(refused);
    return !refused;
  };
  return { busy, problem, run };
}
