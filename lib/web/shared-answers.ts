import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http';

interface Kept {
  headers: OutgoingHttpHeaders;
  body: Buffer;
  keptAt: number;
  /** Milliseconds it is given without asking again; Infinity for what never changes. */
  freshMs: number;
  /** A reader has been sent to ask again. */
  asked: boolean;
}

interface CacheLimits {
  /** Bytes of all that is kept. */
  bytes: number;
  /** Bytes of one answer; a larger one is not kept. */
  answerBytes: number;
}

/** Header of an answer that is the same for all who ask within so many milliseconds. */
export const SHARED_MS = 'x-shared-ms';

/** So old a page may be before it is asked for again: what was revalidated is seen within a second. */
const PAGE_FRESH_MS = 1_000;
/** And so many times as old it may become while that goes on. */
const USABLE_TIMES = 10;

/** Longer addresses are nobody's page: they would only fill the memory. */
const LONGEST_URL = 300;
/** What an answer takes beside its body: headers and address. */
const ENTRY_BYTES = 2_000;

/** An answer that goes on until somebody ends it. */
export const isStream = ({ accept }: IncomingHttpHeaders): boolean => accept === 'text/event-stream';

/** Whether everybody who asks so is given the same: not a part of a file, not the steps of a navigation, no draft, no stream. */
const isForAll = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  url.length <= LONGEST_URL &&
  headers.rsc === undefined &&
  headers['next-router-state-tree'] === undefined &&
  headers.range === undefined &&
  !isStream(headers) &&
  !headers.cookie?.includes('__prerender_bypass');

/**
 * Milliseconds an answer may be given to others: none when it was made for its reader. Pages and files tell by the
 * framework's own headers, live data by SHARED_MS.
 */
function freshMsOf(response: ServerResponse): number {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return 0;
  if (String(response.getHeader('cache-control')).includes('immutable')) return Number.POSITIVE_INFINITY;
  if (response.hasHeader('x-nextjs-prerender')) return PAGE_FRESH_MS;
  return Number(response.getHeader(SHARED_MS) ?? 0);
}

/** An answer is kept in two forms at most: whoever takes gzip gets gzip. */
function settleEncoding({ headers }: IncomingMessage): string {
  const encoding = String(headers['accept-encoding']).includes('gzip') ? 'gzip' : 'identity';
  headers['accept-encoding'] = encoding;
  return encoding;
}

const bytesOf = (chunk: unknown, encoding: unknown): Buffer | null => {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8');
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : null;
};

/** Listens to what is written; `done` hears of it once all of it is: null if it is too much, or its reader hung up. */
function record(response: ServerResponse, most: number, done: (body: Buffer | null) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const listen = (method: 'write' | 'end') => {
    const write = response[method] as (...args: unknown[]) => unknown;
    const recorded = (...args: unknown[]) => {
      const part = size <= most ? bytesOf(args[0], args[1]) : null;
      if (part) {
        size += part.length;
        parts.push(part);
      }
      return write.apply(response, args);
    };
    Object.assign(response, { [method]: recorded });
  };
  listen('write');
  listen('end');
  response.once('close', () => done(response.writableFinished && size <= most ? Buffer.concat(parts) : null));
}

function give({ headers }: IncomingMessage, response: ServerResponse, kept: Kept): void {
  const { etag } = kept.headers;
  if (typeof etag === 'string' && headers['if-none-match']?.includes(etag)) {
    const { 'content-length': _, ...others } = kept.headers;
    response.writeHead(304, others).end();
  } else {
    response.writeHead(200, kept.headers).end(kept.body);
  }
}

/** What is kept, the newest last; beyond its size the oldest goes. */
class Answers {
  private readonly byKey = new Map<string, Kept>();
  private size = 0;

  constructor(private readonly bytes: number) {}

  get(key: string): Kept | undefined {
    return this.byKey.get(key);
  }

  forget(key: string): void {
    const kept = this.byKey.get(key);
    if (kept) this.size -= kept.body.length + ENTRY_BYTES;
    this.byKey.delete(key);
  }

  keep(key: string, kept: Kept): void {
    this.forget(key);
    this.byKey.set(key, kept);
    this.size += kept.body.length + ENTRY_BYTES;
    for (const oldest of this.byKey.keys()) {
      if (this.size <= this.bytes) return;
      this.forget(oldest);
    }
  }
}

/**
 * Stands before the framework and gives what is the same for all (prerendered pages, files that never change, live
 * stock) as it was sent before: found, compressed and tagged once, not for every reader. When its time is over it is
 * asked for again, by one reader while the others are given the known one. All else passes untouched.
 */
export function withSharedAnswers(handle: RequestListener, { bytes, answerBytes }: CacheLimits): RequestListener {
  const answers = new Answers(bytes);

  const keepAnswer = (key: string, response: ServerResponse, body: Buffer | null) => {
    if (!body) return answers.forget(key);
    const known = answers.get(key);
    if (known && response.statusCode === 304 && response.getHeader('etag') === known.headers.etag) {
      Object.assign(known, { keptAt: Date.now(), asked: false });
      return;
    }
    const freshMs = freshMsOf(response);
    if (freshMs === 0) return answers.forget(key);
    const headers = { ...response.getHeaders(), 'content-length': body.length };
    answers.keep(key, { headers, body, keptAt: Date.now(), freshMs, asked: false });
  };

  return (request, response) => {
    if (!isForAll(request)) return handle(request, response);
    const key = `${settleEncoding(request)} ${request.url}`;
    const known = answers.get(key);
    if (known) {
      const age = Date.now() - known.keptAt;
      if (age < known.freshMs * (known.asked ? USABLE_TIMES : 1)) return give(request, response, known);
      known.asked = true;
    }
    record(response, answerBytes, (body) => keepAnswer(key, response, body));
    return handle(request, response);
  };
}
