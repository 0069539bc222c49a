import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { testGatewayCharges as charges, testGatewayRefunds as refunds } from '@/db/schema';
import { env } from '../../env';
import { newToken } from '../../ids';
import { localePath } from '../../locale';
import { Refusal } from '../../refusal';
import type { PaymentProvider } from '../types';
import { gatewaySignature } from './signature';

export const TEST_GATEWAY = 'test-gateway';

const callbackBody = z.object({
  type: z.literal('charge.paid'),
  data: z.object({ id: z.string(), reference: z.uuid(), amount: z.number().int() }),
});

/** A payment company in miniature, so that the whole shop runs with no account: its own books, card page and callbacks. */
export function testGateway(db: Db): PaymentProvider {
  return {
    name: TEST_GATEWAY,

    async startCheckout({ locale, ...request }) {
      await db
        .insert(charges)
        .values({ ...request, id: newToken(), status: 'open', createdAt: new Date() })
        .onConflictDoNothing({ target: charges.reference });
      const [charge] = await db
        .select({ id: charges.id })
        .from(charges)
        .where(eq(charges.reference, request.reference));
      if (!charge) throw new Error('the test gateway lost a charge');
      return { providerRef: charge.id, url: `${env.APP_URL}${localePath(locale, `/pay/${charge.id}`)}` };
    },

    async refund({ providerRef, amount, key }) {
      await db.transaction(async (tx) => {
        const first = await tx
          .insert(refunds)
          .values({ key, chargeId: providerRef, amount })
          .onConflictDoNothing()
          .returning({ key: refunds.key });
        if (first.length === 0) return;
        await tx
          .update(charges)
          .set({ refunded: sql`${charges.refunded} + ${amount}` })
          .where(and(eq(charges.id, providerRef), eq(charges.status, 'paid')));
      });
    },

    readCallback(headers, body) {
      try {
        gatewaySignature().verify(body, Object.fromEntries(headers));
      } catch {
        throw new Refusal('bad_signature');
      }
      const parsed = callbackBody.safeParse(JSON.parse(body));
      if (!parsed.success) return null;
      const { id, reference, amount } = parsed.data.data;
      return { eventId: headers.get('webhook-id') ?? '', reference, providerRef: id, amount };
    },
  };
}
