'use client';

import { useEffect } from 'react';
import type { FieldErrors, Result } from '@/lib/result';

/** Takes whoever pressed a button far below to the first box that is wrong, or to what is said above them all. */
export function useTroubleInSight(answer: Result<unknown> | null, fields: FieldErrors): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer, whose fields these are
  useEffect(() => {
    if (!answer || answer.ok) return;
    const boxes = Object.keys(fields).flatMap((name) => document.getElementById(name) ?? []);
    // Not in the order in which they were judged, but in that of the page.
    const [first] = boxes.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    const shown = first ?? document.querySelector('main .alert');
    shown?.scrollIntoView({ block: 'center' });
    first?.focus({ preventScroll: true });
  }, [answer]);
}
