import type { Db } from '@/db/client';
import { auditLog, settings } from '@/db/schema';
import { type Actor, actorRef, canRunShop } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import type { SellerInput } from './seller-input';
import type { Settings } from './settings-types';

/** Who sells, on receipts from the next one on. Throws not_allowed. */
export async function setSeller(
  db: Db,
  actor: Actor,
  { name, nameEn, registrationNumber }: SellerInput,
  now: Date,
): Promise<void> {
  if (!canRunShop(actor)) throw new Refusal('not_allowed');
  const value: Settings['seller'] = { name: { ja: name, ...(nameEn && { en: nameEn }) }, registrationNumber };
  const { kind, id } = actorRef(actor);
  await db.transaction(async (tx) => {
    await tx
      .insert(settings)
      .values({ name: 'seller', value, updatedAt: now })
      .onConflictDoUpdate({ target: settings.name, set: { value, updatedAt: now } });
    await tx.insert(auditLog).values({
      id: newId(),
      actorKind: kind,
      actorId: id,
      action: 'seller_changed',
      subjectId: 'seller',
      data: value,
      at: now,
    });
  });
}
