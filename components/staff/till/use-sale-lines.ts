'use client';

import { useState } from 'react';
import type { StockArticle } from '@/lib/stock/here-types';

export interface SaleLine {
  article: StockArticle;
  quantity: number;
}

export interface SaleLines {
  lines: SaleLine[];
  /** Scanned: one more of it. */
  add(article: StockArticle): void;
  set(sku: string, quantity: number): void;
  remove(sku: string): void;
  clear(): void;
}

/** As many of one article as one sale holds. */
export const MOST_PER_LINE = 10;

/** What somebody buys, in the order in which it was scanned. */
export function useSaleLines(): SaleLines {
  const [lines, setLines] = useState<SaleLine[]>([]);
  const of = (sku: string) => (line: SaleLine) => line.article.sku === sku;
  const set = (sku: string, quantity: number) =>
    setLines((before) =>
      before.map((line) =>
        of(sku)(line) ? { ...line, quantity: Math.min(MOST_PER_LINE, Math.max(1, quantity)) } : line,
      ),
    );
  return {
    lines,
    add: (article) =>
      setLines((before) => {
        const known = before.find(of(article.sku));
        if (!known) return [...before, { article, quantity: 1 }];
        const more = Math.min(MOST_PER_LINE, known.quantity + 1);
        return before.map((line) => (line === known ? { article, quantity: more } : line));
      }),
    set,
    remove: (sku) => setLines((before) => before.filter((line) => !of(sku)(line))),
    clear: () => setLines([]),
  };
}
