import type { Db } from '@/db/client';
import { freezePoint } from '../points/freeze-point';
import { getPointOffer } from '../points/offer-points';
import { tablePoints } from '../points/queries';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import { checkWays, orderedArticles, shortOf } from './articles';
import type { PartInput } from './input';
import { listArticles } from './offer';
import type { Ordering, PartDraft } from './order-draft';

type PointPart = Extract<PartInput, { kind: 'point' }>;

/** A part that is collected where no stock is held, packed by whoever serves that place. Throws as placeOrder does. */
export async function draftPointPart(
  db: Db,
  { pointCode, lines: wanted }: PointPart,
  { paymentMethod }: Ordering,
  now: Date,
): Promise<PartDraft> {
  const provider = tablePoints(db);
  const servedFrom = (await provider.get(pointCode))?.servedFromId ?? null;
  const skus = wanted.map((line) => line.sku);
  const lines = orderedArticles(wanted, await listArticles(db, skus, servedFrom));
  const offer = await getPointOffer(db, provider, { code: pointCode, lines, paymentMethod }, now);
  if (!offer) throw new Refusal('unknown_point', { pointCode });
  checkWays(lines, 'pickup');
  const { point, reasons, version, promise } = offer;
  if (reasons.length > 0) throw new Refusal('point_refuses', { pointCode, reasons });
  const short = shortOf(lines);
  if (short.length > 0) throw outOfStock(short);
  if (!promise) throw new Refusal('store_closed', { pointCode });
  return {
    kind: 'pickup',
    methods: point.limits.paymentMethods,
    locationId: point.id,
    version,
    zone: point.hours.zone,
    preparedAtId: point.servedFromId,
    lines,
    promise,
    depositPercent: 0,
    fee: 0,
    slot: null,
    point: freezePoint(point),
    delivery: null,
    bring: [],
  };
}
