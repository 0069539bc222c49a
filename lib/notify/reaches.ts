import { and, eq, or, sql } from 'drizzle-orm';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { deadAddresses, lineLinks, memberAccounts, orders, pushSubscriptions } from '@/db/schema';
import { env } from '../env';
import { inPreference } from './preference';
import type { Reach } from './types';

/** Every way the customer of an order chose and has an address for, first choice first, those that are dead left out. */
export async function listReaches(db: Db, orderId: string): Promise<Reach[]> {
  const known = await listAddresses(db, orderId);
  return known.flatMap(({ channel, address, isDead }) => (isDead ? [] : [{ channel, address }]));
}

export interface KnownReach extends Reach {
  isDead: boolean;
}

const addressesOf = prepared((db) =>
  db
    .select({
      channels: orders.channels,
      mail: orders.customerEmail,
      isMailDead: sql<boolean>`exists (
        select from ${deadAddresses} d where d.channel = 'mail' and d.address = ${orders}.customer_email)`,
      phone: orders.customerPhone,
      lineUser: sql<string | null>`coalesce(
        (select l.line_user_id from ${lineLinks} l where l.order_id = ${orders}.id),
        (select a.provider_account_id from ${memberAccounts} a
         where a.member_id = ${orders}.member_id and a.provider = 'line' limit 1))`,
      push: sql<string | null>`(
        select s.endpoint from ${pushSubscriptions} s where s.order_id = ${orders}.id
        order by s.created_at desc limit 1)`,
    })
    .from(orders)
    .where(eq(orders.id, sql.placeholder('orderId')))
    .prepare('addresses_of'),
);

/** The same with the dead ones, which the customer is told of. */
export async function listAddresses(db: Db, orderId: string): Promise<KnownReach[]> {
  const [order] = await addressesOf(db).execute({ orderId });
  if (!order) return [];
  const phone = e164(order.phone);
  const addressOf = { mail: order.mail, sms: phone, line: order.lineUser ?? byPhone(phone), push: order.push };
  const reaches = inPreference(order.channels).flatMap((channel) => {
    const address = addressOf[channel];
    return address ? [{ channel, address }] : [];
  });
  const others = reaches.filter(({ channel }) => channel !== 'mail');
  // Most choose nothing but mail.
  const dead = others.length > 0 ? await listDead(db, others) : new Set();
  return reaches.map((reach) => ({
    ...reach,
    isDead: reach.channel === 'mail' ? order.isMailDead : dead.has(nameOf(reach)),
  }));
}

/** 090-1234-5678 → +819012345678; null for what is no number. */
const e164 = (phone: string) => parsePhoneNumberFromString(phone.normalize('NFKC'), 'JP')?.number ?? null;

/** The mailbox, too, takes what LINE would look up by a number. */
const byPhone = (phone: string | null) => (env.LINE_TO_PHONES || !env.LINE_CHANNEL_TOKEN ? phone : null);

const nameOf = ({ channel, address }: Reach) => `${channel} ${address}`;

/** Of these, by name, those that take nothing any more. */
async function listDead(db: Db, reaches: Reach[]): Promise<Set<string>> {
  const { channel, address } = deadAddresses;
  const theirs = reaches.map((reach) => and(eq(channel, reach.channel), eq(address, reach.address)));
  const rows = await db
    .select({ channel, address })
    .from(deadAddresses)
    .where(or(...theirs));
  return new Set(rows.map(nameOf));
}
