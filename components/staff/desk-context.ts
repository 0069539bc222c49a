'use client';

import { createContext, useContext } from 'react';
import type { RestockInput } from '@/lib/holds/input';
import type { RestockTask } from '@/lib/holds/types';
import type { Locale } from '@/lib/locale';
import type { AcceptInput, AcceptLaterInput, HandOverInput, PickInput, ShipInput } from '@/lib/pickup/input';
import type { StaffOrder, Today, Workplace } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import type { ReportInput, Rerouted } from '@/lib/shortfalls/input';
import type { TransferBoard } from '@/lib/transfers/types';

/** Done, or kept on this device until it can be told. */
export type Told<T = void> = Result<T> | Result<'kept'>;

/** What the counter may do to an order; the server decides whether it may. */
export interface DeskActs {
  acceptOrders(input: AcceptInput): Promise<Told<{ accepted: number }>>;
  acceptLater(input: AcceptLaterInput): Promise<Result<{ readyAt: Date }>>;
  reportMissing(input: ReportInput): Promise<Result<{ goesOn: Rerouted }>>;
  foundAfterAll(input: { fulfillmentId: string }): Promise<Result<void>>;
  startPicking(input: { fulfillmentId: string }): Promise<Told>;
  pickUnits(input: PickInput): Promise<Told<{ picked: number }>>;
  moveBag(input: { fulfillmentId: string; shelf: string }): Promise<Told>;
  markReady(input: { fulfillmentId: string; shelf: string }): Promise<Told>;
  ship(input: ShipInput): Promise<Told>;
  arrive(input: { fulfillmentId: string }): Promise<Told>;
  deliver(input: { fulfillmentId: string }): Promise<Told>;
  handOver(input: HandOverInput): Promise<Told>;
  /** Whoever runs the place it lies at told that it was collected. */
  collectedThere(input: { fulfillmentId: string }): Promise<Told>;
  /** The goods of a bag nobody came for lie on their shelves again. */
  confirmRestock(input: RestockInput): Promise<Told>;
  /** Somebody goes out to a customer who is here. */
  meet(input: { fulfillmentId: string }): Promise<Result<void>>;
}

export interface DeskValue {
  locale: Locale;
  store: Workplace;
  orders: StaffOrder[];
  transfers: TransferBoard;
  today: Today;
  restocks: RestockTask[];
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
