'use client';

import { QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** An answer that takes longer counts as no connection. */
const PATIENCE_MS = 5_000;
/** A device's clock may be wrong: beyond this the shop's own time is used. */
const CLOCK_TOLERANCE_MS = 60_000;

const client = new QueryClient({
  // Offline is a state to be shown, so requests are made and fail; a second try keeps one lost packet from showing.
  defaultOptions: { queries: { networkMode: 'always', retry: 1, retryDelay: 250, staleTime: 0 } },
});

let shopAhead = 0;

function noteClock(response: Response): void {
  const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now();
  if (Number.isFinite(ahead)) shopAhead = Math.abs(ahead) > CLOCK_TOLERANCE_MS ? ahead : 0;
}

/** The browser asks with the last ETag and hears 304 while nothing changed; the answer is then the one it has. */
async function read<T>(url: string): Promise<T | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  noteClock(response);
  if (response.ok) return (await response.json()) as T;
  if (response.status >= 500) throw new Error(String(response.status));
  return null;
}

export interface Live<T> {
  /** undefined while not known yet; null where the server knows no such thing. Kept when the connection is lost. */
  data: T | null | undefined;
  /** The connection is lost: `data` is what was last known. */
  lost: boolean;
  /** When `data` was last confirmed; told while lost. */
  seenAt: Date | null;
}

/** Reads an address again and again while the page is visible, at once when it comes back. A null address waits. */
export function useLive<T>(url: string | null, everyMs: number): Live<T> {
  const query = useQuery(
    { queryKey: [url], queryFn: () => read<T>(url ?? ''), enabled: url !== null, refetchInterval: everyMs },
    client,
  );
  const lost = query.isError;
  return { data: query.data, lost, seenAt: lost && query.dataUpdatedAt ? new Date(query.dataUpdatedAt) : null };
}

const STEP_MS = 15_000;

/** The shop's time, in steps of a quarter minute; null while the prerendered page does not know it. */
export function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    const tell = () => setNow(new Date(Date.now() + shopAhead));
    tell();
    const timer = setInterval(tell, STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
