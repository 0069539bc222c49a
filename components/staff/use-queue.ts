'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { RestockTask } from '@/lib/holds/types';
import type { StaffOrder, Today } from '@/lib/pickup/types';
import type { TransferBoard } from '@/lib/transfers/types';

/** With the server's own pause an order is seen within two seconds. */
const EVERY_MS = 1_200;
/** An answer that takes longer counts as no connection. */
const PATIENCE_MS = 5_000;
/** One lost packet is not shown. */
const FAILURES_SHOWN = 2;
/** The answer's clock has whole seconds: a smaller difference is none. */
const CLOCK_TOLERANCE_MS = 3_000;

/** What a store has in hand: its orders, goods that go from shop to shop, and bags nobody came for. */
export interface InHand {
  orders: StaffOrder[];
  transfers: TransferBoard;
  today: Today;
  restocks: RestockTask[];
}

interface Known extends InHand {
  lost: boolean;
  /** When it was last confirmed. */
  seenAt: Date;
}

export interface LiveQueue extends Known {
  /** Milliseconds the shop's clock is ahead of this device's. */
  ahead: number;
  refresh(): void;
}

type Answer = { kind: 'same' | 'gone' | 'failed' } | { kind: 'new'; inHand: InHand; etag: string };

async function ask(url: string, etag: string | null): Promise<{ answer: Answer; ahead: number }> {
  const response = await fetch(url, {
    cache: 'no-store',
    headers: etag ? { 'if-none-match': etag } : {},
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const difference = Date.parse(response.headers.get('date') ?? '') - Date.now();
  const ahead = Math.abs(difference) > CLOCK_TOLERANCE_MS ? difference : 0;
  if (response.status === 304) return { answer: { kind: 'same' }, ahead };
  if (response.status === 401 || response.status === 403) return { answer: { kind: 'gone' }, ahead };
  if (!response.ok) return { answer: { kind: 'failed' }, ahead };
  const inHand = (await response.json()) as InHand;
  return { answer: { kind: 'new', inHand, etag: response.headers.get('etag') ?? '' }, ahead };
}

/** Reads a store's queue again and again, also while the page is in the background: it has to be heard there. */
export function useQueue(url: string, { at, ...first }: InHand & { at: Date }): LiveQueue {
  const [known, setKnown] = useState<Known>({ ...first, lost: false, seenAt: at });
  const [ahead, setAhead] = useState(0);
  const askNow = useRef(() => {});

  useEffect(() => {
    let [etag, failures, turn]: [string | null, number, number] = [null, 0, 0];
    let timer: ReturnType<typeof setTimeout>;
    const round = async () => {
      clearTimeout(timer);
      const mine = ++turn;
      const failed = { answer: { kind: 'failed' } as Answer, ahead: 0 };
      const { answer, ahead: difference } = await ask(url, etag).catch(() => failed);
      if (mine !== turn) return;
      timer = setTimeout(round, EVERY_MS);
      if (answer.kind === 'failed') {
        failures++;
        if (failures >= FAILURES_SHOWN) setKnown((before) => (before.lost ? before : { ...before, lost: true }));
        return;
      }
      failures = 0;
      setAhead(difference);
      if (answer.kind === 'gone') window.location.reload();
      else if (answer.kind === 'new') {
        etag = answer.etag;
        setKnown({ ...answer.inHand, lost: false, seenAt: new Date() });
      } else setKnown((before) => (before.lost ? { ...before, lost: false, seenAt: new Date() } : before));
    };
    askNow.current = round;
    const seen = () => document.visibilityState === 'visible' && round();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', round);
    round();
    return () => {
      turn = -1;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', round);
    };
  }, [url]);

  return { ...known, ahead, refresh: useCallback(() => askNow.current(), []) };
}

/** The shop's time, told anew when its minute changes. `first` is the server's, so that both render the same. */
export function useMinute(first: Date, ahead: number): Date {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const tell = () => {
      const next = new Date(Date.now() + ahead);
      setNow((before) => (sameMinute(before, next) ? before : next));
    };
    tell();
    const timer = setInterval(tell, 1_000);
    return () => clearInterval(timer);
  }, [ahead]);
  return now;
}

const sameMinute = (a: Date, b: Date) => Math.floor(a.getTime() / 60_000) === Math.floor(b.getTime() / 60_000);
