import { inArray } from 'drizzle-orm';
import type { StaffRole } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { hashPassword } from '@/lib/members/password';
import type { Db } from '../client';
import { locations, staff, staffLocations } from '../schema';

/** Everybody's password in the demo; printed when it starts. */
export const DEMO_PASSWORD = 'uketori-demo';

export const demoStaff: { email: string; name: string; role: StaffRole; storeCodes: string[] }[] = [
  { email: 'staff@hibino.example', name: '佐藤 あかり', role: 'staff', storeCodes: ['0001'] },
  { email: 'yurakucho@hibino.example', name: '高木 陸', role: 'staff', storeCodes: ['0002'] },
  { email: 'manager@hibino.example', name: '中村 千尋', role: 'manager', storeCodes: ['0001', '0002', '0003'] },
  { email: 'merchant@hibino.example', name: '日比野 直', role: 'merchant', storeCodes: [] },
];

/** People who work in the shops. */
export async function seedStaff(db: Db, today: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { storeCodes, ...person } of demoStaff) {
    const id = newId();
    await db.insert(staff).values({ ...person, id, passwordHash, createdAt: today });
    if (storeCodes.length === 0) continue;
    const shops = await db.select({ id: locations.id }).from(locations).where(inArray(locations.storeCode, storeCodes));
    await db.insert(staffLocations).values(shops.map((shop) => ({ staffId: id, locationId: shop.id })));
  }
}
