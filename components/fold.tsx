'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './ui/icon';

interface FoldProps {
  id?: string;
  title: string;
  open?: boolean;
  children: ReactNode;
}

const WIDE = '(min-width: 64rem)';

/** Text that folds away on phones; where there is room it stands open. A link to its id opens it. */
export function Fold({ id, title, open = false, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const unfold = () => {
      const isMeant = Boolean(id) && window.location.hash === `#${id}`;
      if (details.current && (isMeant || window.matchMedia(WIDE).matches)) details.current.open = true;
    };
    unfold();
    window.addEventListener('hashchange', unfold);
    return () => window.removeEventListener('hashchange', unfold);
  }, [id]);
  return (
    <details ref={details} id={id} className="unfold" open={open}>
      <summary>
        <h2>{title}</h2>
        <Icon name="chevron-down" size="s" />
      </summary>
      <div className="unfold-body">{children}</div>
    </details>
  );
}
