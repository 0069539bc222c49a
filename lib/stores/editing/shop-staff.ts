import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staff, staffLocations } from '@/db/schema';
import { type Actor, canUse, canWorkAt, type StaffRole } from '../../access/actor';
import { Refusal } from '../../refusal';

export interface ShopColleague {
  id: string;
  name: string;
  role: StaffRole;
}

/** Who works at a shop; merchants work at all of them. Throws not_allowed. */
export async function listShopStaff(db: Db, actor: Actor, locationId: string): Promise<ShopColleague[]> {
  if (!canUse(actor, 'stores') || !canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  return db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staffLocations)
    .innerJoin(staff, eq(staff.id, staffLocations.staffId))
    .where(and(eq(staffLocations.locationId, locationId), eq(staff.active, true)))
    .orderBy(asc(staff.role), asc(staff.name), asc(staff.id));
}
