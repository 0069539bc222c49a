'use client';

import { useState } from 'react';
import { v7 } from 'uuid';
import type { Condition, Purchase, ReturnReason, ReturnView } from '@/lib/returns/types';

/** Units of a line that are in one condition. */
export interface Group {
  id: string;
  quantity: number;
  reason: ReturnReason | null;
  condition: Condition | null;
}

export type Groups = Record<string, Group[]>;

const none = (): Group => ({ id: v7(), quantity: 0, reason: null, condition: null });

/** What is handed in, line by line; what was asked for online stands there already. */
export function useReturnLines({ lines }: Purchase, asked: ReturnView | null) {
  const [groups, setGroups] = useState<Groups>(() =>
    Object.fromEntries(
      lines.map(({ lineId }) => {
        const meant = asked?.lines.filter((line) => line.lineId === lineId) ?? [];
        return [
          lineId,
          meant.length > 0
            ? meant.map(({ quantity, reason, condition }) => ({ id: v7(), quantity, reason, condition }))
            : [none()],
        ];
      }),
    ),
  );
  const change = (lineId: string, index: number, to: Partial<Group>) =>
    setGroups((before) => ({
      ...before,
      [lineId]: (before[lineId] ?? []).map((group, at) => (at === index ? { ...group, ...to } : group)),
    }));
  const split = (lineId: string) =>
    setGroups((before) => {
      const of = before[lineId] ?? [];
      return { ...before, [lineId]: [...of, { ...none(), reason: of[0]?.reason ?? null }] };
    });
  const unsplit = (lineId: string) =>
    setGroups((before) => {
      const [first = none(), ...others] = before[lineId] ?? [];
      const quantity = others.reduce((sum, group) => sum + group.quantity, first.quantity);
      return { ...before, [lineId]: [{ ...first, quantity }] };
    });
  const chosen = Object.entries(groups).flatMap(([lineId, of]) =>
    of.filter(({ quantity }) => quantity > 0).map(({ id: _of, ...group }) => ({ lineId, ...group })),
  );
  const known = chosen.flatMap(({ reason, condition, ...line }) =>
    reason && condition ? [{ ...line, reason, condition }] : [],
  );
  return { groups, change, split, unsplit, chosen, complete: known.length === chosen.length ? known : [] };
}
export type ReturnLines = ReturnType<typeof useReturnLines>;
