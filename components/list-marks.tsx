'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '@/lib/locale';
import type { ProductMarks } from '@/lib/promise/types';
import { useChosenStore } from './chosen-store';
import { MarkLine } from './mark-line';
import { useAsked } from './use-asked';

const Marks = createContext<ProductMarks | null>(null);

interface ListMarksProps {
  productIds: string[];
  locale: Locale;
  /** Store code the list is narrowed down to; otherwise the chosen shop counts. */
  store: string | null;
  children: ReactNode;
}

/** Asks once for the marks of all the cards inside. */
export function ListMarks({ productIds, locale, store, children }: ListMarksProps) {
  const chosen = useChosenStore();
  const code = store ?? chosen;
  const query = new URLSearchParams({ store: code ?? '', ids: productIds.join(','), locale });
  return (
    <Marks value={useAsked(code && productIds.length > 0 ? `/api/stock/products?${query}` : null)}>{children}</Marks>
  );
}

/** The mark and time of one card. */
export function CardMark({ productId, locale }: { productId: string; locale: Locale }) {
  return <MarkLine stock={useContext(Marks)} productId={productId} locale={locale} />;
}
