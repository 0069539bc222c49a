import { useEffect, useRef, useState } from 'react';
import { actValue } from '@/lib/basket/acts';
import type { BasketLine } from '@/lib/basket/types';
import { inLocale, type Locale } from '@/lib/locale';
import type { BasketWords } from './basket-words';
import { fill } from './fill';

const SHOWN_MS = 6_000;

interface BasketUndoProps {
  /** What was just taken out. */
  removed: BasketLine | null;
  locale: Locale;
  words: BasketWords;
}

/** Says what was taken out and puts it back: six seconds, longer while it is pointed at or holds the focus. */
export function BasketUndo({ removed, locale, words }: BasketUndoProps) {
  const toast = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<BasketLine | null>(null);
  useEffect(() => {
    if (!removed) return;
    const timer = setInterval(() => {
      if (!toast.current?.matches(':hover, :focus-within')) setGone(removed);
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [removed]);
  return (
    <div className="toast-place" role="status" ref={toast}>
      {removed && removed !== gone && (
        <div className="toast">
          <span className="grow">{fill(words.removed, { title: inLocale(removed.title, locale) })}</span>
          <button type="submit" name="act" value={actValue({ kind: 'restore', ...removed })}>
            {words.restore}
          </button>
        </div>
      )}
    </div>
  );
}
