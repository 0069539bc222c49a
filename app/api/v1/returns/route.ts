import { getOrderIdByNumber } from '@/lib/orders/list-kept-orders';
import { receiveReturn } from '@/lib/returns/receive-return';
import { placeOfKey } from '@/lib/stores/key-places';
import { receiveReturnOperation, toReceived } from '@/lib/web/api-goods-back';
import { defineApi, resource } from '@/lib/web/api-operation';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(receiveReturnOperation, async ({ db, actor, headers, body, now }) => {
    const { id: locationId } = await placeOfKey(db, actor, body.store_code);
    const orderId = found(await getOrderIdByNumber(db, body.order_number));
    const lines = body.lines.map(({ line_id: lineId, ...line }) => ({ lineId, ...line }));
    const goods = { locationId, orderId, returnId: body.return_id, lines, receiptSeen: body.receipt_seen };
    const done = await receiveReturn(db, { actor }, { ...goods, key: headers['idempotency-key'] }, now);
    return { status: 201, body: toReceived(done) };
  }),
});
