import type { Db } from '@/db/client';
import { addressErrors } from '../delivery/address';
import { type DeliveryOffer, type DeliveryRefusal, deliveryOffer } from '../delivery/delivery-offer';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import { goodsTotal, type OrderedArticle, orderedArticles } from './articles';
import { checkWays, type Ordering } from './draft-part';
import type { PartInput } from './input';
import type { PartDraft } from './order-draft';
import { listArticles } from './queries';

type DeliveryPart = Extract<PartInput, { kind: 'delivery' }>;
type Offered = Extract<DeliveryOffer, { kind: 'offered' }>;

/** A part that is sent home, paid before it leaves. Throws as placeOrder does, and invalid_input { fields }. */
export async function draftDeliveryPart(
  db: Db,
  { lines: wanted, address, date, band }: DeliveryPart,
  { paymentMethod }: Ordering,
  now: Date,
): Promise<PartDraft> {
  if (paymentMethod !== 'pay_online') throw new Refusal('method_not_offered');
  const skus = wanted.map((line) => line.sku);
  const lines = orderedArticles(wanted, await listArticles(db, skus, null));
  checkWays(lines, 'delivery');
  const fields = await addressErrors(address);
  if (fields) throw new Refusal('invalid_input', { fields });
  const offer = await deliveryOffer(db, { lines, value: goodsTotal(lines), prefecture: address.prefecture }, now);
  if (offer.kind !== 'offered') throw refusalOf(offer, lines);
  checkWishes(offer, date, band);
  const arrives = arrivalOf(offer, date, band);
  return {
    kind: 'delivery',
    locationId: offer.locationId,
    version: null,
    zone: offer.zone,
    preparedAtId: offer.locationId,
    lines,
    promise: { readyAt: arrives, collectBy: arrives },
    fee: offer.fee,
    slot: null,
    point: null,
    delivery: { address, carrier: offer.carrier, date, band },
    bring: [],
  };
}
