import type { Db } from '@/db/client';
import { previewLinks } from '@/db/schema';
import { type Actor, actorRef, canUse } from '../access/actor';
import { audit } from '../access/audit';
import { digest } from '../digest';
import { newToken } from '../ids';
import { Refusal } from '../refusal';

const HOUR_MS = 3_600_000;

/** A link that shows the shop with its drafts to whoever has it, for some hours. Throws not_allowed. */
export async function sharePreview(
  db: Db,
  actor: Actor,
  { hours }: { hours: number },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  if (!canUse(actor, 'catalogue') && !canUse(actor, 'brand')) throw new Refusal('not_allowed');
  const token = newToken();
  const tokenHash = digest(token);
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  await db.transaction(async (tx) => {
    await tx.insert(previewLinks).values({ tokenHash, createdBy: actorRef(actor).id, createdAt: now, expiresAt });
    const data = { expiresAt: expiresAt.toISOString() };
    await audit(tx, actor, { action: 'preview_shared', subjectId: tokenHash, data }, now);
  });
  return { token, expiresAt };
}
