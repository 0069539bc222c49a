import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { messageTemplates } from '@/db/schema';
import { type Actor, canUse } from '../../access/actor';
import { Refusal } from '../../refusal';
import type { TemplateKey } from './input';
import type { TemplateWords } from './ours';

const isIt = ({ kind, channel, locale }: TemplateKey) =>
  and(eq(messageTemplates.kind, kind), eq(messageTemplates.channel, channel), eq(messageTemplates.locale, locale));

/** Words of the merchant's own for a message; null where ours stand. */
export async function getTemplate(db: Db, key: TemplateKey): Promise<TemplateWords | null> {
  const [template] = await db
    .select({ subject: messageTemplates.subject, body: messageTemplates.body })
    .from(messageTemplates)
    .where(isIt(key));
  return template ?? null;
}

/** Which messages have words of the merchant's own. Throws not_allowed. */
export async function listTemplates(db: Db, actor: Actor): Promise<TemplateKey[]> {
  if (!canUse(actor, 'brand')) throw new Refusal('not_allowed');
  const { kind, channel, locale } = messageTemplates;
  return db.select({ kind, channel, locale }).from(messageTemplates) as Promise<TemplateKey[]>;
}
