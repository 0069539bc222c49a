import { guest } from '@/lib/access/actor';
import { orderAndPay } from '@/lib/payments/order-and-pay';
import { defineApi, resource } from '@/lib/web/api-operation';
import { placeOrderOperation, toPlacedOrder, toPlaceOrderInput } from '@/lib/web/api-orders';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(placeOrderOperation, async ({ db, headers, body, now }) => {
    const order = toPlaceOrderInput(body, headers['idempotency-key']);
    const { placed, paymentUrl } = await orderAndPay(db, guest, { order, testCard: body.test_card }, now);
    return { status: placed.repeated ? 200 : 201, body: toPlacedOrder(placed, body.locale, paymentUrl) };
  }),
});
