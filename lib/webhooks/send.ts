import { type LookupAddress, lookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { env } from '../env';
import { hostOf, isPublicAddress } from './public-address';
import type { Failure } from './types';

/** A receiver is to take a message and work on it later. */
const TIMEOUT_MS = 15_000;
/** So much of an answer is read to keep its connection; nothing in it matters. */
const MOST_ANSWER_BYTES = 64 * 1024;

export interface Outcome {
  /** null = nothing was answered. */
  status: number | null;
  failure: Failure | null;
}

export interface Sending {
  url: string;
  headers: Record<string, string>;
  body: string;
}

type Resolve = (
  host: string,
  options: { all: true },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

interface Ways {
  allowPrivate?: boolean;
  timeoutMs?: number;
  /** How names are looked up. */
  resolve?: Resolve;
}

class PrivateAddress extends Error {}

const agents = {
  'http:': new http.Agent({ keepAlive: true, maxSockets: 16 }),
  'https:': new https.Agent({ keepAlive: true, maxSockets: 16 }),
};

/**
 * Looks a name up for a connection and refuses what is not on the open internet. The connection is made to the very
 * addresses that were looked at, so that a name that leads elsewhere a moment later changes nothing.
 */
function lookupPublic(resolve: Resolve): LookupFunction {
  return (host, options, done) =>
    resolve(host, { all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error('no address'), '', 0);
      if (!found.every(({ address }) => isPublicAddress(address))) return done(new PrivateAddress(), '', 0);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
}

/** POSTs a message. Redirects are not followed; an address that is not on the open internet is not connected to. */
export async function post(sending: Sending, ways: Ways = {}): Promise<Outcome> {
  const { allowPrivate = env.WEBHOOK_PRIVATE } = ways;
  const url = new URL(sending.url);
  const host = hostOf(url);
  if (!allowPrivate && (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))) {
    return { status: null, failure: 'private_address' };
  }
  try {
    return judge(await statusOf(url, sending, { ...ways, allowPrivate }));
  } catch (error) {
    return { status: null, failure: failureOf(error) };
  }
}

function statusOf(url: URL, sending: Sending, ways: Ways): Promise<number> {
  const { allowPrivate, timeoutMs = TIMEOUT_MS, resolve = lookup } = ways;
  return new Promise((answered, failed) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const asked = request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(sending.body),
        'user-agent': 'Uketori-Webhooks/1',
        ...sending.headers,
      },
      agent: agents[url.protocol as keyof typeof agents],
      signal: AbortSignal.timeout(timeoutMs),
      ...(!allowPrivate && { lookup: lookupPublic(resolve) }),
    });
    asked.once('response', (response) => {
      drain(response);
      answered(response.statusCode ?? 0);
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      // The receiver closed a connection that was kept, at the moment it was used again.
      if (asked.reusedSocket && error.code === 'ECONNRESET') answered(statusOf(url, sending, ways));
      else failed(error);
    });
    asked.end(sending.body);
  });
}

function drain(response: http.IncomingMessage): void {
  let size = 0;
  response.on('error', () => {});
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_ANSWER_BYTES) response.destroy();
  });
}

function judge(status: number): Outcome {
  if (status >= 200 && status < 300) return { status, failure: null };
  return { status, failure: status >= 300 && status < 400 ? 'redirect' : 'status' };
}

function failureOf(error: unknown): Failure {
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof PrivateAddress) return 'private_address';
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown_host';
  return /CERT|SIGNED|ISSUER|ALTNAME|TLS|SSL|EPROTO/.test(code) ? 'certificate' : 'connection';
}

export type Reach = 'public' | 'private' | 'unknown_host' | 'unanswered';

/** Where an address leads at this moment; `unanswered` when names cannot be looked up now. */
export function reachOf(url: URL, resolve: Resolve = lookup): Promise<Reach> {
  const host = hostOf(url);
  if (isIP(host) !== 0) return Promise.resolve(isPublicAddress(host) ? 'public' : 'private');
  return new Promise((told) => {
    resolve(host, { all: true }, (error, found) => {
      if (error) told((error as NodeJS.ErrnoException).code === 'ENOTFOUND' ? 'unknown_host' : 'unanswered');
      else told(found.every(({ address }) => isPublicAddress(address)) ? 'public' : 'private');
    });
  });
}
