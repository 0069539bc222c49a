'use client';

import { useEffect, useRef, useState } from 'react';
import { fill } from './fill';
import { Button } from './ui/button';

interface FilterSubmitProps {
  /** Category slug; null = all. */
  category: string | null;
  labels: {
    /** Until something is changed: この条件でみる */
    show: string;
    /** {total}点をみる */
    showCount: string;
    showNone: string;
  };
}

/** The form's button; once a choice is changed, it says how many products would be left. */
export function FilterSubmit({ category, labels }: FilterSubmitProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    let asked = new AbortController();
    const count = async () => {
      asked.abort();
      asked = new AbortController();
      const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      if (category) query.set('category', category);
      const answer = await fetch(`/api/products/count?${query}`, { signal: asked.signal }).catch(() => null);
      if (answer?.ok) setTotal((await answer.json()).total);
    };
    form.addEventListener('change', count);
    return () => form.removeEventListener('change', count);
  }, [category]);
  const label = total === null ? labels.show : total === 0 ? labels.showNone : fill(labels.showCount, { total });
  return (
    <Button ref={button} type="submit" aria-live="polite" className="grow">
      {label}
    </Button>
  );
}
