'use client';

import { useState } from 'react';
import type { FulfillmentStatus } from '@/lib/orders/status';
import type { StaffOrder } from '@/lib/pickup/types';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { useDesk } from './desk-context';

export interface Problem {
  orderId: string;
  /** offline: nothing was asked of the server, or no answer came. */
  code: RefusalCode | 'offline';
  /** What the order was found to be, when somebody was first. */
  status?: FulfillmentStatus;
}

export interface OrderActs {
  /** Id of the order something is being done to. */
  busy: string | null;
  problem: Problem | null;
  start(order: StaffOrder): Promise<void>;
  ready(order: StaffOrder, shelf: string): Promise<void>;
}

/** Acts on one order at a time; the queue is read again after each, whatever came of it. */
export function useOrderActs(): OrderActs {
  const { acts, refresh } = useDesk();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async ({ id }: StaffOrder, act: () => Promise<Result<void>>) => {
    if (busy) return;
    setBusy(id);
    setProblem(null);
    const result = await act().catch(() => null);
    if (!result) setProblem({ orderId: id, code: 'offline' });
    else if (!result.ok) {
      const status = result.details?.status as FulfillmentStatus | undefined;
      setProblem({ orderId: id, code: result.code, status });
    }
    setBusy(null);
    refresh();
  };

  return {
    busy,
    problem,
    start: (order) => run(order, () => acts.startPicking({ fulfillmentId: order.id })),
    ready: (order, shelf) => run(order, () => acts.markReady({ fulfillmentId: order.id, shelf })),
  };
}
