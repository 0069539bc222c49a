import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orderLines, orders, returnLines, returns, variants } from '@/db/schema';
import { type Actor, canApprove, canWorkAt, staffIdOf } from '../access/actor';
import { audit } from '../access/audit';
import { once } from '../access/staff-acts';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { takeBackPoints } from '../loyalty/commands';
import { recordEvent } from '../orders/move-fulfillment';
import { withFreshCodes } from '../orders/record-order';
import { giveBack } from '../payments/give-back';
import { post } from '../payments/ledger';
import { issueReturnReceipt } from '../receipts/issue-return';
import { Refusal } from '../refusal';
import { lockLevels } from '../stock/lock-levels';
import { getStoreById } from '../stores/queries';
import { type DraftLine, draftReturn, type ReturnDraft } from './draft-return';
import { exchangeGoods } from './exchange-goods';
import type { ReceiveReturnInput } from './input';
import { newReturnNumber } from './request-return';
import { isApprovalNeeded } from './rules';
import { sharesOf } from './shares';
import { takeBackGoods } from './take-back-goods';
import type { Exchanged, Received } from './types';

/** Whoever stands at the counter, or the till that stands there. */
type Counter = Extract<Actor, { kind: 'staff' | 'key' }>;

/** Who does it, and the manager who stands beside them, if one does. */
export interface AtCounter {
  actor: Actor;
  approver?: Actor | undefined;
}

/**
 * A shop takes goods back, whichever shop sold them: units are counted off the purchase, the goods go where their condition
 * says, the money goes back the way it came or pays for what is taken instead. All of it or nothing, once a key.
 * Throws not_allowed, not_found, already_returned { left, sku }, not_returnable { why, sku }, already_changed { status },
 * approval_needed { limit }, invalid_input { fields } without the receipt or a tender, and what exchanging throws.
 */
export async function receiveReturn(
  db: Db,
  { actor, approver }: AtCounter,
  input: ReceiveReturnInput,
  now: Date,
): Promise<Received> {
  const atCounter = actor.kind === 'staff' || actor.kind === 'key';
  if (!atCounter || !canWorkAt(actor, input.locationId)) throw new Refusal('not_allowed');
  const { key } = input;
  return withFreshCodes(() =>
    db.transaction((tx) =>
      once(tx, actor, { key, act: 'receive_return' }, () => receive(tx, { actor, approver }, input, now), now),
    ),
  );
}

async function receive(
  tx: Db,
  { actor, approver }: { actor: Counter; approver: Actor | undefined },
  input: ReceiveReturnInput,
  now: Date,
): Promise<Received> {
  const { orderId, locationId, exchange: wanted } = input;
  const order = await lockOrder(tx, orderId);
  const asked = input.returnId ? await lockReturn(tx, input.returnId) : null;
  const draft = await draftReturn(tx, input, now);
  if (draft.policy.receiptNeeded && !asked && !input.receiptSeen) {
    throw new Refusal('invalid_input', { fields: { receiptSeen: 'required' } });
  }
  const approvedBy = approvalOf(draft, { actor, approver, asked, locationId });
  const given = { approvedBy, locationId, orderId };
  const { id: returnId, number } = await writeReceived(tx, actor, { asked, draft, ...given }, now);
  await countOff(tx, draft.lines);
  await lockGoods(tx, draft, input);
  const { currency, amount } = draft;
  await post(
    tx,
    [{ kind: 'returned', orderId, returnId, currency, amount, debit: 'sales', credit: 'customer', locationId }],
    now,
  );
  const origin = { returnId, orderId, locationId, worth: amount, ...order };
  const exchange = wanted ? await exchangeGoods(tx, actor, origin, wanted, now) : null;
  await takeBackGoods(tx, actor, { ...draft, orderId, locationId }, now);
  await takeBackPoints(tx, { orderId, returnId }, now);
  const givenBack = await giveBack(
    tx,
    {
      ...{ orderId, fulfillmentId: null, returnId, occasion: returnId, reason: 'returned' },
      amount: amount - (exchange?.paid ?? 0),
      counter: { locationId, staffId: staffIdOf(actor) },
    },
    now,
  );
  if (exchange) await tx.update(returns).set({ exchangeOrderId: exchange.orderId }).where(eq(returns.id, returnId));
  await tellOf(tx, actor, { returnId, number, ...given, amount, exchange }, now);
  // Last of all: it holds the series of the shop's numbers.
  await issueReturnReceipt(tx, { returnId }, now);
  const lines = draft.lines.map(({ bought, quantity, disposition }) => {
    return { id: newId(), title: bought.title, optionLabel: bought.optionLabel, quantity, disposition };
  });
  return { returnId, number, currency, amount, givenBack, shares: await sharesOf(tx, returnId), lines, exchange };
}

async function lockOrder(tx: Db, orderId: string) {
  const [order] = await tx
    .select({
      memberId: orders.memberId,
      locale: orders.locale,
      customer: { name: orders.customerName, email: orders.customerEmail, phone: orders.customerPhone },
    })
    .from(orders)
    .where(eq(orders.id, orderId))
    .for('update');
  if (!order) throw new Refusal('not_found');
  return order;
}

