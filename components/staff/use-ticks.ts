'use client';

import { useEffect, useState } from 'react';
import type { StaffOrder } from '@/lib/pickup/types';

export interface Ticks {
  isTicked(line: number): boolean;
  toggle(line: number): void;
  /** Units that are not ticked yet. */
  left: number;
}

/** Which lines of an order have been fetched; kept by this tab, so that a reload loses nothing. */
export function useTicks({ id, lines }: Pick<StaffOrder, 'id' | 'lines'>): Ticks {
  const [ticked, setTicked] = useState<number[]>([]);
  const key = `ticks:${id}`;
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) setTicked(kept.split(',').map(Number));
  }, [key]);
  const toggle = (line: number) => {
    const next = ticked.includes(line) ? ticked.filter((one) => one !== line) : [...ticked, line];
    sessionStorage.setItem(key, next.join(','));
    setTicked(next);
  };
  const left = lines.reduce((sum, line, index) => (ticked.includes(index) ? sum : sum + line.quantity), 0);
  return { isTicked: (line) => ticked.includes(line), toggle, left };
}
