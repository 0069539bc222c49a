import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { members, newsConsents } from '@/db/schema';
import type { Actor } from '../access/actor';
import { listJoinedProviders } from '../members/queries';
import { listLimitedPeople } from '../orders/no-show-queries';
import { phoneDigits } from '../orders/phone';
import { Refusal } from '../refusal';
import { findPurchases } from '../returns/find-purchases';
import type { Purchase } from '../returns/types';
import { getSetting } from '../stores/settings';
import { isOfStores, storesOf } from './scope';
import type { Customer } from './types';

/** Somebody as the records have them: an account, an address, or both. */
export interface Identity {
  memberId: string | null;
  /** Lower case; '' where none is known. */
  email: string;
}

/** Whose key it is; null for nobody's, and where no order of theirs is of the actor's stores. Throws not_allowed. */
export async function getIdentity(db: Db, actor: Actor, key: string): Promise<Identity | null> {
  const stores = storesOf(actor);
  const [kind, id = ''] = [key.slice(0, key.indexOf('-')), key.slice(key.indexOf('-') + 1)];
  const [found] = await db.execute<{ memberId: string | null; email: string }>(
    kind === 'member'
      ? sql`select id as "memberId", email from members where id = ${id}`
      : sql`select coalesce(o.member_id, m.id) as "memberId", coalesce(m.email, lower(o.customer_email)) as email
          from orders o left join members m on m.id = o.member_id or m.email = lower(o.customer_email)
          where o.id = ${id} order by m.id = o.member_id desc nulls last limit 1`,
  );
  if (!found || (found.memberId === null && found.email === '')) return null;
  const { memberId, email } = found;
  if (stores === null) return { memberId, email };
  const [own] = await db.execute(
    sql`select o.id from orders o where ${isTheirs({ memberId, email })} and ${isOfStores(stores)} limit 1`,
  );
  return own ? { memberId, email } : null;
}

/** Of an order `o`. */
export const isTheirs = ({ memberId, email }: Identity) =>
  sql`(o.member_id = ${memberId}::uuid or (${email} <> '' and lower(o.customer_email) = ${email}))`;

/** One view of somebody; null as getIdentity has it. */
export async function getCustomer(db: Db, actor: Actor, key: string, now: Date): Promise<Customer | null> {
  const identity = await getIdentity(db, actor, key);
  if (!identity) return null;
  const { memberId, email } = identity;
  const [[member], [orders], [consent], joined, limited] = await Promise.all([
    memberId ? db.select().from(members).where(eq(members.id, memberId)) : [],
    db.execute<{ orders: number; lastAt: string | null; name: string | null; phone: string | null }>(sql`
      select count(*)::int as orders, max(o.placed_at)::text as "lastAt",
        (array_agg(o.customer_name order by o.id desc))[1] as name, (array_agg(o.customer_phone order by o.id desc))[1] as phone
      from orders o where ${isTheirs(identity)}`),
    db.select().from(newsConsents).where(eq(newsConsents.email, email)),
    memberId ? listJoinedProviders(db, memberId) : [],
    getSetting(db, 'noShow').then((policy) => listLimitedPeople(db, policy, now)),
  ]);
  const phone = member?.phone ?? orders?.phone ?? '';
  const digits = phoneDigits(phone);
  const limit = limited.find(
    ({ by, ...person }) => (by.email && person.email === email) || (by.phone && person.phone === digits),
  );
  return {
    key,
    ...identity,
    name: member?.name ?? orders?.name ?? '',
    phone,
    isMember: memberId !== null,
    orders: orders?.orders ?? 0,
    lastAt: orders?.lastAt ? new Date(orders.lastAt) : null,
    memberSince: member?.createdAt ?? null,
    joined,
    points: member?.points ?? 0,
    consent: consent ? { givenAt: consent.givenAt, withdrawnAt: consent.withdrawnAt } : null,
    limited: limit ? { email: limit.email, phone: limit.phone, missed: limit.missed, lastAt: limit.lastAt } : null,
  };
}

/** What they bought, on the web and in shops, latest first. */
export async function listPurchasesOf(
  db: Db,
  actor: Actor,
  { memberId, email }: Identity,
  now: Date,
): Promise<Purchase[]> {
  const [latest] = await db.execute<{ number: string }>(
    sql`select o.number from orders o where ${isTheirs({ memberId, email })} order by o.id desc limit 1`,
  );
  if (!latest) return [];
  try {
    return (await findPurchases(db, actor, { by: 'text', text: latest.number }, now)).purchases;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return [];
    throw error;
  }
}
