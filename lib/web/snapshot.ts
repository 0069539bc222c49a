import { createHash } from 'node:crypto';
import { SHARED_MS } from './shared-answers';

/** An answer made once and sent many times. */
export interface Snapshot {
  body: string;
  etag: string;
}

export function snapshotOf(value: object): Snapshot {
  const body = JSON.stringify(value);
  return { body, etag: `"${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"` };
}

interface Entry<T> {
  value: Promise<T>;
  /** Milliseconds; Infinity while being made. */
  until: number;
}

/**
 * Keeps what `make` gives for `keepMs`, one making at a time for each key however many ask meanwhile. Failures are not
 * kept. Holds the latest `limit` keys.
 */
export function briefly<T>(
  { keepMs, limit }: { keepMs: number; limit: number },
  make: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const entries = new Map<string, Entry<T>>();
  return (key) => {
    const known = entries.get(key);
    if (known && Date.now() < known.until) return known.value;
    const entry: Entry<T> = { value: make(key), until: Number.POSITIVE_INFINITY };
    entries.delete(key);
    entries.set(key, entry);
    if (entries.size > limit) entries.delete(entries.keys().next().value ?? key);
    entry.value.then(
      () => {
        entry.until = Date.now() + keepMs;
      },
      () => entries.delete(key),
    );
    return entry.value;
  };
}

interface SnapshotOptions {
  /** The same for all who ask within so many milliseconds; without it, it is made for its reader. */
  sharedMs?: number;
}

/** Sends a snapshot; the reader keeps it but asks again each time, and hears 304 while nothing changed. */
export function answerSnapshot(
  request: Request,
  { body, etag }: Snapshot,
  { sharedMs }: SnapshotOptions = {},
): Response {
  const shared: Record<string, string> = sharedMs ? { [SHARED_MS]: String(sharedMs) } : {};
  const headers = { etag, 'cache-control': 'no-cache', ...shared };
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