async function lockReturn(tx: Db, returnId: string) {
  const [found] = await tx.select().from(returns).where(eq(returns.id, returnId)).for('update');
  if (!found) throw new Refusal('not_found');
  return found;
}
type Asked = Awaited<ReturnType<typeof lockReturn>>;

interface Approving {
  actor: Counter;
  approver: Actor | undefined;
  asked: Asked | null;
  locationId: string;
}

/** Who agreed to an amount that staff may not decide alone: whoever does it, whoever stands beside, or a manager before. */
function approvalOf({ amount, policy }: ReturnDraft, { actor, approver, asked, locationId }: Approving): string | null {
  if (!isApprovalNeeded(amount, policy)) return null;
  if (actor.kind === 'staff' && canApprove(actor, locationId)) return actor.staffId;
  if (approver) {
    if (approver.kind !== 'staff' || !canApprove(approver, locationId)) throw new Refusal('not_allowed');
    return approver.staffId;
  }
  if (asked?.approvedBy && amount <= asked.amount) return asked.approvedBy;
  throw new Refusal('approval_needed', { limit: policy.approvalAbove });
}

interface Writing {
  asked: Asked | null;
  draft: ReturnDraft;
  approvedBy: string | null;
  locationId: string;
  orderId: string;
}

/** What was asked for becomes what was received: what staff counted stands instead of what was meant. */
async function writeReceived(tx: Db, actor: Counter, writing: Writing, now: Date) {
  const { asked, draft, approvedBy, locationId, orderId } = writing;
  const store = await getStoreById(tx, locationId);
  if (!store) throw new Refusal('unknown_store');
  const id = asked?.id ?? newId();
  const number = asked?.number ?? newReturnNumber(now, store.hours.zone);
  const done = { status: 'received' as const, locationId, withFee: draft.fee > 0, amount: draft.amount, approvedBy };
  const moments = { receivedAt: now, receivedBy: staffIdOf(actor), closedAt: now };
  if (asked) {
    await tx
      .update(returns)
      .set({ ...done, ...moments })
      .where(eq(returns.id, id));
    await tx.delete(returnLines).where(eq(returnLines.returnId, id));
  } else {
    const made = { id, number, orderId, source: 'counter' as const, requestedAt: now };
    await tx.insert(returns).values({ ...made, ...done, ...moments });
  }
  await tx.insert(returnLines).values(draft.lines.map((line) => rowOf(id, line)));
  return { id, number };
}

export const rowOf = (returnId: string, line: DraftLine) => {
  const { lineId, quantity, reason, condition, disposition, amount } = line;
  return { id: newId(), returnId, orderLineId: lineId, quantity, reason, condition, disposition, amount };
};

/** Whatever two shops are told at the same moment, no unit comes back twice. */
async function countOff(tx: Db, lines: readonly DraftLine[]): Promise<void> {
  for (const { lineId, quantity, bought } of lines) {
    const counted = await tx
      .update(orderLines)
      .set({ returned: sql`${orderLines.returned} + ${quantity}` })
      .where(and(eq(orderLines.id, lineId), sql`${orderLines.returned} + ${quantity} <= ${orderLines.quantity}`))
      .returning({ id: orderLines.id });
    if (counted.length === 0) throw new Refusal('already_returned', { left: 0, sku: bought.sku });
  }
}

/** All levels that are going to move, whatever comes back and whatever leaves instead. */
async function lockGoods(tx: Db, draft: ReturnDraft, { locationId, exchange }: ReceiveReturnInput): Promise<void> {
  const skus = exchange?.kind === 'here' ? exchange.lines.map(({ sku }) => sku) : [];
  const leaving = await tx
    .select({ variantId: variants.id })
    .from(variants)
    .where(sql`${variants.sku} = any(${sql.param(skus)}::text[])`);
  const coming = draft.lines.flatMap(({ bought: { variantId } }) => [
    { variantId, locationId },
    ...(draft.warehouseId ? [{ variantId, locationId: draft.warehouseId }] : []),
  ]);
  await lockLevels(tx, [...coming, ...leaving.map(({ variantId }) => ({ variantId, locationId }))]);
}

interface Told {
  returnId: string;
  number: string;
  orderId: string;
  locationId: string;
  approvedBy: string | null;
  amount: number;
  exchange: Exchanged | null;
}

async function tellOf(tx: Db, actor: Counter, told: Told, now: Date): Promise<void> {
  const { returnId, number, orderId, locationId, approvedBy, amount, exchange } = told;
  await recordEvent(tx, actor, { orderId, event: 'returned', data: { returnId, number, amount } }, now);
  await enqueue(tx, 'send_order_message', { orderId, kind: 'order_returned', occasion: returnId });
  const data = { number, orderId, locationId, amount, approvedBy, exchangeOrderId: exchange?.orderId ?? null };
  await audit(tx, actor, { action: 'return_received', subjectId: returnId, data }, now);
}
