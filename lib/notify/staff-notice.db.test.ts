import { like } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { messages, pendingJobs, staff, staffLocations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { later, makePurchase, managerOf } from '@/db/testing-returns';
import { noon } from '@/db/testing-shop';
import type { StaffRole } from '../access/actor';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { approveReturn, askApproval } from '../returns/approve-return';
import { sendStaffNotice } from './staff-notice';

const { db } = await testDatabase();

async function hire(role: StaffRole, locationId: string): Promise<string> {
  const [id, email] = [newId(), `${newId()}@test.example`];
  await db.insert(staff).values({ id, email, name: '試し 花', passwordHash: '-', role, createdAt: noon });
  await db.insert(staffLocations).values({ staffId: id, locationId });
  return email;
}

/** Sends what was asked for a return, twice as a queue may; answers what managers have by now. */
async function notices(returnId: string) {
  const jobs = await db.select().from(pendingJobs);
  const asked = jobs.map(({ payload }) => payload as JobPayloads['send_staff_notice']);
  for (const payload of asked.filter(({ subjectId }) => subjectId === returnId)) {
    await sendStaffNotice(db, payload, later);
    await sendStaffNotice(db, payload, later);
  }
  return db
    .select()
    .from(messages)
    .where(like(messages.key, `staff_notice:return_to_approve:${returnId}%`));
}

const dearReturn = async () => {
  const purchase = await makePurchase(db, { price: 40_000, quantity: 2 });
  const manager = await hire('manager', purchase.other.id);
  await hire('manager', purchase.store.id);
  await hire('staff', purchase.other.id);
  return { ...purchase, manager };
};

describe('a return that waits for a manager', () => {
  test('calls the manager of the shop that has the goods, once, with its number and what it comes to', async () => {
    const { clerkThere, goods, manager } = await dearReturn();
    const { returnId, number } = await askApproval(db, clerkThere, goods(1), later);
    const sent = await notices(returnId);
    expect(sent.map(({ recipient }) => recipient)).toEqual([manager]);
    expect(sent[0]?.subject).toContain(number);
    expect(sent[0]?.text).toContain('¥40,000');
    expect(sent[0]?.text).toContain('/staff/returns');
  });

  test('calls again when other goods were counted', async () => {
    const { clerkThere, goods } = await dearReturn();
    const { returnId } = await askApproval(db, clerkThere, goods(1), later);
    expect(await notices(returnId)).toHaveLength(1);
    await askApproval(db, clerkThere, goods(2, { returnId }), later);
    expect(await notices(returnId)).toHaveLength(2);
  });

  test('calls nobody who was slower than another manager', async () => {
    const { clerkThere, goods, other } = await dearReturn();
    const { returnId } = await askApproval(db, clerkThere, goods(1), later);
    await approveReturn(db, await managerOf(db, other.id), { returnId }, later);
    expect(await notices(returnId)).toEqual([]);
  });
});
