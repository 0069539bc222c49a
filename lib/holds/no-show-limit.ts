import type { Db } from '@/db/client';
import { auditLog, noShowWaivers } from '@/db/schema';
import { type Actor, actorRef, canRunShop } from '../access/actor';
import { newId } from '../ids';
import { type LimitedPerson, listLimitedPeople } from '../orders/no-show-queries';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import type { LiftLimitInput } from './input';

/** Who may not pay in the shop any more, the latest first. Throws not_allowed. */
export async function listNoShows(db: Db, actor: Actor, now: Date): Promise<LimitedPerson[]> {
  if (!canRunShop(actor)) throw new Refusal('not_allowed');
  return listLimitedPeople(db, await getSetting(db, 'noShow'), now);
}

/** Forgives what somebody did not collect until now: paying in the shop is offered again. Throws not_allowed. */
export async function liftNoShowLimit(
  db: Db,
  actor: Actor,
  { email, phone, reason }: LiftLimitInput,
  now: Date,
): Promise<void> {
  if (!canRunShop(actor)) throw new Refusal('not_allowed');
  const by = actorRef(actor);
  const id = newId();
  await db.transaction(async (tx) => {
    const staffId = by.kind === 'staff' ? by.id : null;
    await tx.insert(noShowWaivers).values({ id, email, phone, staffId, reason, at: now });
    await tx.insert(auditLog).values({
      id: newId(),
      actorKind: by.kind,
      actorId: by.id,
      action: 'no_show_limit_lifted',
      subjectId: id,
      reason,
      at: now,
    });
  });
}
