import { guest } from '@/lib/access/actor';
import { listChangedParts, listKeptOrders } from '@/lib/orders/list-kept-orders';
import { orderAndPay } from '@/lib/payments/order-and-pay';
import { placesInSight } from '@/lib/stores/key-places';
import { changesPage, positionOf } from '@/lib/web/api-cursor';
import { listOrdersOperation, toKeptOrder } from '@/lib/web/api-kept-orders';
import { defineApi, resource } from '@/lib/web/api-operation';
import { namedInBody } from '@/lib/web/api-part-request';
import { placeOrderOperation, toPlacedOrder, toPlaceOrderInput } from '@/lib/web/api-placing';
import { currentActor } from '@/lib/web/session';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listOrdersOperation, async ({ db, actor, query, now }) => {
    const { status: statuses = [], store_code, limit } = query;
    const placeIds = await placesInSight(db, actor, store_code);
    const found = await listChangedParts(db, { placeIds, statuses, position: positionOf(query), limit: limit + 1 });
    const { rows, ...where } = changesPage(found, query, now);
    const ids = [...new Set(rows.map(({ orderId }) => orderId))];
    const orders = await listKeptOrders(db, ids, actor.locationIds);
    return { body: { orders: orders.map(toKeptOrder), ...where } };
  }),
  POST: defineApi(placeOrderOperation, async ({ db, headers, body, now }) => {
    const order = toPlaceOrderInput(body, headers['idempotency-key']);
    // Whoever spends points is who is signed in; nothing else of a session counts here.
    const actor = order.points ? await currentActor() : guest;
    const asked = { order, testCard: body.test_card };
    const { placed, paymentUrl } = await orderAndPay(db, actor, asked, now).catch(namedInBody);
    return { status: placed.repeated ? 200 : 201, body: toPlacedOrder(placed, body.locale, paymentUrl) };
  }),
});
