'use client';

import { useEffect, useRef } from 'react';

/** A scanner types faster than anybody: with a longer pause another text begins. */
const PAUSE_MS = 120;
/** Shorter is somebody pressing keys. */
const SHORTEST = 3;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;

/** Hears a scanner that types as a keyboard, wherever on the page one is save in a field: characters in quick succession, then Enter. */
export function useWedge(onScan: (code: string) => void): void {
  const heard = useRef(onScan);
  heard.current = onScan;
  useEffect(() => {
    let [text, last] = ['', 0];
    const press = (event: KeyboardEvent) => {
      if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const quick = event.timeStamp - last < PAUSE_MS;
      last = event.timeStamp;
      if (event.key === 'Enter') {
        const code = quick ? text : '';
        text = '';
        if (code.length < SHORTEST) return;
        // Whatever has the focus was not pressed by anybody.
        event.preventDefault();
        event.stopPropagation();
        heard.current(code);
      } else if (event.key.length === 1) text = (quick ? text : '') + event.key;
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}
