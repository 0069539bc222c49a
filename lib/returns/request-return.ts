import { and, eq } from 'drizzle-orm';
import { v5 } from 'uuid';
import type { Db } from '@/db/client';
import { locations, orders, returnLines, returnPhotos, returns } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId, newOrderNumber } from '../ids';
import { recordEvent } from '../orders/move-fulfillment';
import { withFreshCodes } from '../orders/record-order';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import { localDate } from '../time';
import { listBought } from './bought';
import type { CancelReturnInput, RequestReturnInput } from './input';
import { dropPhotos, keepPhotos } from './photos';
import { isRefused, returnable, worthOf } from './rules';

/** R261122-K7M3Q, as orders are numbered. */
export const newReturnNumber = (now: Date, zone: string): string => `R${newOrderNumber(localDate(now, zone))}`;

/** A return asked for by a key is known by it, within its order. */
const keyedId = (orderId: string, key: string | undefined) => key && v5(key, orderId);

/**
 * Whoever holds the link of an order says what comes back of it, why, and to which shop. Nothing moves until a shop has
 * the goods in its hands; what is asked for cannot be asked for a second time.
 * Throws not_found for an order or line that is not there, unknown_store, already_returned { left, sku },
 * not_returnable { why, sku }, repeated_request for a key that asked for something else, or invalid_input { fields } for photos.
 */
export async function requestReturn(
  db: Db,
  actor: Actor,
  input: RequestReturnInput & { photos?: readonly Uint8Array[] },
  now: Date,
): Promise<{ returnId: string; number: string; repeated: boolean }> {
  const files = await keepPhotos(input.photos ?? []);
  try {
    const asked = await withFreshCodes(() => db.transaction((tx) => request(tx, actor, { ...input, files }, now)));
    if (asked.repeated) await dropPhotos(files);
    return asked;
  } catch (error) {
    await dropPhotos(files);
    throw error;
  }
}

async function request(tx: Db, actor: Actor, input: RequestReturnInput & { files: readonly string[] }, now: Date) {
  const [order] = await tx.select({ id: orders.id }).from(orders).where(eq(orders.token, input.token)).for('update');
  if (!order) throw new Refusal('not_found');
  const keyed = keyedId(order.id, input.key);
  const earlier = keyed && (await askedBefore(tx, keyed, input));
  if (earlier) return { ...earlier, repeated: true };
  const [store] = await tx
    .select({ id: locations.id, zone: locations.zone })
    .from(locations)
    .where(and(eq(locations.storeCode, input.storeCode), eq(locations.kind, 'store'), eq(locations.active, true)));
  if (!store) throw new Refusal('unknown_store', { storeCode: input.storeCode });
  const lines = await pricedLines(tx, order.id, input, now);
  const asked = { id: keyed ?? newId(), number: newReturnNumber(now, store.zone) };
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const about = { orderId: order.id, locationId: store.id, note: input.note, amount };
  await tx.insert(returns).values({ ...asked, ...about, status: 'requested', source: 'online', requestedAt: now });
  await tx.insert(returnLines).values(lines.map((line) => ({ id: newId(), returnId: asked.id, ...line })));
  if (input.files.length > 0) {
    const rows = input.files.map((file, position) => ({ returnId: asked.id, position, file }));
    await tx.insert(returnPhotos).values(rows);
  }
  const data = { returnId: asked.id, number: asked.number };
  await recordEvent(tx, actor, { orderId: order.id, event: 'return_requested', data }, now);
  return { returnId: asked.id, number: asked.number, repeated: false };
}

async function askedBefore(tx: Db, id: string, { lines }: RequestReturnInput) {
  const known = await tx
    .select({ number: returns.number, lineId: returnLines.orderLineId, quantity: returnLines.quantity })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .where(eq(returns.id, id));
  const [first] = known;
  if (!first) return null;
  const same = (line: RequestReturnInput['lines'][number]) =>
    known.some(({ lineId, quantity }) => lineId === line.lineId && quantity === line.quantity);
  if (known.length !== lines.length || !lines.every(same)) throw new Refusal('repeated_request');
  return { returnId: id, number: first.number };
}

/** As far as it can be said before the goods are seen. */
async function pricedLines(tx: Db, orderId: string, { lines }: RequestReturnInput, now: Date) {
  const [bought, policy] = [await listBought(tx, [orderId]), await getSetting(tx, 'returns')];
  return lines.map(({ lineId, quantity, reason }) => {
    const of = bought.find((line) => line.lineId === lineId);
    if (!of) throw new Refusal('not_found');
    const { left, barrier } = returnable(of, policy, now);
    if (barrier === 'all_returned' || (!barrier && quantity > left)) {
      throw new Refusal('already_returned', { left, sku: of.sku });
    }
    if (barrier) throw new Refusal('not_returnable', { why: barrier, sku: of.sku });
    if (isRefused(of, { reason }, policy)) throw new Refusal('not_returnable', { why: 'policy', sku: of.sku });
    return { orderLineId: lineId, quantity, reason, amount: worthOf(of, of.returned + of.requested, quantity) };
  });
}

/** The customer keeps the goods after all. Throws not_found, or already_changed { status } once it was received. */
export async function cancelReturn(
  db: Db,
  actor: Actor,
  { token, returnId }: CancelReturnInput,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [order] = await tx.select({ id: orders.id }).from(orders).where(eq(orders.token, token)).for('update');
    const [found] = order
      ? await tx
          .select({ status: returns.status, number: returns.number })
          .from(returns)
          .where(and(eq(returns.id, returnId), eq(returns.orderId, order.id)))
      : [];
    if (!order || !found) throw new Refusal('not_found');
    if (found.status === 'cancelled') return;
    if (found.status !== 'requested') throw new Refusal('already_changed', { status: found.status });
    await tx.update(returns).set({ status: 'cancelled', closedAt: now }).where(eq(returns.id, returnId));
    const data = { returnId, number: found.number };
    await recordEvent(tx, actor, { orderId: order.id, event: 'return_cancelled', data }, now);
  });
}
