import { type Actor, type ApiScope, apiScopes, system } from '@/lib/access/actor';
import { createKey } from '@/lib/access/api-keys';
import type { Db } from './client';

interface Given {
  scopes?: readonly ApiScope[];
  /** Ids; null = every store. */
  stores?: string[] | null;
  by?: Actor;
}

/** A key of its own for one test, and the header it comes with. */
export async function makeKey(db: Db, { scopes = apiScopes, stores = null, by = system }: Given = {}) {
  const given = { name: 'レジ', scopes: [...scopes], locationIds: stores };
  const { id, secret } = await createKey(db, by, given, new Date());
  return { id, secret, bearer: { authorization: `Bearer ${secret}` } };
}
