import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { deadAddresses, messages } from '@/db/schema';
import { env } from '../env';
import { newId } from '../ids';
import type { Locale } from '../locale';
import { type Channel as ChannelName, channels } from '../orders/types';
import { Undeliverable } from './channels/channel';
import { channelsOf } from './channels/channels';
import { messageKey } from './event-key';
import type { Composed, MessageKind, Reach } from './types';

/** What is to be told once, in words that are made for a channel when it is its turn. */
export interface Telling {
  /** Of the event. */
  key: string;
  kind: MessageKind;
  locale: Locale;
  orderId?: string;
  unsubscribe?: string;
  compose(channel: ChannelName): Promise<Composed>;
}

const MINUTE_MS = 60_000;
/** So long a channel with trouble of its own is tried again before the next one takes over. */
const PATIENCE_MINUTES: Record<ChannelName, number> = { sms: 10, line: 10, push: 10, mail: 48 * 60 };

type Row = typeof messages.$inferSelect;

/**
 * Tells an event on the first channel that takes it, in the order of `reaches`; once, however often it runs. Throws when
 * the channel whose turn it is may yet take it: the queue then tries again.
 */
export async function tell(db: Db, telling: Telling, reaches: readonly Reach[], now: Date): Promise<void> {
  const written = await listWritten(db, telling);
  // Some channel took it, and has not said since that it failed.
  if (written.some(({ sentAt, failedAt }) => sentAt && !failedAt)) return;
  for (const reach of reaches) {
    const before = written.find(({ channel }) => channel === reach.channel);
    if (await isTaken(db, telling, { reach, before }, now)) return;
  }
}

const messagesByKey = prepared((db) =>
  db
    .select()
    .from(messages)
    .where(sql`${messages.key} = any(${sql.placeholder('keys')}::text[])`)
    .prepare('messages_by_key'),
);

/** What was written down of an event when it was told before. */
const listWritten = (db: Db, { key }: Telling): Promise<Row[]> =>
  messagesByKey(db).execute({ keys: channels.map((channel) => messageKey(key, channel)) });

interface Turn {
  reach: Reach;
  /** Of an earlier attempt. */
  before: Row | undefined;
}

/** Written down first, then sent: what is tried again is what was written down. */
async function isTaken(db: Db, telling: Telling, { reach, before }: Turn, now: Date): Promise<boolean> {
  const { row, again } = before ? { row: before, again: true } : await writeDown(db, telling, reach, now);
  if (row.failedAt) return false;
  const { id, recipient: to, channel, locale, subject, text, html, createdAt: writtenAt } = row;
  const { unsubscribe } = telling;
  try {
    const outgoing = { id, to, locale, subject, text, html, writtenAt, again, ...(unsubscribe && { unsubscribe }) };
    const { ref } = await channelsOf(db)[channel].send(outgoing);
    await markSent(db, row, ref, now);
    return true;
  } catch (error) {
    const patient = now.getTime() - writtenAt.getTime() < PATIENCE_MINUTES[channel] * MINUTE_MS;
    const final = error instanceof Undeliverable ? error : null;
    if (final || !patient) {
      await recordFailure(db, row, final ?? new Undeliverable(`gave up: ${nameOf(error)}`, false), now);
      return false;
    }
    await db
      .update(messages)
      .set({ failure: nameOf(error) })
      .where(eq(messages.id, id));
    throw error;
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** `again`: another worker wrote it down meanwhile. */
async function writeDown(db: Db, telling: Telling, { channel, address }: Reach, now: Date) {
  const key = messageKey(telling.key, channel);
  const { kind, locale, orderId = null } = telling;
  const words = await telling.compose(channel);
  const fresh: Row = {
    ...{ id: newId(), key, kind, channel, recipient: address, locale, orderId, createdAt: now, ...words },
    ...{ sentAt: null, vendorRef: null, deliveredAt: null, failedAt: null, failure: null },
  };
  const [kept] = await db
    .insert(messages)
    .values(fresh)
    .onConflictDoNothing({ target: messages.key })
    .returning({ id: messages.id });
  if (kept) return { row: fresh, again: false };
  const [other] = await db.select().from(messages).where(eq(messages.key, key));
  if (!other) throw new Error('a message is gone');
  return { row: other, again: true };
}

async function markSent(db: Db, { id, kind }: Row, ref: string | null, now: Date): Promise<void> {
  // A link that signs in is nobody else's to read; only the mailbox of a demo shows it again.
  const secret = kind === 'sign_in_link' && !env.DEMO ? { text: '', html: null } : {};
  await db
    .update(messages)
    .set({ sentAt: now, vendorRef: ref, failure: null, ...secret })
    .where(eq(messages.id, id));
}

/** It will never arrive; where nothing ever will, the address is not used again. */
export async function recordFailure(
  db: Db,
  { id, channel, recipient }: Pick<Row, 'id' | 'channel' | 'recipient'>,
  { failure, dead }: Undeliverable,
  now: Date,
): Promise<void> {
  const reason = failure.slice(0, 200);
  await db.update(messages).set({ failedAt: now, failure: reason }).where(eq(messages.id, id));
  if (dead) await recordDead(db, { channel, address: recipient }, reason, now);
}

export async function recordDead(db: Db, { channel, address }: Reach, reason: string, now: Date): Promise<void> {
  await db.insert(deadAddresses).values({ channel, address, reason, at: now }).onConflictDoNothing();
}
