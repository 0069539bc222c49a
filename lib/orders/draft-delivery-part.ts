import type { Db } from '@/db/client';
import { addressErrors } from '../delivery/address';
import { arrivalOn } from '../delivery/arrival';
import { bandOf } from '../delivery/carriers';
import { type DeliveryOffer, deliveryOffer } from '../delivery/delivery-offer';
import { Refusal } from '../refusal';
import { checkWays, goodsTotal, orderedArticles } from './articles';
import type { PartInput } from './input';
import { notSent } from './not-sent';
import { listArticles } from './offer';
import type { Ordering, PartDraft } from './order-draft';

type DeliveryPart = Extract<PartInput, { kind: 'delivery' }>;
type Offered = Extract<DeliveryOffer, { kind: 'offered' }>;

/** A part that is sent home, paid before it leaves. Throws as placeOrder does, and invalid_input { fields }. */
export async function draftDeliveryPart(
  db: Db,
  { lines: wanted, address, date, band }: DeliveryPart,
  { paymentMethod }: Ordering,
  now: Date,
): Promise<PartDraft> {
  if (paymentMethod === 'pay_in_store') throw new Refusal('method_not_offered');
  const skus = wanted.map((line) => line.sku);
  const lines = orderedArticles(wanted, await listArticles(db, skus, null));
  checkWays(lines, 'delivery');
  const fields = await addressErrors(address);
  if (fields) throw new Refusal('invalid_input', { fields });
  const offer = await deliveryOffer(db, { lines, value: goodsTotal(lines), prefecture: address.prefecture }, now);
  if (offer.kind !== 'offered') throw notSent(offer, lines);
  checkWishes(offer, date, band);
  const { carrier, leadDays } = offer;
  const arrives = arrivalOn(date ?? offer.dates[0], { carrier, band }, offer.zone);
  return {
    kind: 'delivery',
    methods: ['pay_online'],
    locationId: offer.locationId,
    version: offer.version,
    zone: offer.zone,
    preparedAtId: offer.locationId,
    lines,
    promise: { readyAt: arrives, collectBy: arrives },
    depositPercent: 0,
    fee: offer.fee,
    slot: null,
    point: null,
    delivery: { address, carrier, leadDays, date, band },
    bring: [],
  };
}

/** Throws invalid_input { fields } for a day or a band that is not offered. */
function checkWishes({ carrier, dates }: Offered, date: string | null, band: string | null): void {
  const fields = {
    ...(date && !dates.includes(date) && { date: 'date' }),
    ...(band && !bandOf(carrier, band) && { band: 'choice' }),
  };
  if (Object.keys(fields).length > 0) throw new Refusal('invalid_input', { fields });
}
