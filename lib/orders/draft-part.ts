import type { Db } from '@/db/client';
import type { PaymentMethod } from '../payment-method';
import { pickupPromise } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import { offers } from '../stores/types';
import { goodsTotal, orderedArticles, shortOf } from './articles';
import type { PartInput } from './input';
import type { PartDraft } from './order-draft';
import { pickupFeeOf } from './pickup-fee';
import { getOffer } from './queries';

type StorePart = Extract<PartInput, { kind: 'store' }>;

/** What of an order a part has to know. */
interface Ordering {
  paymentMethod: PaymentMethod;
}

/** A part that is collected in a shop. Throws as placeOrder does. */
export async function draftStorePart(
  db: Db,
  { storeCode, lines: wanted }: StorePart,
  { paymentMethod }: Ordering,
  now: Date,
): Promise<PartDraft> {
  const skus = wanted.map((line) => line.sku);
  const offer = await getOffer(db, storeCode, skus);
  if (!offer) throw new Refusal('unknown_store', { storeCode });
  const { store, holidays, articles } = offer;
  if (!offers(store, paymentMethod === 'pay_online' ? 'pay_online' : 'reserve')) {
    throw new Refusal('method_not_offered', { storeCode });
  }
  const promise = pickupPromise(store, holidays, now, { paymentMethod });
  if (!promise) throw new Refusal('store_closed', { storeCode });
  const lines = orderedArticles(wanted, articles);
  const short = shortOf(lines);
  if (short.length > 0) throw outOfStock(short);
  return {
    kind: 'pickup',
    locationId: store.id,
    zone: store.hours.zone,
    preparedAtId: store.id,
    lines,
    promise,
    fee: pickupFeeOf(store.pickupFee, goodsTotal(lines)),
    slot: null,
    point: null,
    delivery: null,
    bring: [],
  };
}
