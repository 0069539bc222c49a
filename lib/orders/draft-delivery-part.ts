import type { Db } from '@/db/client';
import { addressErrors } from '../delivery/address';
import { bandOf } from '../delivery/carriers';
import { type DeliveryOffer, deliveryOffer } from '../delivery/delivery-offer';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import { instantOf } from '../time';
import { checkWays, goodsTotal, type OrderedArticle, orderedArticles } from './articles';
import type { PartInput } from './input';
import type { Ordering, PartDraft } from './order-draft';
import { listArticles } from './queries';

/** Carriers deliver until then. */
const LAST_ROUND_HOUR = 21;

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
  if (offer.kind !== 'offered') throw refusalOf(offer, lines);
  checkWishes(offer, date, band);
  const arrives = arrivalOf(offer, date, band);
  return {
    kind: 'delivery',
    methods: ['pay_online'],
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

/** In the terms of placeOrder: what is wrong with the goods, or that no carrier takes them there. */
function refusalOf(offer: Exclude<DeliveryOffer, Offered>, lines: readonly OrderedArticle[]): Refusal {
  const skus = lines.map(({ sku }) => sku);
  return offer.kind === 'refused' && offer.reason === 'out_of_stock'
    ? outOfStock(lines)
    : new Refusal('not_deliverable', { skus });
}

/** Throws invalid_input { fields } for a day or a band that is not offered. */
function checkWishes({ carrier, dates }: Offered, date: string | null, band: string | null): void {
  const fields = {
    ...(date && !dates.includes(date) && { date: 'date' }),
    ...(band && !bandOf(carrier, band) && { band: 'choice' }),
  };
  if (Object.keys(fields).length > 0) throw new Refusal('invalid_input', { fields });
}

/** By when it will be there: the end of the band asked for, or of the carrier's day. */
const arrivalOf = ({ carrier, dates, zone }: Offered, date: string | null, band: string | null): Date =>
  instantOf(date ?? dates[0], ((band && bandOf(carrier, band)?.endsHour) || LAST_ROUND_HOUR) * 60, zone);
