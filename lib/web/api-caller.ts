import type { Db } from '@/db/client';
import { type Actor, type ApiScope, guest, hasScope } from '../access/actor';
import { findKey } from '../access/api-keys';
import { Problem } from './problem';

const bearer = /^Bearer +([\w-]{1,200})$/i;

/** Who calls: whoever has a key, or anybody. Throws a Problem: key_invalid (401) for a key that opens nothing (any more). */
export async function callerOf(db: Db, headers: Headers, now: Date): Promise<Actor> {
  const credentials = headers.get('authorization');
  if (credentials === null) return guest;
  const secret = bearer.exec(credentials.trim())?.[1];
  const key = secret ? await findKey(db, secret, now) : null;
  if (!key) throw new Problem('key_invalid');
  return key;
}

/** Throws a Problem: key_missing (401), or scope_missing (403) { scope }. */
export function checkScope(actor: Actor, scope: ApiScope | undefined): void {
  if (!scope) return;
  if (actor.kind !== 'key') throw new Problem('key_missing');
  if (!hasScope(actor, scope)) throw new Problem('scope_missing', { scope });
}
