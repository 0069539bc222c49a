import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  fulfillments,
  locations,
  memberAccounts,
  members,
  orderLines,
  orders,
  staff,
  staffLocations,
} from '@/db/schema';
import type { Actor } from '../access/actor';
import type { Member, MemberOrder, SessionRef } from './types';

const memberColumns = {
  id: members.id,
  email: members.email,
  name: members.name,
  phone: members.phone,
  storeCode: members.storeCode,
  locale: members.locale,
};

export async function getMember(db: Db, id: string): Promise<Member | null> {
  const [found] = await db.select(memberColumns).from(members).where(eq(members.id, id));
  return found ?? null;
}

/** Whose session it is; null when it was signed out everywhere, or its owner no longer works here. */
export const getActor = (db: Db, ref: SessionRef): Promise<Actor | null> =>
  ref.kind === 'staff' ? staffActor(db, ref) : memberActor(db, ref);

async function memberActor(db: Db, { id, version }: SessionRef): Promise<Actor | null> {
  const [found] = await db
    .select({ memberId: members.id, email: members.email })
    .from(members)
    .where(and(eq(members.id, id), eq(members.sessionVersion, version)));
  return found ? { kind: 'member', ...found } : null;
}

async function staffActor(db: Db, { id, version }: SessionRef): Promise<Actor | null> {
  const [found] = await db
    .select({
      staffId: staff.id,
      name: staff.name,
      role: staff.role,
      locationIds: sql<string[]>`array(
        select l.location_id::text from ${staffLocations} l where l.staff_id = ${staff}.id)`,
    })
    .from(staff)
    .where(and(eq(staff.id, id), eq(staff.sessionVersion, version), eq(staff.active, true)));
  return found ? { kind: 'staff', ...found } : null;
}

/** Names of the other ways to sign in that are joined to a member: line, google. */
export async function listJoinedProviders(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .select({ provider: memberAccounts.provider })
    .from(memberAccounts)
    .where(eq(memberAccounts.memberId, memberId));
  return rows.map((row) => row.provider);
}

/** Orders in a member's list are shown so many at a time, so many pictures each. */
const PAGE = 20;
const PICTURES = 4;

/** A page (from 1) of a member's orders, latest first, and whether there are more. */
export async function listMemberOrders(
  db: Db,
  memberId: string,
  page: number,
): Promise<{ orders: MemberOrder[]; more: boolean }> {
  const rows = await db
    .select({
      number: orders.number,
      token: orders.token,
      placedAt: orders.placedAt,
      total: orders.total,
      currency: orders.currency,
      status: fulfillments.status,
      paymentStatus: orders.paymentStatus,
      promisedAt: fulfillments.promisedAt,
      collectBy: fulfillments.collectBy,
      collectedAt: fulfillments.collectedAt,
      store: { name: locations.name, zone: locations.zone },
      images: sql<MemberOrder['images']>`coalesce((
        select jsonb_agg(jsonb_build_object('url', l.image_url, 'title', l.title) order by l.position)
        from ${orderLines} l where l.order_id = ${orders.id} and l.image_url is not null and l.position < ${PICTURES}),
        '[]'::jsonb)`,
      units: sql<number>`(select sum(l.quantity)::int from ${orderLines} l where l.order_id = ${orders.id})`,
    })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(eq(orders.memberId, memberId))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return { orders: rows.slice(0, PAGE), more: rows.length > PAGE };
}
