'use client';

import { type ReactNode, useState } from 'react';

/** Holds a tint for a moment when `value` changes under the reader's eyes; not when it first appears. */
export function Fresh({ value, children }: { value: string | number; children: ReactNode }) {
  const [seen, setSeen] = useState(value);
  const [changes, setChanges] = useState(0);
  if (value !== seen) {
    setSeen(value);
    setChanges(changes + 1);
  }
  return (
    <span key={changes} className={changes > 0 ? 'changed' : undefined}>
      {children}
    </span>
  );
}
