import { and, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { members, orders } from '@/db/schema';
import { newId } from '../ids';
import type { Locale } from '../locale';
import type { SessionRef } from './types';

/**
 * The member of a proven e-mail address (lower case), new when there was none. What was ordered as a guest with that
 * address joins the account.
 */
export async function enterMember(tx: Db, email: string, locale: Locale, now: Date): Promise<SessionRef> {
  const [member] = await tx
    .insert(members)
    .values({ id: newId(), email, locale, createdAt: now })
    .onConflictDoUpdate({ target: members.email, set: { email } })
    .returning({ id: members.id, version: members.sessionVersion });
  if (!member) throw new Error('members gave no row back');
  await tx
    .update(orders)
    .set({ memberId: member.id })
    .where(and(sql`lower(${orders.customerEmail}) = ${email}`, isNull(orders.memberId)));
  return { kind: 'member', ...member };
}
