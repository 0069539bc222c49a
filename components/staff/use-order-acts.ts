'use client';

import { useState } from 'react';
import type { FulfillmentStatus } from '@/lib/orders/status';
import type { AcceptLaterInput } from '@/lib/pickup/input';
import type { StaffOrder } from '@/lib/pickup/types';
import type { StaffStep } from '@/lib/pickup/way-out';
import type { RefusalCode } from '@/lib/refusal';
import type { FieldErrors, Result } from '@/lib/result';
import { useDesk } from './desk-context';

export interface Problem {
  orderId: string;
  /** offline: nothing was asked of the server, or no answer came. */
  code: RefusalCode | 'offline';
  /** What the order was found to be, when somebody was first. */
  status?: FulfillmentStatus;
  /** What is wrong with the number of a parcel, as a key of refusal.fields. */
  trackingNumber?: string;
}

/** What becomes of a parcel once it has left. */
export type ParcelStep = Exclude<StaffStep, 'start_picking' | 'mark_ready' | 'ship'>;

export interface OrderActs {
  /** Id of the order something is being done to. */
  busy: string | null;
  problem: Problem | null;
  accept(order: StaffOrder): Promise<void>;
  /** The same, ready so much later than was promised. */
  acceptLater(order: StaffOrder, minutes: AcceptLaterInput['minutes']): Promise<void>;
  start(order: StaffOrder): Promise<void>;
  ready(order: StaffOrder, shelf: string): Promise<void>;
  /** A bag that is ready is put elsewhere. */
  move(order: StaffOrder, shelf: string): Promise<void>;
  /** What was missing was there after all. */
  found(order: StaffOrder): Promise<void>;
  ship(order: StaffOrder, trackingNumber: string): Promise<void>;
  /** Goes out to its customer, who is here. */
  meet(order: StaffOrder): Promise<void>;
  /** A parcel has come where it goes to, or was collected there. */
  record(order: StaffOrder, step: ParcelStep): Promise<void>;
}

/** Acts on one order at a time; the queue is read again after each, whatever came of it. */
export function useOrderActs(): OrderActs {
  const { acts, refresh } = useDesk();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async ({ id }: StaffOrder, act: () => Promise<Result<unknown>>) => {
    if (busy) return;
    setBusy(id);
    setProblem(null);
    const result = await act().catch(() => null);
    if (!result) setProblem({ orderId: id, code: 'offline' });
    else if (!result.ok) {
      const status = result.details?.status as FulfillmentStatus | undefined;
      const fields = { ...(result.details?.fields as FieldErrors | undefined), ...result.fields };
      setProblem({ orderId: id, code: result.code, status, trackingNumber: fields.trackingNumber });
    }
    setBusy(null);
    refresh();
  };

  const records = { arrive: acts.arrive, deliver: acts.deliver, hand_over: acts.collectedThere };
  return {
    busy,
    problem,
    accept: (order) =>
      run(order, () => acts.acceptOrders({ locationId: order.locationId, fulfillmentIds: [order.id] })),
    acceptLater: (order, minutes) => run(order, () => acts.acceptLater({ fulfillmentId: order.id, minutes })),
    start: (order) => run(order, () => acts.startPicking({ fulfillmentId: order.id })),
    ready: (order, shelf) => run(order, () => acts.markReady({ fulfillmentId: order.id, shelf })),
    move: (order, shelf) => run(order, () => acts.moveBag({ fulfillmentId: order.id, shelf })),
    found: (order) => run(order, () => acts.foundAfterAll({ fulfillmentId: order.id })),
    ship: (order, trackingNumber) => run(order, () => acts.ship({ fulfillmentId: order.id, trackingNumber })),
    meet: (order) => run(order, () => acts.meet({ fulfillmentId: order.id })),
    record: (order, step) => run(order, () => records[step]({ fulfillmentId: order.id })),
  };
}
