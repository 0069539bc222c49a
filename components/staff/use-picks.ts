'use client';

import { useEffect, useRef, useState } from 'react';
import type { StaffLine, StaffOrder } from '@/lib/pickup/types';
import type { RefusalCode } from '@/lib/refusal';
import { useDesk } from './desk-context';

export type PickProblem = RefusalCode | 'offline';

export interface Picks {
  /** Units in the bag, as the server knows them or will know them in a moment. */
  pickedOf(order: Pick<StaffOrder, 'id'>, line: StaffLine): number;
  /** Units an order still lacks. */
  leftOf(order: Pick<StaffOrder, 'id' | 'lines'>): number;
  /** Answers what was wrong, if anything. */
  pick(order: Pick<StaffOrder, 'id'>, line: StaffLine, quantity: number): Promise<PickProblem | null>;
}

const keyOf = ({ id }: Pick<StaffOrder, 'id'>, { sku }: StaffLine) => `${id}:${sku}`;

/** Puts units into bags: seen at once, kept by the server, and taken back where it refuses. */
export function usePicks(): Picks {
  const { orders, acts, refresh } = useDesk();
  /** Units that were put in, and that the queue as it was last read does not show. */
  const [ahead, setAhead] = useState<Record<string, number>>({});
  const done = useRef(new Set<string>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew shows what was answered before
  useEffect(() => {
    const shown = [...done.current];
    done.current.clear();
    setAhead((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !shown.includes(key))));
  }, [orders]);

  const pickedOf: Picks['pickedOf'] = (order, line) => line.picked + (ahead[keyOf(order, line)] ?? 0);
  const add = (key: string, quantity: number) =>
    setAhead((before) => ({ ...before, [key]: (before[key] ?? 0) + quantity }));

  return {
    pickedOf,
    leftOf: (order) => order.lines.reduce((sum, line) => sum + Math.max(0, line.quantity - pickedOf(order, line)), 0),
    async pick(order, line, quantity) {
      const key = keyOf(order, line);
      add(key, quantity);
      const input = { fulfillmentId: order.id, sku: line.sku, quantity };
      const result = await acts.pickUnits(input).catch(() => null);
      // What is kept on this device is shown by the queue from now on.
      if (result?.ok && result.value !== 'kept') done.current.add(key);
      else add(key, -quantity);
      refresh();
      return result?.ok ? null : (result?.code ?? 'offline');
    },
  };
}
