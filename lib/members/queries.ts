import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  fulfillments,
  locations,
  memberAccounts,
  members,
  orderLines,
  orders,
  receipts,
  staff,
  staffLocations,
} from '@/db/schema';
import type { Actor } from '../access/actor';
import { listMoneySums } from '../payments/sums-of';
import type { Member, MemberOrder, MemberOrderPart, SessionRef } from './types';

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
      areas: staff.areas,
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
      id: orders.id,
      number: orders.number,
      token: orders.token,
      placedAt: orders.placedAt,
      total: orders.total,
      currency: orders.currency,
      paymentStatus: orders.paymentStatus,
      images: sql<MemberOrder['images']>`coalesce((
        select jsonb_agg(jsonb_build_object('url', l.image_url, 'title', l.title) order by l.position)
        from ${orderLines} l where l.order_id = ${orders}.id and l.quantity > 0 and l.image_url is not null and l.position < ${PICTURES}),
        '[]'::jsonb)`,
      hasReceipt: sql<boolean>`exists (select from ${receipts} r where r.order_id = ${orders}.id)`,
      units: sql<number>`(select sum(l.quantity)::int from ${orderLines} l where l.order_id = ${orders}.id)`,
    })
    .from(orders)
    .where(eq(orders.memberId, memberId))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  const shown = rows.slice(0, PAGE);
  const ids = shown.map(({ id }) => id);
  const [parts, money] = await Promise.all([listParts(db, ids), listMoneySums(db, ids)]);
  const withParts = shown.flatMap(({ id, ...order }) => {
    const [first, ...others] = parts.get(id) ?? [];
    return first
      ? [{ ...order, money: money.get(id) ?? null, parts: [first, ...others] satisfies MemberOrder['parts'] }]
      : [];
  });
  return { orders: withParts, more: rows.length > PAGE };
}

/** By order. */
async function listParts(db: Db, orderIds: string[]): Promise<Map<string, MemberOrderPart[]>> {
  const rows = await db
    .select({
      orderId: fulfillments.orderId,
      id: fulfillments.id,
      kind: fulfillments.kind,
      status: fulfillments.status,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      collectBy: fulfillments.collectBy,
      collectedAt: fulfillments.collectedAt,
      point: fulfillments.point,
      place: { name: locations.name, zone: locations.zone },
    })
    .from(fulfillments)
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(inArray(fulfillments.orderId, orderIds))
    .orderBy(asc(fulfillments.position));
  const parts = new Map<string, MemberOrderPart[]>();
  for (const { orderId, point, place, ...part } of rows) {
    const known = { ...part, place: { ...place, name: point?.name ?? place.name } };
    parts.set(orderId, [...(parts.get(orderId) ?? []), known]);
  }
  return parts;
}

/** Points of whoever has an account by this address; null where nobody has. */
export async function getMemberPoints(db: Db, email: string): Promise<number | null> {
  const [found] = await db
    .select({ points: members.points })
    .from(members)
    .where(eq(members.email, email.toLowerCase()));
  return found?.points ?? null;
}
