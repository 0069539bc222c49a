'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReturnPreview } from '@/lib/returns/types';
import type { Refused } from './return-problem';
import type { ReturnsActs } from './returns-acts';

type Asking = Parameters<ReturnsActs['preview']>[0];

/** Fields that are not typed yet are no problem. */
const isProblem = (refused: Refused) => refused === 'offline' || refused.code !== 'invalid_input';

/** What it would come to, asked again whenever what is handed in or taken instead changes. The latest answer counts. */
export function useReturnPreview(
  ask: ReturnsActs['preview'],
  goods: Omit<Asking, 'exchange'>,
  wish: () => Asking['exchange'] | null,
) {
  const [preview, setPreview] = useState<ReturnPreview | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const said = useRef('');
  useEffect(() => {
    const exchange = goods.lines.length > 0 ? wish() : null;
    const input = { ...goods, ...(exchange && { exchange }) };
    const words = `${turn} ${JSON.stringify(input)}`;
    if (words === said.current) return;
    said.current = words;
    const mine = ++latest.current;
    if (goods.lines.length === 0) {
      setPreview(null);
      setRefused(null);
      return;
    }
    void ask(input)
      .catch(() => 'offline' as const)
      .then((result) => {
        if (mine !== latest.current) return;
        if (result !== 'offline' && result.ok) {
          setPreview(result.value);
          setRefused(null);
        } else {
          setPreview((before) => (isProblem(result) ? null : before && { ...before, exchange: null }));
          setRefused(isProblem(result) ? result : null);
        }
      });
  });
  return { preview, refused, again: () => setTurn((before) => before + 1) };
}
