import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { beginRequest, dropRequest, finishRequest } from '../access/api-requests';
import { Problem } from './problem';

/** Of writes by key. Draft of the IETF: draft-ietf-httpapi-idempotency-key-header. */
export const idempotencyKey = z
  .string('required')
  .regex(/^[\w-]{16,80}$/, 'invalid')
  .meta({ description: '16 to 80 letters, digits, _ or -, new for each request: a UUID will do.' });

/** What a write may come with. */
export const onceHeaders = z.object({ 'idempotency-key': idempotencyKey.optional() });

interface Asked {
  keyId: string;
  idempotencyKey: string;
  /** All that makes the request what it is. */
  what: unknown;
}

interface Reply {
  status?: number | undefined;
  body: unknown;
}

/**
 * Does a request once, however often it comes with the same key: it is answered with what the first was answered. What was
 * refused is judged anew. Throws a Problem: key_reused (422) for something else by the same key, still_running (409)
 * while the first is under way.
 */
export async function once(
  db: Db,
  { keyId, idempotencyKey: name, what }: Asked,
  work: () => Promise<Reply>,
  now: Date,
): Promise<Reply & { replayed: boolean }> {
  const key = `${keyId}:${name}`;
  const hash = createHash('sha256').update(JSON.stringify(what)).digest('hex');
  const begun = await beginRequest(db, { key, hash }, now);
  if (begun.kind === 'other') throw new Problem('key_reused');
  if (begun.kind === 'running') throw new Problem('still_running', { retryAfterSeconds: 1 });
  if (begun.kind === 'answered') return { status: begun.status, body: begun.answer, replayed: true };
  try {
    const reply = await work();
    await finishRequest(db, key, { status: reply.status ?? 200, answer: reply.body });
    return { ...reply, replayed: false };
  } catch (refused) {
    await dropRequest(db, key);
    throw refused;
  }
}
