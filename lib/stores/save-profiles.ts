import type { Db } from '@/db/client';
import { auditLog, settings } from '@/db/schema';
import { type Actor, actorRef, canUse } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import type { Profiles } from './profiles';

/** The merchant's pages on social networks, as its shop shows them from now on. Throws not_allowed. */
export async function saveProfiles(db: Db, actor: Actor, profiles: Profiles, now: Date): Promise<void> {
  if (!canUse(actor, 'brand')) throw new Refusal('not_allowed');
  const by = actorRef(actor);
  const written = { value: profiles, updatedAt: now };
  await db.transaction(async (tx) => {
    await tx
      .insert(settings)
      .values({ name: 'profiles', ...written })
      .onConflictDoUpdate({ target: settings.name, set: written });
    await tx.insert(auditLog).values({
      id: newId(),
      actorKind: by.kind,
      actorId: by.id,
      action: 'profiles_saved',
      subjectId: 'profiles',
      data: profiles,
      at: now,
    });
  });
}
