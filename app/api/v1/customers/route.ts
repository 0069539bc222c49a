import { getMemberPoints } from '@/lib/members/queries';
import { listOrdersOfEmail } from '@/lib/orders/list-kept-orders';
import { Refusal } from '@/lib/refusal';
import { getCustomerOperation } from '@/lib/web/api-customers';
import { toKeptOrder } from '@/lib/web/api-kept-orders';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getCustomerOperation, async ({ db, actor, query: { email, limit } }) => {
    const orders = await listOrdersOfEmail(db, { email, placeIds: actor.locationIds, limit });
    const [latest] = orders;
    if (!latest) throw new Refusal('not_found');
    const points = await getMemberPoints(db, email);
    const who = { email, name: latest.customerName, phone: latest.customerPhone };
    return { body: { ...who, member: points === null ? null : { points }, orders: orders.map(toKeptOrder) } };
  }),
});
