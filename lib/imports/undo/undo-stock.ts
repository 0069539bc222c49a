import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { inLockOrder, setCounts } from '../../stock/set-counts';
import { namesOfLevels } from '../runs/queries';
import type { KeptChange, PutBack } from './changes';

const onHandOf = (values: Record<string, unknown> | null): number => Number(values?.onHand ?? 0);

/** Levels as they are, held until the transaction ends. */
async function lockLevels(tx: Db, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.execute<{ key: string; onHand: number }>(sql`
    select l.variant_id || ':' || l.location_id as key, l.on_hand as "onHand"
    from stock_levels l
    join unnest(${sql.param(keys)}::text[]) w(key)
      on l.variant_id = split_part(w.key, ':', 1)::uuid and l.location_id = split_part(w.key, ':', 2)::uuid
    order by l.variant_id, l.location_id for update of l`);
  return new Map(rows.map(({ key, onHand }) => [key, onHand]));
}

/** Counts what lies there as before; what was sold, moved or counted since stays. */
export async function undoStock(tx: Db, actor: Actor, changes: readonly KeptChange[], now: Date): Promise<PutBack> {
  const levels = await lockLevels(
    tx,
    changes.map(({ key }) => key),
  );
  const back = changes.filter(({ key, after }) => levels.get(key) === onHandOf(after));
  const counts = back.map(({ key, before }) => {
    const [variantId = '', locationId = ''] = key.split(':');
    return { variantId, locationId, onHand: onHandOf(before) };
  });
  if (counts.length > 0) await setCounts(tx, actor, { counts: inLockOrder(counts), countedAt: now }, now);
  const others = changes.filter((change) => !back.includes(change)).map(({ key }) => key);
  const names = others.length > 0 ? await namesOfLevels(tx, others) : new Map<string, string>();
  return {
    count: back.length,
    kept: others.map((key) => ({ subject: names.get(key) ?? key, field: 'onHand' })),
  };
}
