'use client';

import { useEffect, useState } from 'react';

/** The server says something at least every fifteen seconds. */
const SILENCE_MS = 25_000;
/** A connection that is back by then was not lost. */
const PATIENCE_MS = 1_500;
/** After an answer that is no stream, browsers do not ask again by themselves. */
const AGAIN_MS = 3_000;

export interface Stream {
  /** What was said last. */
  data: string | null;
  lost: boolean;
  /** When anything was last heard. */
  seenAt: Date | null;
}

/**
 * Listens to a stream of the server while the page is looked at; a page in the background holds no connection, and
 * asks at once when it comes back.
 */
export function useStream(url: string): Stream {
  const [stream, setStream] = useState<Stream>({ data: null, lost: false, seenAt: null });
  useEffect(() => listen(url, setStream), [url]);
  return stream;
}

type SetStream = (change: (before: Stream) => Stream) => void;

function listen(url: string, set: SetStream): () => void {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const after = (name: string, ms: number, act: () => void) => {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(act, ms));
  };
  const lose = () => set((before) => (before.lost ? before : { ...before, lost: true }));
  const hear = (data: string | null) => {
    heardAt = Date.now();
    clearTimeout(timers.get('lose'));
    set((before) => ({ data: data ?? before.data, lost: false, seenAt: new Date() }));
  };
  const close = () => {
    source?.close();
    source = null;
    for (const timer of timers.values()) clearTimeout(timer);
  };
  const open = () => {
    close();
    if (document.visibilityState === 'hidden') return;
    source = new EventSource(url);
    source.onmessage = ({ data }) => hear(data);
    source.addEventListener('beat', () => hear(null));
    source.onerror = () => {
      after('lose', PATIENCE_MS, lose);
      if (source?.readyState === EventSource.CLOSED) after('open', AGAIN_MS, open);
    };
    heardAt = Date.now();
    after('silence', SILENCE_MS, watchSilence);
  };
  const watchSilence = () => {
    const silent = Date.now() - heardAt;
    if (silent < SILENCE_MS) return after('silence', SILENCE_MS - silent, watchSilence);
    lose();
    open();
  };
  open();
  document.addEventListener('visibilitychange', open);
  window.addEventListener('online', open);
  window.addEventListener('offline', lose);
  return () => {
    close();
    document.removeEventListener('visibilitychange', open);
    window.removeEventListener('online', open);
    window.removeEventListener('offline', lose);
  };
}
