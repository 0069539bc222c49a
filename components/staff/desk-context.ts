'use client';

import { createContext, useContext } from 'react';
import type { Locale } from '@/lib/locale';
import type { ShipInput } from '@/lib/pickup/input';
import type { StaffOrder, Workplace } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import type { TransferBoard } from '@/lib/transfers/types';

/** What the counter may do to an order; the server decides whether it may. */
export interface DeskActs {
  startPicking(input: { fulfillmentId: string }): Promise<Result<void>>;
  markReady(input: { fulfillmentId: string; shelf: string }): Promise<Result<void>>;
  ship(input: ShipInput): Promise<Result<void>>;
  arrive(input: { fulfillmentId: string }): Promise<Result<void>>;
  deliver(input: { fulfillmentId: string }): Promise<Result<void>>;
  /** Whoever runs the place it lies at told that it was collected. */
  collectedThere(input: { fulfillmentId: string }): Promise<Result<void>>;
}

export interface DeskValue {
  locale: Locale;
  store: Workplace;
  orders: StaffOrder[];
  transfers: TransferBoard;
  /** The shop's time, to the minute. */
  now: Date;
  /** No connection: what is shown is what was last known. */
  lost: boolean;
  /** Asks at once, after a change. */
  refresh(): void;
  acts: DeskActs;
}

export const DeskContext = createContext<DeskValue | null>(null);

/** The counter's live queue and what may be done with it. */
export function useDesk(): DeskValue {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk stands outside the counter');
  return desk;
}
