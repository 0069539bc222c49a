'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Result } from '@/lib/result';
import { useSave } from '../editing/use-save';

export interface CategoryMove {
  id: string;
  by: -1 | 1;
  /** Version of the order's draft that is seen. */
  seen: number;
}

export const moveButton = (id: string, by: -1 | 1) => `move-${id}-${by}`;

/** Moves departments one place at a time; what was moved by a button is moved on by the same one. */
export function useCategoryMoves(act: (move: CategoryMove) => Promise<Result<void>>, seen: number) {
  const router = useRouter();
  const { answer, unsent, busy, send } = useSave(act, () => {});
  const turned = useRef<Omit<CategoryMove, 'seen'> | null>(null);
  useEffect(() => {
    if (busy || !turned.current) return;
    const { id, by } = turned.current;
    turned.current = null;
    const button = (way: -1 | 1) => document.getElementById(moveButton(id, way)) as HTMLButtonElement | null;
    (button(by)?.disabled ? button(by < 0 ? 1 : -1) : button(by))?.focus();
  }, [busy]);
  const code = unsent ?? (answer?.ok === false ? answer.code : null);
  // Whoever was slower goes on from what the other one made of it.
  useEffect(() => {
    if (code === 'already_changed') router.refresh();
  }, [code, router]);
  return {
    busy,
    code,
    isMoved: answer?.ok === true,
    move: (id: string, by: -1 | 1) => {
      turned.current = { id, by };
      send({ id, by, seen });
    },
  };
}
