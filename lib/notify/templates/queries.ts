import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { messageTemplates } from '@/db/schema';
import { type Actor, canUse } from '../../access/actor';
import { Refusal } from '../../refusal';
import type { TemplateKey } from './input';
import type { TemplateWords } from './ours';

const templateFor = prepared((db) =>
  db
    .select({ subject: messageTemplates.subject, body: messageTemplates.body })
    .from(messageTemplates)
    .where(
      and(
        eq(messageTemplates.kind, sql.placeholder('kind')),
        eq(messageTemplates.channel, sql.placeholder('channel')),
        eq(messageTemplates.locale, sql.placeholder('locale')),
      ),
    )
    .prepare('template_for'),
);

/** Words of the merchant's own for a message; null where ours stand. */
export async function getTemplate(db: Db, { kind, channel, locale }: TemplateKey): Promise<TemplateWords | null> {
  const [template] = await templateFor(db).execute({ kind, channel, locale });
  return template ?? null;
}

/** Which messages have words of the merchant's own. Throws not_allowed. */
export async function listTemplates(db: Db, actor: Actor): Promise<TemplateKey[]> {
  if (!canUse(actor, 'brand')) throw new Refusal('not_allowed');
  const { kind, channel, locale } = messageTemplates;
  return db.select({ kind, channel, locale }).from(messageTemplates) as Promise<TemplateKey[]>;
}
