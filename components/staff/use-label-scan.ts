'use client';

import { readLabel } from '@/lib/pickup/labels';
import { useWedge } from './use-wedge';

/** Hears the labels of the counter: of a bag, or of the place it is put. */
export function useLabelScan({ onBag, onPlace }: { onBag?(id: string): void; onPlace?(shelf: string): void }): void {
  useWedge((code) => {
    const label = readLabel(code);
    if (label && 'fulfillmentId' in label) onBag?.(label.fulfillmentId);
    else if (label) onPlace?.(label.shelf);
  });
}
