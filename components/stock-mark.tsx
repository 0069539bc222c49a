import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Band } from '@/lib/stock/types';

interface StockMarkProps {
  band: Band;
  /** Its words: lib/stock/words.ts. The sign alone says nothing to everyone. */
  children: ReactNode;
  /** Long words may fold beside the sign. */
  fold?: boolean;
  /** Last known, not known now. */
  stale?: boolean;
}

/** ◎ ○ △ × drawn, then the words. */
export function StockMark({ band, children, fold, stale }: StockMarkProps) {
  return <span className={clsx('mk', band, fold && 'fold', stale && 'stale')}>{children}</span>;
}
