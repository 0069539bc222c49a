'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { DayKind } from '@/lib/closures/input';
import type { ShopPreview } from '@/lib/closures/types';
import type { Result } from '@/lib/result';
import { useSave } from '../editing/use-save';
import type { DatesForm } from './date-fields';

export interface DaysInput extends DatesForm {
  locationIds: string[];
  day: DayKind;
  opens: string[];
  closes: string[];
  noteJa: string;
  noteEn: string;
}

export interface DaysActs {
  preview: (input: DaysInput) => Promise<Result<ShopPreview[]>>;
  change: (input: DaysInput) => Promise<Result<{ shops: number; orders: number }>>;
}

/** A change of days in two steps: what it touches is shown, then it is made. */
export function useDaysChange({ preview, change }: DaysActs) {
  const router = useRouter();
  const [shown, setShown] = useState<ShopPreview[] | null>(null);
  const [done, setDone] = useState<{ shops: number; orders: number } | null>(null);
  const looking = useSave(preview, (found: ShopPreview[], _: DaysInput) => {
    setShown(found);
    setDone(null);
  });
  const changing = useSave(change, (made: { shops: number; orders: number }, _: DaysInput) => {
    setDone(made);
    setShown(null);
    router.refresh();
  });
  useEffect(() => {
    if (shown) document.getElementById('touched-title')?.focus();
  }, [shown]);
  const last = shown || done ? changing : looking;
  return {
    shown,
    done,
    busy: looking.busy || changing.busy,
    last,
    fields: last.fields,
    look: looking.send,
    decide: changing.send,
    /** What is shown holds for what was typed then. */
    forget: () => {
      setShown(null);
      setDone(null);
    },
  };
}
