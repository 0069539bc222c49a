import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { readSought } from './read-search';
import { isOfStores, storesOf } from './scope';
import { isSought } from './sought';
import type { CustomerRow } from './types';

/** Latest orders that are looked at for who placed them. */
const ORDERS = 500;
/** More are narrowed down. */
const MOST = 50;

type Row = Omit<CustomerRow, 'lastAt' | 'key' | 'isMember'> & {
  memberId: string | null;
  orderId: string | null;
  lastAt: string | null;
} & Record<string, unknown>;

/**
 * Customers by name, e-mail or phone, whoever ordered last first; each once, by account or by address. Only those who
 * ordered at the actor's stores. Nobody for nothing typed. Throws not_allowed.
 */
export async function findCustomers(db: Db, actor: Actor, typed: string | undefined): Promise<CustomerRow[]> {
  const stores = storesOf(actor);
  const sought = await isSought(db, typed);
  if (!sought) return [];
  // Of members without an order there is no store that could see them.
  const rest = stores === null ? await membersWithoutOrders(db, typed) : [];
  const rows = await db.execute<Row>(sql`
    with hits as (
      select o.* from orders o
      where ${sought} and ${isOfStores(stores)} and (o.customer_email <> '' or o.member_id is not null)
      order by o.id desc limit ${ORDERS}),
    people as (
      select distinct on (coalesce(m.id::text, lower(o.customer_email)))
        m.id as "memberId", o.id as "orderId", coalesce(m.name, o.customer_name) as name,
        coalesce(m.email, lower(o.customer_email)) as email, coalesce(m.phone, o.customer_phone) as phone
      from hits o left join members m on m.id = o.member_id or m.email = lower(o.customer_email)
      order by coalesce(m.id::text, lower(o.customer_email)), o.id desc)
    select p.*, theirs.orders, theirs."lastAt" from people p
    cross join lateral (
      select count(*)::int as orders, max(o.placed_at)::text as "lastAt" from orders o
      where o.member_id = p."memberId" or (p.email <> '' and lower(o.customer_email) = p.email)) theirs
    order by p."orderId" desc limit ${MOST}`);
  return [...rows, ...rest].slice(0, MOST).map(toCustomer);
}

/** By e-mail, phone or name as their account has them. */
async function membersWithoutOrders(db: Db, typed: string | undefined): Promise<Row[]> {
  const sought = readSought(typed);
  if (!sought) return [];
  const { email, words, begins, tail } = sought;
  const by = email
    ? sql`m.email like ${`${email.text.replace(/[\\%_]/g, '\\$&')}%`}`
    : tail
      ? sql`regexp_replace(coalesce(m.phone, ''), '\\D', '', 'g') like ${`%${tail.digits.replace(/^0(?=\d{9})/, '')}`}`
      : begins
        ? sql`m.name like ${`${begins}%`}`
        : words
          ? sql`position(${words.join('')} in lower(replace(normalize(coalesce(m.name, ''), NFKC), ' ', ''))) > 0`
          : sql`false`;
  const rows = await db.execute<Row>(sql`
    select m.id as "memberId", null as "orderId", coalesce(m.name, '') as name, m.email, coalesce(m.phone, '') as phone,
      0 as orders, null as "lastAt"
    from members m
    where ${by} and not exists (select from orders o where o.member_id = m.id or lower(o.customer_email) = m.email)
    order by m.created_at desc limit ${MOST}`);
  return [...rows];
}

const toCustomer = ({ memberId, orderId, lastAt, name, email, phone, orders }: Row): CustomerRow => ({
  key: memberId ? `member-${memberId}` : `order-${orderId}`,
  ...{ name, email, phone, orders },
  isMember: memberId !== null,
  lastAt: lastAt === null ? null : new Date(lastAt),
});
