import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { messages } from '@/db/schema';
import type { Message, MessageSummary } from './types';

const summary = {
  id: messages.id,
  kind: messages.kind,
  recipient: messages.recipient,
  locale: messages.locale,
  subject: messages.subject,
  createdAt: messages.createdAt,
  sentAt: messages.sentAt,
};

/** Newest first; of one receiver, or of all when `to` is null. */
export function listMessages(db: Db, to: string | null, limit: number): Promise<MessageSummary[]> {
  return db
    .select(summary)
    .from(messages)
    .where(to ? sql`lower(${messages.recipient}) = ${to.toLowerCase()}` : undefined)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit);
}

/** `id` is a UUID. */
export async function getMessage(db: Db, id: string): Promise<Message | null> {
  const [found] = await db
    .select({ ...summary, text: messages.text, html: messages.html })
    .from(messages)
    .where(eq(messages.id, id));
  return found ?? null;
}
