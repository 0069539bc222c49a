import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { members, orders, pointEntries } from '@/db/schema';
import type { Minor } from '../money';
import type { PointEntry } from './types';

/** What an order's points are reckoned from; null for an order of nobody's. */
export interface OrderPoints {
  memberId: string;
  /** Parts in their customer's hands, and what their goods cost. */
  parts: { id: string; goods: Minor }[];
  goods: Minor;
  /** Of those, goods that came back. */
  returned: Minor;
  /** Paid with points, and not given back. */
  points: Minor;
  earned: number;
  takenBack: number;
}

export async function getOrderPoints(db: Db, orderId: string): Promise<OrderPoints | null> {
  const [row] = await db.execute<{ [Name in keyof OrderPoints]: OrderPoints[Name] } & { memberId: string | null }>(sql`
    select o.member_id as "memberId",
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'goods', f.amount - f.fee)) from fulfillments f
        where f.order_id = o.id and f.status in ('collected', 'delivered')), '[]'::jsonb) as parts,
      coalesce((select sum(f.amount - f.fee) from fulfillments f
        where f.order_id = o.id and f.status in ('collected', 'delivered')), 0)::int as goods,
      coalesce((select sum(l.amount) from return_lines l join returns r on r.id = l.return_id
        where r.order_id = o.id and r.status = 'received'), 0)::int as returned,
      coalesce((select sum(p.captured - p.refunded) from payments p
        where p.order_id = o.id and p.method = 'points'), 0)::int as points,
      coalesce((select sum(e.points) from point_entries e
        where e.member_id = o.member_id and e.order_id = o.id and e.kind = 'earn'), 0)::int as earned,
      coalesce((select -sum(e.points) from point_entries e
        where e.member_id = o.member_id and e.order_id = o.id and e.kind = 'take_back'), 0)::int as "takenBack"
    from orders o where o.id = ${orderId}`);
  return row?.memberId ? row : null;
}

export async function getBalance(db: Db, memberId: string): Promise<number> {
  const [member] = await db.select({ points: members.points }).from(members).where(eq(members.id, memberId));
  return member?.points ?? 0;
}

/** A member's latest movements of points, newest first. */
export async function listPointEntries(db: Db, memberId: string, limit: number): Promise<PointEntry[]> {
  const rows = await db
    .select({
      id: pointEntries.id,
      kind: pointEntries.kind,
      points: pointEntries.points,
      at: pointEntries.at,
      order: { number: orders.number, token: orders.token },
    })
    .from(pointEntries)
    .leftJoin(orders, eq(orders.id, pointEntries.orderId))
    .where(eq(pointEntries.memberId, memberId))
    .orderBy(desc(pointEntries.at), desc(pointEntries.id))
    .limit(limit);
  return rows;
}
