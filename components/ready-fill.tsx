'use client';

import { clsx } from 'clsx';
import { type ReactNode, useState } from 'react';

/** The one moment that is felt: while somebody watches, the pale slip fills from the left as the order becomes ready. */
export function ReadyFill({ ready, children }: { ready: boolean; children: ReactNode }) {
  const [was, setWas] = useState(ready);
  const [fills, setFills] = useState(false);
  if (was !== ready) {
    setWas(ready);
    setFills(ready);
  }
  return <div className={clsx('ready-fill', fills && 'fills')}>{children}</div>;
}
