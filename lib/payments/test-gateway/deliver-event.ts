import type { Db } from '@/db/client';
import { env } from '../../env';
import { getCharge } from './commands';
import { gatewaySignature } from './signature';

/** The test gateway tells the shop, signed; an answer other than 2xx throws, so that the queue tries again. */
export async function deliverEvent(
  db: Db,
  { chargeId, eventId }: { chargeId: string; eventId: string },
  now: Date,
): Promise<void> {
  const charge = await getCharge(db, chargeId);
  if (!charge) return;
  const body = JSON.stringify({ type: `charge.${charge.status}`, data: { id: charge.id } });
  const answer = await fetch(`${env.APP_URL}/api/webhooks/test-gateway`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': eventId,
      'webhook-timestamp': Math.floor(now.getTime() / 1000).toString(),
      'webhook-signature': gatewaySignature().sign(eventId, now, body),
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`callback answered ${answer.status}`);
}
