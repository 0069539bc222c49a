import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import { type Actor, canUse, canWorkAt, hasScope } from '../access/actor';
import { audit } from '../access/audit';
import { renewPagesOfRow } from '../drafts/renew';
import type { Localized } from '../locale';
import { Refusal } from '../refusal';
import type { StoreService } from './types';

/** What other systems may change of a place; hours, fees and times to book are the console's. */
export interface LocationPatch {
  name?: Localized;
  phone?: string | null;
  website?: string | null;
  access?: Localized | null;
  counter?: Localized | null;
  services?: StoreService[];
  prepMinutes?: number;
  holdDays?: number;
  minutesPerOrder?: number;
  active?: boolean;
}

/** Changes what is named of a place. Throws unknown_store, not_allowed. */
export async function patchLocation(
  db: Db,
  actor: Actor,
  { storeCode, patch }: { storeCode: string; patch: LocationPatch },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(locations).where(eq(locations.storeCode, storeCode)).for('update');
    if (!before) throw new Refusal('unknown_store', { storeCode });
    const may = hasScope(actor, 'stores:write', before.id) || (canUse(actor, 'stores') && canWorkAt(actor, before.id));
    if (!may) throw new Refusal('not_allowed', { storeCode });
    await tx
      .update(locations)
      .set({ ...patch, updatedAt: now })
      .where(eq(locations.id, before.id));
    const was = Object.fromEntries(Object.keys(patch).map((name) => [name, Reflect.get(before, name)]));
    const data = { before: was, after: patch };
    await renewPagesOfRow(tx, 'locations', before.id, now);
    await audit(tx, actor, { action: 'store_changed', subjectId: before.id, data }, now);
  });
}
