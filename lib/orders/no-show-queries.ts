import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, noShowWaivers, orders } from '@/db/schema';
import { getSetting } from '../stores/settings';
import { phoneDigits } from './phone';

const DAY_MS = 86_400_000;

/** So many reservations uncollected within so many days are too many; a threshold of 0 limits nobody. */
export interface NoShowPolicy {
  threshold: number;
  days: number;
}

/** As somebody orders. */
export interface Person {
  email: string;
  phone: string;
}

/** Somebody who may not pay in the shop any more. */
export interface LimitedPerson extends Person {
  name: string;
  /** Reservations not collected that count. */
  missed: number;
  /** By which they are known: a phone that was lent limits its number, not the address it was once given with. */
  by: { email: boolean; phone: boolean };
  /** When the last of them expired. */
  lastAt: Date;
}

/** How old what a process knows of limited people may be: orders must not wait for what hardly ever concerns them. */
const KEEP_MS = 5_000;

/** As phoneDigits has them. */
const digitsOf = (typed: SQLWrapper): SQL<string> =>
  sql`regexp_replace(regexp_replace(normalize(${typed}, NFKC), '\\D', '', 'g'), '^81', '0')`;

/**
 * Whether somebody has left too many reservations uncollected, under this e-mail or this phone: seconds after
 * the last of them, and no longer from the moment it is forgiven.
 */
export async function isNoShow(db: Db, person: Person, now: Date): Promise<boolean> {
  if (!isAmong(await knownPeople(db, now), person)) return false;
  return isAmong(await listLimitedPeople(db, await getSetting(db, 'noShow'), now), person);
}

function isAmong(limited: readonly LimitedPerson[], { email, phone }: Person): boolean {
  const [lower, digits] = [email.toLowerCase(), phoneDigits(phone)];
  return limited.some(
    (person) => (person.by.email && person.email === lower) || (person.by.phone && person.phone === digits),
  );
}

interface Known {
  at: number;
  people: Promise<LimitedPerson[]>;
}
const known = new WeakMap<Db, Known>();

function knownPeople(db: Db, now: Date): Promise<LimitedPerson[]> {
  const last = known.get(db);
  if (last && Math.abs(now.getTime() - last.at) < KEEP_MS) return last.people;
  const people = getSetting(db, 'noShow').then((policy) => listLimitedPeople(db, policy, now));
  known.set(db, { at: now.getTime(), people });
  people.catch(() => known.delete(db));
  return people;
}

/** All who are limited, the latest first, each by e-mail in lower case and the digits of the phone. */
export async function listLimitedPeople(db: Db, policy: NoShowPolicy, now: Date): Promise<LimitedPerson[]> {
  if (policy.threshold === 0) return [];
  const since = new Date(now.getTime() - policy.days * DAY_MS).toISOString();
  const rows = await db.execute<Omit<LimitedPerson, 'lastAt'> & { lastAt: string }>(sql`
    with missed as (
      select lower(o.customer_email) as email, ${digitsOf(sql`o.customer_phone`)} as phone, o.customer_name as name,
        f.closed_at as at
      from ${fulfillments} f join ${orders} o on o.id = f.order_id
      where f.status = 'expired' and f.closed_at > ${since}::timestamptz and o.payment_method = 'pay_in_store'),
    counted as (
      select m.*, count(*) over (partition by email) as by_email, count(*) over (partition by phone) as by_phone
      from missed m where not exists (
        select from ${noShowWaivers} w where (w.email = m.email or w.phone = m.phone) and w.at >= m.at)),
    people as (
      select distinct on (email, phone) email, phone, name, greatest(by_email, by_phone)::int as missed, at,
        jsonb_build_object('email', by_email >= ${policy.threshold}::int, 'phone', by_phone >= ${policy.threshold}::int) as by
      from counted where greatest(by_email, by_phone) >= ${policy.threshold}::int order by email, phone, at desc)
    select email, phone, name, missed, by, at::text as "lastAt" from people order by at desc, email`);
  return rows.map(({ lastAt, ...person }) => ({ ...person, lastAt: new Date(lastAt) }));
}
