'use client';

import { useEffect, useRef, useState } from 'react';
import type { StaffOrder } from '@/lib/pickup/types';
import { chime } from './chime';

/** Between two strokes while a new order waits to be accepted. */
const RING_MS = 12_000;
const TITLE_MS = 500;
const BADGE = /^(?:● )?\(\d+\) /;

/** Orders that came since the page was opened, once each: rung for, and answered for an announcement. */
export function useArrivals(orders: readonly StaffOrder[]): StaffOrder[] {
  const known = useRef<Set<string> | null>(null);
  const [arrived, setArrived] = useState<StaffOrder[]>([]);
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...orders.map((order) => order.id)]);
    const fresh = before ? orders.filter((order) => order.status === 'to_pick' && !before.has(order.id)) : [];
    if (fresh.length === 0) return;
    setArrived(fresh);
    chime();
  }, [orders]);
  return arrived;
}

/** Rings on for as long as somebody has ordered and nobody has said that they saw it. */
export function useRing(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(chime, RING_MS);
    return () => clearInterval(timer);
  }, [waiting]);
}

/** Shows in the tab how many orders nobody has begun, marked while one of them is new. */
export function useTitleBadge(waiting: number, fresh: boolean): void {
  useEffect(() => {
    const show = () => {
      const bare = document.title.replace(BADGE, '');
      const badged = waiting > 0 ? `${fresh ? '● ' : ''}(${waiting}) ${bare}` : bare;
      if (document.title !== badged) document.title = badged;
    };
    show();
    // Every page brings its own title when it is opened.
    const timer = setInterval(show, TITLE_MS);
    return () => clearInterval(timer);
  }, [waiting, fresh]);
}
