import { handOver } from '@/lib/pickup/commands';
import { handOverOperation, orderOfPart } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(handOverOperation, async ({ db, actor, params: { id }, body, headers, now }) => {
    const { code, collector, tender, id_checked: idChecked, signature_skipped: signatureSkipped } = body;
    const proof = { code, collector, tender, idChecked, signatureSkipped };
    await handOver(db, actor, { fulfillmentId: id, ...proof, key: headers['idempotency-key'] }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
