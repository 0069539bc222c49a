'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useProduct } from './product-choice';
import { Icon } from './ui/icon';
import type { Outcome } from './use-add-to-basket';

const SHOWN_MS = 6_000;

interface ProductOutcomeProps {
  basketHref: string;
  /** Sentence for a refusal's code. */
  refusals: Record<string, string>;
}

/** What came of the last press: said for six seconds, longer while it is pointed at or holds the focus. */
export function ProductOutcome({ basketHref, refusals }: ProductOutcomeProps) {
  const { outcome, dismiss, words } = useProduct();
  const toast = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setInterval(() => {
      if (!toast.current?.matches(':hover, :focus-within')) dismiss();
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [outcome, dismiss]);
  const sentenceOf = (said: Outcome): string => {
    if (said.kind === 'added') return words.added;
    return said.kind === 'offline' ? words.addOffline : (refusals[said.code] ?? refusals.unexpected ?? '');
  };
  return (
    <div className="toast-place" role="status" ref={toast}>
      {outcome && (
        <div className="toast">
          {outcome.kind === 'added' && <Icon name="check" size="s" />}
          <span className="grow">{sentenceOf(outcome)}</span>
          {outcome.kind === 'added' ? (
            <Link href={basketHref} prefetch={false}>
              {words.toBasket}
            </Link>
          ) : (
            <button type="button" onClick={dismiss}>
              {words.close}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
