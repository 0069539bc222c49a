'use client';

import { useEffect, useRef, useState } from 'react';
import type { StaffOrder } from '@/lib/pickup/types';
import { chime } from './chime';

/** A customer is here and nobody has gone out yet. */
export const isHere = ({ arrival, status }: StaffOrder): boolean =>
  status === 'ready' && arrival !== null && arrival.arrivedAt !== null && arrival.metAt === null;

/** Where the customer waits: 3 ・ 日産 ノート ・ 白; nothing for who came on foot. */
export const placeWords = ({ arrival }: StaffOrder): string =>
  [arrival?.bay, arrival?.car, arrival?.colour].filter(Boolean).join(' ・ ');

/** Customers who came since the page was opened, once each: rung for, and answered for an announcement. */
export function useCustomersHere(orders: readonly StaffOrder[]): StaffOrder[] {
  const known = useRef<Set<string> | null>(null);
  const [here, setHere] = useState<StaffOrder[]>([]);
  useEffect(() => {
    const before = known.current;
    const now = orders.filter(isHere);
    known.current = new Set([...(before ?? []), ...now.map((order) => order.id)]);
    const fresh = before ? now.filter((order) => !before.has(order.id)) : [];
    if (fresh.length === 0) return;
    setHere(fresh);
    chime();
  }, [orders]);
  return here;
}
