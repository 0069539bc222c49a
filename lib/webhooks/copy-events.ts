import { isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { events, webhookDeliveries, webhookEndpoints } from '@/db/schema';
import { lowestIdAt, newIdAt } from '../ids';
import { eventOf } from './event-of';
import { freshRows, type SourceRow } from './event-sources';

const BATCH = 1000;
/** Two machines' clocks differ by less: ids are made by the web's, what is compared is the database's. */
const CLOCKS_MS = 2 * 60_000;
/** Ids of days to come are none of ours. */
const AHEAD_MS = 3_600_000;
/** Held by whoever copies; of this file alone. */
const LOCK = 7_062_201;
/** Name of the setting that says until when everything is copied. */
const MARK = 'events_copied';
/** The mark is moved when it is so old: it need not be exact. */
const MARK_MS = 10_000;

/**
 * Copies what happened since the last time into `events`, in one row of numbers, with a message to every endpoint that
 * wants it, in the same transaction. One worker at a time; answers how many. See docs/decisions/022-events.md.
 */
export async function copyEvents(db: Db, now: Date): Promise<number> {
  let copied = 0;
  let from: Start | null = null;
  for (;;) {
    const batch: Batch | null = await db.transaction((tx) => copyBatch(tx, from, now));
    if (!batch) return copied;
    copied += batch.copied;
    if (batch.isLast) return copied;
    from = batch.next;
  }
}

interface Start {
  /** Rows after this id are looked at. */
  after: string;
  /** All that was committed before this moment (ms) is seen by this copying. */
  seenUntil: number;
}

interface Batch {
  copied: number;
  isLast: boolean;
  next: Start;
}

/** null = another worker is at it. */
async function copyBatch(tx: Db, from: Start | null, now: Date): Promise<Batch | null> {
  // A statement of its own: what the one before committed is seen by those that follow.
  const [lock] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}::bigint) as held`);
  if (!lock?.held) return null;
  const clock = await readClock(tx);
  const start = from ?? { after: lowestIdAt(clock.copiedUntil - CLOCKS_MS), seenUntil: clock.oldestOpen };
  const rows = await tx.execute<SourceRow>(freshRows(start.after, lowestIdAt(clock.now + AHEAD_MS), BATCH));
  await record(tx, [...rows], clock.now, now);
  const isLast = rows.length < BATCH;
  if (isLast && start.seenUntil - clock.copiedUntil >= MARK_MS) await setMark(tx, start.seenUntil, now);
  if (isLast && clock.isFirst) await setMark(tx, start.seenUntil, now);
  return { copied: rows.length, isLast, next: { ...start, after: rows.at(-1)?.id ?? start.after } };
}

interface Clock {
  now: number;
  /** When the oldest transaction that writes, or waits to, began: what it writes is not to be seen yet. */
  oldestOpen: number;
  copiedUntil: number;
  /** Nothing was ever copied: what happened before is not told. */
  isFirst: boolean;
}

async function readClock(tx: Db): Promise<Clock> {
  const ms = (moment: ReturnType<typeof sql>) => sql`floor(extract(epoch from ${moment}) * 1000)::float8`;
  const [row] = await tx.execute<{ now: number; oldest: number; mark: number | null }>(sql`
    select ${ms(sql`clock_timestamp()`)} as now,
      ${ms(sql`least(clock_timestamp(), (
        select min(a.xact_start) from pg_stat_activity a
        where a.datname = current_database() and a.pid <> pg_backend_pid()
          and (a.backend_xid is not null or a.wait_event_type = 'Lock')))`)} as oldest,
      (select (s.value->>'until')::float8 from settings s where s.name = ${MARK}) as mark`);
  if (!row) throw new Error('the database told no time');
  return { now: row.now, oldestOpen: row.oldest, copiedUntil: row.mark ?? row.now, isFirst: row.mark === null };
}

const setMark = (tx: Db, until: number, now: Date) =>
  tx.execute(sql`
    insert into settings (name, value, updated_at)
    values (${MARK}, jsonb_build_object('until', ${until}::float8), ${now.toISOString()}::timestamptz)
    on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at
    where (settings.value->>'until')::float8 < ${until}::float8`);

interface Numbered extends Record<string, unknown> {
  sequence: string;
  source_id: string;
}

async function record(tx: Db, rows: SourceRow[], clock: number, now: Date): Promise<void> {
  if (rows.length === 0) return;
  const happened = rows.map(eventOf);
  const numbered = await tx.execute<Numbered>(sql`
    ${insertRows(events, happened)} on conflict (source_id) do nothing returning sequence, source_id`);
  const numberOf = new Map(numbered.map(({ sequence, source_id }) => [source_id, Number(sequence)]));
  const wanting = await tx
    .select({ id: webhookEndpoints.id, types: webhookEndpoints.events })
    .from(webhookEndpoints)
    .where(isNull(webhookEndpoints.disabledAt));
  const messages = happened.flatMap(({ sourceId, type, objectKey, data, at }) => {
    const sequence = numberOf.get(sourceId);
    if (sequence === undefined) return [];
    const payload = { type, timestamp: (at as Date).toISOString(), sequence, data };
    return wanting
      .filter(({ types }) => types.length === 0 || types.includes(type))
      .map(({ id: endpointId }) => {
        // By the database's clock: those about one thing are sent in the order of their ids, whichever worker made them.
        const id = newIdAt(clock, sequence);
        return { id, endpointId, messageId: messageIdOf(sourceId), objectKey, type, payload, ...fromNowOn(now) };
      });
  });
  if (messages.length > 0) await tx.execute(insertRows(webhookDeliveries, messages));
}

const fromNowOn = (now: Date) => ({ state: 'waiting' as const, attempts: 0, nextAt: now, createdAt: now });

/** The same for every endpoint and attempt: whoever has seen it, has seen it. */
const messageIdOf = (sourceId: string): string => `msg_${sourceId.replaceAll('-', '')}`;
