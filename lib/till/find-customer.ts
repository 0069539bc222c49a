import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, actorRef } from '../access/actor';
import { audit } from '../access/audit';
import { returnAttempt, takeAttempt } from '../access/commands';
import { Refusal } from '../refusal';
import type { Customer } from './types';

/** Members looked for in vain by one person before it rests: whole lists are not tried out here. */
const MISSES = 30;
const WINDOW_SECONDS = 15 * 60;

const masked = (email: string) => email.replace(/^(.).*(?=@)/, '$1•••');

/**
 * The member with this e-mail address or phone number, typed in full. Throws not_found, too_many_attempts, not_allowed.
 */
export async function findCustomer(db: Db, actor: Actor, { text }: { text: string }, now: Date): Promise<Customer> {
  if (actor.kind !== 'staff') throw new Refusal('not_allowed');
  const key = `find-customer:${actorRef(actor).id}`;
  const left = await takeAttempt(db, { key, attempts: MISSES, seconds: WINDOW_SECONDS }, now);
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const digits = plain.includes('@') ? null : plain.replace(/^\+81/, '0').replace(/\D/g, '');
  const [member] = await db.execute<{ id: string; name: string | null; email: string }>(sql`
    select id, name, email from members
    where email = ${plain} or (length(${digits}::text) >= 10
      and regexp_replace(regexp_replace(phone, '^[+]81', '0'), '[^0-9]', '', 'g') = ${digits})
    order by email = ${plain} desc, created_at desc limit 1`);
  if (member) {
    await returnAttempt(db, key);
    return { memberId: member.id, name: member.name, email: masked(member.email) };
  }
  if (left === 0) await audit(db, actor, { action: 'members_searched_in_vain', subjectId: actor.staffId }, now);
  throw new Refusal('not_found');
}
