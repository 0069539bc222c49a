import { eq } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { movePoints } from '@/lib/loyalty/commands';
import type { Db } from './client';
import { coupons, couponUses, members, pointEntries } from './schema';
import { noon } from './testing-shop';

/** A coupon of ten percent for all goods, unless said otherwise. */
export async function makeCoupon(db: Db, over: Partial<typeof coupons.$inferInsert> = {}) {
  const id = newId();
  const code = id.replaceAll('-', '').toUpperCase().slice(-12);
  const title = { ja: '試しの10%引き', en: '10% off for a try' };
  await db.insert(coupons).values({ id, code, title, kind: 'percent', value: 10, createdAt: noon, ...over });
  const read = async () => {
    const [row] = await db.select().from(coupons).where(eq(coupons.id, id));
    const uses = await db.select().from(couponUses).where(eq(couponUses.couponId, id));
    return { used: row?.used, uses };
  };
  return { id, code: over.code ?? code, read };
}

/** Somebody with an account, and so many points to begin with. */
export async function makeMember(db: Db, points = 0) {
  const memberId = newId();
  const email = `${memberId}@mail.example`;
  await db.insert(members).values({ id: memberId, email, createdAt: noon });
  const entry = { memberId, orderId: null, kind: 'adjust' as const, points, key: `first:${memberId}` };
  if (points > 0) await movePoints(db, entry, noon);
  const actor: Actor = { kind: 'member', memberId, email };
  const read = async () => {
    const [row] = await db.select().from(members).where(eq(members.id, memberId));
    const entries = await db.select().from(pointEntries).where(eq(pointEntries.memberId, memberId));
    return {
      points: row?.points,
      /** What the entries add up to, and each but the first. */
      sum: entries.reduce((sum, entry) => sum + entry.points, 0),
      moves: entries.filter(({ kind }) => kind !== 'adjust').map(({ kind, points: moved }) => [kind, moved]),
    };
  };
  return { memberId, email, actor, read };
}
