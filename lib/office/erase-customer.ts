import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { audit } from '../access/audit';
import { Refusal } from '../refusal';
import { dropPhotos } from '../returns/photos';
import { type Identity, isTheirs } from './customer';
import { ERASED_NAME } from './erased-name';
import { wholeIdentity } from './personal-data';

/**
 * Erases what is known of somebody. Orders, payments and receipts stay, because books and tax law need them; names,
 * addresses, phones, notes, messages and pictures go, the account can no longer be signed in to. Throws not_allowed,
 * not_found, or still_open while something of theirs is not finished.
 */
export async function eraseCustomer(
  db: Db,
  actor: Actor,
  { key, reason }: { key: string; reason: string },
  now: Date,
): Promise<void> {
  const identity = await wholeIdentity(db, actor, key);
  const photos = await db.transaction(async (tx) => {
    const orderIds = await lockOrders(tx, identity);
    await refuseOpen(tx, orderIds);
    const files = await photosOf(tx, orderIds);
    for (const statement of [...ofOrders(orderIds), ...ofPerson(identity)]) await tx.execute(statement);
    await audit(
      tx,
      actor,
      { action: 'customer_erased', subjectId: key, reason, data: { orders: orderIds.length } },
      now,
    );
    return files;
  });
  await dropPhotos(photos);
}

async function lockOrders(tx: Db, identity: Identity): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select o.id from orders o where ${isTheirs(identity)} order by o.id for update`,
  );
  return rows.map(({ id }) => id);
}

const among = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;
const partsOf = (ids: readonly string[]) => sql`(select f.id from fulfillments f where f.order_id = ${among(ids)})`;

async function refuseOpen(tx: Db, orderIds: string[]): Promise<void> {
  const open = await tx.execute(sql`
    select 1 from fulfillments f where f.order_id = ${among(orderIds)} and f.closed_at is null
    union all select 1 from returns r where r.order_id = ${among(orderIds)} and r.closed_at is null
    union all select 1 from refunds r join payments p on p.id = r.payment_id
      where p.order_id = ${among(orderIds)} and r.state = 'requested' limit 1`);
  if (open.length > 0) throw new Refusal('still_open');
}

async function photosOf(tx: Db, orderIds: string[]): Promise<string[]> {
  const rows = await tx.execute<{ file: string }>(sql`
    select p.file from return_photos p join returns r on r.id = p.return_id where r.order_id = ${among(orderIds)}`);
  return rows.map(({ file }) => file);
}

const ofOrders = (ids: readonly string[]): SQL[] => [
  sql`update orders set customer_name = ${ERASED_NAME}, customer_email = '', customer_phone = '',
    collector_name = case when collector_name is null then null else ${ERASED_NAME} end, notes = null,
    marketing_opt_in = false where id = ${among(ids)}`,
  sql`update fulfillments set delivery = jsonb_set(delivery, '{address}', (delivery->'address') || '{"street":"","building":null}'::jsonb)
    where order_id = ${among(ids)} and delivery is not null`,
  sql`update messages set recipient = '', subject = '', text = '', html = null where order_id = ${among(ids)}`,
  sql`update order_notes set text = ${ERASED_NAME} where order_id = ${among(ids)}`,
  sql`update delegates set name = ${ERASED_NAME} where fulfillment_id in ${partsOf(ids)}`,
  sql`update handover_proofs set signature = null where fulfillment_id in ${partsOf(ids)}`,
  sql`update arrivals set bay = null, car = null, colour = null where fulfillment_id in ${partsOf(ids)}`,
  sql`update ratings set comment = null where fulfillment_id in ${partsOf(ids)}`,
  sql`update returns set note = null where order_id = ${among(ids)}`,
  sql`delete from return_photos where return_id in (select r.id from returns r where r.order_id = ${among(ids)})`,
  sql`update coupon_uses set email = '' where order_id = ${among(ids)}`,
  sql`delete from push_subscriptions where order_id = ${among(ids)}`,
  sql`delete from line_links where order_id = ${among(ids)}`,
];

/** Their address may stand where no order does. */
const ofPerson = ({ memberId, email }: Identity): SQL[] => {
  const known = sql`${email} <> ''`;
  return [
    sql`update visits set customer_name = ${ERASED_NAME}, customer_email = '', customer_phone = '', notes = null
      where member_id = ${memberId}::uuid or (${known} and lower(customer_email) = ${email})`,
    sql`update messages set recipient = '', subject = '', text = '', html = null
      where ${known} and lower(recipient) = ${email}`,
    sql`delete from news_consents where email = ${email}`,
    sql`delete from no_show_waivers where ${known} and email = ${email}`,
    sql`delete from dead_addresses where ${known} and lower(address) = ${email}`,
    sql`delete from sign_in_tokens where email = ${email}`,
    sql`update baskets set member_id = null where member_id = ${memberId}::uuid`,
    sql`delete from member_accounts where member_id = ${memberId}::uuid`,
    sql`delete from payment_customers where member_id = ${memberId}::uuid`,
    sql`update members set email = id::text || '@erased.invalid', name = null, phone = null, store_code = null,
      session_version = session_version + 1 where id = ${memberId}::uuid`,
  ];
};
