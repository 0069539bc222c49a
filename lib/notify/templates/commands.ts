import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { auditLog, messageTemplates } from '@/db/schema';
import { type Actor, actorRef, canUse } from '../../access/actor';
import { newId } from '../../ids';
import { Refusal } from '../../refusal';
import type { TemplateInput, TemplateKey } from './input';

/** The merchant's own words for a message, from the next one on. Throws not_allowed. */
export async function saveTemplate(
  db: Db,
  actor: Actor,
  { subject, body, ...key }: TemplateInput,
  now: Date,
): Promise<void> {
  const words = { subject, body, updatedBy: actorRef(actor).id, updatedAt: now };
  await change(db, actor, { action: 'message_template_saved', key, words: { subject, body } }, now, async (tx) => {
    const { kind, channel, locale } = messageTemplates;
    await tx
      .insert(messageTemplates)
      .values({ ...key, ...words })
      .onConflictDoUpdate({ target: [kind, channel, locale], set: words });
  });
}

/** Back to our words. Throws not_allowed. */
export async function resetTemplate(db: Db, actor: Actor, key: TemplateKey, now: Date): Promise<void> {
  await change(db, actor, { action: 'message_template_reset', key }, now, async (tx) => {
    await tx
      .delete(messageTemplates)
      .where(
        and(
          eq(messageTemplates.kind, key.kind),
          eq(messageTemplates.channel, key.channel),
          eq(messageTemplates.locale, key.locale),
        ),
      );
  });
}

interface Change {
  action: string;
  key: TemplateKey;
  words?: Pick<TemplateInput, 'subject' | 'body'>;
}

/** Who may do it, and who did. */
async function change(
  db: Db,
  actor: Actor,
  { action, key, words }: Change,
  now: Date,
  write: (tx: Db) => Promise<void>,
): Promise<void> {
  if (!canUse(actor, 'brand')) throw new Refusal('not_allowed');
  const { kind, id } = actorRef(actor);
  await db.transaction(async (tx) => {
    await write(tx);
    await tx.insert(auditLog).values({
      id: newId(),
      actorKind: kind,
      actorId: id,
      action,
      subjectId: `${key.kind}:${key.channel}:${key.locale}`,
      data: words ?? null,
      at: now,
    });
  });
}
