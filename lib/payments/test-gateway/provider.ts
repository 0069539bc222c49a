import { eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { testGatewayCharges as charges, testGatewayRequests as requests } from '@/db/schema';
import { env } from '../../env';
import { newToken } from '../../ids';
import { localePath } from '../../locale';
import { Refusal } from '../../refusal';
import type { GatewayName } from '../../ways';
import { type Charge, GatewayRefused, type OperationKind, type OperationRequest, type PaymentProvider } from '../types';
import { getCharge, type TestCharge } from './commands';
import { gatewaySignature } from './signature';

const TEST_GATEWAY: GatewayName = 'test-gateway';

const eventBody = z.object({ type: z.string().startsWith('charge.'), data: z.object({ id: z.string() }) });

/** A payment company in miniature, so that the whole shop runs with no account: its own books, payment page and events. */
export function testGateway(db: Db, now: Date): PaymentProvider {
  return {
    name: TEST_GATEWAY,

    async startCheckout({ locale, member: _member, ...request }) {
      await db
        .insert(charges)
        .values({ ...request, id: newToken(), status: 'pending', createdAt: now })
        .onConflictDoNothing({ target: charges.reference });
      const [charge] = await db
        .select({ id: charges.id })
        .from(charges)
        .where(eq(charges.reference, request.reference));
      if (!charge) throw new Error('the test gateway lost a charge');
      return { providerRef: charge.id, url: `${env.APP_URL}${localePath(locale, `/pay/${charge.id}`)}` };
    },

    async getCharge(providerRef) {
      const charge = await getCharge(db, providerRef);
      return charge && asCharge(charge, now);
    },

    capture: (request) => once(db, 'capture', request, (charge, amount) => capture(charge, amount, now)),
    cancel: (request) => once(db, 'void', { ...request, amount: 0 }, cancel),
    refund: (request) => once(db, 'refund', request, refund),

    async *listCharges(since) {
      const rows = await db.select().from(charges).where(gte(charges.createdAt, since));
      for (const row of rows) yield asCharge(row, now);
    },

    readEvent(headers, body) {
      try {
        gatewaySignature().verify(body, Object.fromEntries(headers));
      } catch {
        throw new Refusal('bad_signature');
      }
      const parsed = eventBody.safeParse(JSON.parse(body));
      if (!parsed.success) return null;
      return { eventId: headers.get('webhook-id') ?? '', providerRef: parsed.data.data.id };
    },
  };
}

/** What nobody paid in time, and what nobody captured in time, has lapsed by itself. */
function asCharge(charge: TestCharge, now: Date): Charge {
  const lapsed =
    (charge.status === 'awaiting' && charge.expiresAt !== null && charge.expiresAt < now) ||
    (charge.status === 'authorized' && charge.authorizedUntil !== null && charge.authorizedUntil < now);
  return {
    providerRef: charge.id,
    reference: charge.reference,
    state: lapsed ? 'failed' : charge.status === 'challenge' ? 'pending' : charge.status,
    amount: charge.amount,
    currency: charge.currency,
    captured: charge.captured,
    refunded: charge.refunded,
    failedRefunds: [],
    fee: 0,
    method: charge.method,
    label: charge.label,
    cardTail: charge.cardTail,
    authorizedUntil: charge.authorizedUntil,
    payBy: charge.expiresAt,
    voucher: charge.voucher ? { number: charge.voucher, url: null } : null,
    failure: charge.failure,
    dispute: null,
  };
}

/** Does what is asked and keeps its key, both or neither: the same key again changes nothing. */
async function once(
  db: Db,
  kind: OperationKind,
  { key, providerRef, amount }: OperationRequest,
  act: (charge: TestCharge, amount: number) => Partial<TestCharge>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [charge] = await tx.select().from(charges).where(eq(charges.id, providerRef)).for('update');
    if (!charge) throw new GatewayRefused('no_such_charge');
    const first = await tx
      .insert(requests)
      .values({ key, chargeId: providerRef, kind, amount })
      .onConflictDoNothing()
      .returning({ key: requests.key });
    if (first.length === 0) return;
    await tx.update(charges).set(act(charge, amount)).where(eq(charges.id, providerRef));
  });
}

function capture(charge: TestCharge, amount: number, now: Date): Partial<TestCharge> {
  if (charge.status !== 'authorized') throw new GatewayRefused(`charge_is_${charge.status}`);
  if (charge.failure) throw new GatewayRefused(charge.failure);
  if (charge.authorizedUntil && charge.authorizedUntil < now) throw new GatewayRefused('authorization_expired');
  if (amount > charge.amount) throw new GatewayRefused('amount_too_large');
  return { status: 'captured', captured: amount };
}

function cancel(charge: TestCharge): Partial<TestCharge> {
  if (charge.status === 'captured') throw new GatewayRefused('charge_is_captured');
  return { status: 'voided' };
}

function refund(charge: TestCharge, amount: number): Partial<TestCharge> {
  if (charge.refunded + amount > charge.captured) throw new GatewayRefused('amount_too_large');
  return { refunded: charge.refunded + amount };
}
