import { and, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { type Actor, actorRef, canWorkAt } from '../access/actor';
import { returnAttempt, takeAttempt } from '../access/commands';
import type { Localized } from '../locale';
import { Refusal } from '../refusal';
import { ended, findingOf, isEnded } from './find-order';
import { noteGuessing } from './prove-code';
import { getOpenByCode } from './queries';
import type { CodeFinding } from './types';

/** Codes that lead nowhere, tried by one person at one store, before the field rests: a million cannot be tried. */
const WRONG_CODES = 10;
const WINDOW_SECONDS = 15 * 60;
/** Codes are drawn anew: an older order with the same one is not what the customer means. */
const REMEMBER_DAYS = 30;

/**
 * The order a customer's code belongs to, at the store where it is said.
 * Throws wrong_code { left } when it is no order's here or elsewhere, too_many_attempts { retryAfterSeconds },
 * not_allowed.
 */
export async function findByCode(
  db: Db,
  actor: Actor,
  { locationId, code }: { locationId: string; code: string },
  now: Date,
): Promise<CodeFinding> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const key = `find-code:${actorRef(actor).id}:${locationId}`;
  const left = await takeAttempt(db, { key, attempts: WRONG_CODES, seconds: WINDOW_SECONDS }, now);
  const found = (await openHere(db, locationId, code, now)) ?? (await closedHere(db, locationId, code, now));
  if (found) {
    await returnAttempt(db, key);
    return found;
  }
  await noteGuessing(db, actor, { left, subjectId: locationId }, now);
  const store = await storeWithCode(db, locationId, code);
  if (!store) throw new Refusal('wrong_code', { left });
  return { kind: 'elsewhere', store };
}

async function openHere(db: Db, locationId: string, code: string, now: Date): Promise<CodeFinding | null> {
  const order = await getOpenByCode(db, locationId, code);
  return order && findingOf(order, now);
}

async function closedHere(db: Db, locationId: string, code: string, now: Date): Promise<CodeFinding | null> {
  const since = new Date(now.getTime() - REMEMBER_DAYS * 86_400_000);
  const [row] = await db
    .select({ status: fulfillments.status, number: orders.number, at: fulfillments.updatedAt })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(
      and(
        eq(fulfillments.locationId, locationId),
        eq(fulfillments.pickupCode, code),
        inArray(fulfillments.status, ended),
        gt(fulfillments.closedAt, since),
      ),
    )
    .orderBy(desc(fulfillments.closedAt))
    .limit(1);
  if (!row || !isEnded(row.status)) return null;
  return { kind: 'closed', status: row.status, number: row.number, at: row.at.toISOString() };
}

/** The one other store where an open order has the code; nobody's name, and nothing when two have it. */
async function storeWithCode(db: Db, locationId: string, code: string): Promise<Localized | null> {
  const rows = await db
    .select({ name: locations.name })
    .from(fulfillments)
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(
      and(eq(fulfillments.pickupCode, code), isNull(fulfillments.closedAt), ne(fulfillments.locationId, locationId)),
    )
    .limit(2);
  return rows.length === 1 ? (rows[0]?.name ?? null) : null;
}
