import { findAddress } from '@/lib/delivery/address';
import { deliveryOffer } from '@/lib/delivery/delivery-offer';
import { checkWays, goodsTotal } from '@/lib/orders/articles';
import { notSent } from '@/lib/orders/not-sent';
import { Refusal } from '@/lib/refusal';
import { articlesOf, currencyOf } from '@/lib/web/api-basket';
import { listDeliveryTermsOperation, toDeliveryTerms } from '@/lib/web/api-basket-delivery';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(listDeliveryTermsOperation, async ({ db, query: { postcode }, body, now }) => {
    const lines = await articlesOf(db, body.lines);
    checkWays(lines, 'delivery');
    const addresses = await findAddress(postcode);
    const value = goodsTotal(lines);
    const offers = await Promise.all(
      addresses.map(({ prefecture }) => deliveryOffer(db, { lines, value, prefecture }, now)),
    );
    const [first] = offers;
    if (!first) throw new Refusal('invalid_input', { fields: { postcode: 'postcode_unknown' } });
    const terms = addresses.flatMap((address, index) => {
      const offer = offers[index];
      return offer?.kind === 'offered' ? [toDeliveryTerms(address, offer)] : [];
    });
    if (first.kind !== 'offered' && terms.length === 0) throw notSent(first, lines);
    return { body: { postcode, currency: currencyOf(lines), terms } };
  }),
});
