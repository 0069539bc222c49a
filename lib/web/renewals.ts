import type { Db } from '@/db/client';
import { listRenewals } from '../drafts/queries';

const EVERY_MS = 1_000;
/** A transaction may be seen so much later than the time it wrote down. */
const LATE_MS = 60_000;

/**
 * Hears once a second which prerendered pages are to be made anew, whoever asked for it: another web process, the worker,
 * a console. Stops at the signal. A database that cannot be asked is asked again.
 */
export function followRenewals(db: Db, renew: (paths: string[]) => Promise<void>, signal: AbortSignal): void {
  const heard = new Map<string, number>();
  const begun = Date.now();

  const ask = async () => {
    const since = new Date(Math.max(begun, Date.now() - LATE_MS));
    const rows = await listRenewals(db, since);
    const fresh = rows.filter(({ id }) => !heard.has(id));
    if (fresh.length > 0) await renew([...new Set(fresh.flatMap(({ paths }) => paths))]);
    for (const { id, at } of fresh) heard.set(id, at.getTime());
    for (const [id, at] of heard) if (at < since.getTime() - LATE_MS) heard.delete(id);
  };

  const next = () => {
    if (signal.aborted) return;
    ask()
      .catch(() => {})
      .finally(() => setTimeout(next, EVERY_MS).unref());
  };
  next();
}
