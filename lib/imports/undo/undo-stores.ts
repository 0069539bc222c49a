import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { SpecialDay } from '../../stores/hours-types';
import { localDate } from '../../time';
import type { KeptByOthers } from '../runs/types';
import { listSpecialDays, lockStores, type StoredStore } from '../stores/queries';
import { saveStores } from '../stores/save-stores';
import type { KeptChange, PutBack } from './changes';

const ZONE = 'Asia/Tokyo';
type KeptStore = StoredStore & { days?: SpecialDay[] };

/** Not offered any more: other tables may speak of a place for ever. */
async function close(tx: Db, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update locations set active = false, updated_at = ${now.toISOString()}::timestamptz
    where id = any(${sql.param(ids)}::uuid[])`);
}

function revertStore(
  current: StoredStore,
  before: KeptStore,
  after: KeptStore,
): { store: StoredStore; kept: string[] } {
  const fields = (Object.keys(current) as (keyof StoredStore)[]).filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );
  const back = fields.filter((field) => isDeepStrictEqual(current[field], after[field]));
  const store = { ...current, ...Object.fromEntries(back.map((field) => [field, before[field]])) };
  return { store, kept: fields.filter((field) => !back.includes(field)) };
}

/** Shops as they stood before an import; those it made are closed. */
export async function undoStores(tx: Db, changes: readonly KeptChange[], now: Date): Promise<PutBack> {
  const today = localDate(now, ZONE);
  const codes = changes.map(({ after }) => String(after.storeCode));
  const current = new Map((await lockStores(tx, codes)).map((store) => [store.id, store]));
  const days = await listSpecialDays(tx, [...current.keys()], today);
  const kept: KeptByOthers[] = [];
  const stores: StoredStore[] = [];
  const special = new Map<string, SpecialDay[]>();
  for (const { key, before, after } of changes) {
    const store = current.get(key);
    if (!store || !before) continue;
    const [was, became] = [before as unknown as KeptStore, after as unknown as KeptStore];
    const reverted = revertStore(store, was, became);
    stores.push(reverted.store);
    kept.push(...reverted.kept.map((field) => ({ subject: store.name.ja, field })));
    const daysAsMade = isDeepStrictEqual(days.get(key), became.days);
    if (was.days && daysAsMade) special.set(key, was.days);
    else if (was.days) kept.push({ subject: store.name.ja, field: 'days' });
  }
  await saveStores(tx, stores, special, today, now);
  const fresh = changes.filter(({ key, before }) => !before && current.has(key)).map(({ key }) => key);
  await close(tx, fresh, now);
  return { count: stores.length + fresh.length, kept };
}
