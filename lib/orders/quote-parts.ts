import type { Db } from '@/db/client';
import { type DeliveryOffer, deliveryOffer } from '../delivery/delivery-offer';
import type { DeliveryAddress } from '../delivery/types';
import { inLocale, type Locale, type Localized } from '../locale';
import { tablePoints } from '../points/queries';
import { Refusal } from '../refusal';
import { addressWords } from '../stores/address';
import { getStore } from '../stores/queries';
import { goodsTotal, orderedArticles } from './articles';
import type { Wish } from './divide';
import { draftPart } from './draft-part';
import type { PartInput } from './input';
import type { Article } from './offer';
import type { PartDraft } from './order-draft';

/** What somebody asked for a part of a basket would do now. */
export interface PartQuote {
  wish: Wish;
  /** Null where he cannot, or where it is not known yet where to send it. */
  draft: PartDraft | null;
  /** Why he cannot. */
  refusal: Refusal | null;
  /** Where it is collected; null where it is sent home, or there is no such place. */
  place: QuotedPlace | null;
  /** Of what is sent home. */
  delivery: DeliveryOffer | null;
}

interface QuotedPlace {
  code: string;
  name: Localized;
  /** Its address and where in it, or whose it is. */
  detail: Localized;
  /** Open days it keeps an order. */
  holdDays: number;
}

interface Asked {
  wishes: readonly Wish[];
  articles: readonly Article[];
  address: DeliveryAddress | null;
}

/** Each part as it would be ordered now, before a way to pay is chosen. */
export function quoteParts(db: Db, { wishes, articles, address }: Asked, now: Date): Promise<PartQuote[]> {
  return Promise.all(
    wishes.map(async (wish) => {
      const delivery = wish.kind === 'delivery' ? await offerOf(db, wish, articles, address, now) : null;
      const place = wish.kind === 'delivery' ? null : await placeOfWish(db, wish);
      const part = partOf(wish, address);
      return { wish, place, delivery, ...(part ? await drafted(db, part, now) : { draft: null, refusal: null }) };
    }),
  );
}

async function placeOfWish(db: Db, wish: Exclude<Wish, { kind: 'delivery' }>): Promise<QuotedPlace | null> {
  if (wish.kind === 'store') {
    const store = await getStore(db, wish.storeCode);
    if (!store) return null;
    const { storeCode: code, name, holdDays } = store;
    return { code, name, holdDays, detail: detailOf(store, store.counter) };
  }
  const point = await tablePoints(db).get(wish.pointCode);
  if (!point) return null;
  const { code, name, holdDays } = point;
  return { code, name, holdDays, detail: detailOf(point, { ja: point.operator }) };
}

function detailOf(place: Parameters<typeof addressWords>[0], more: Localized | null): Localized {
  const say = (locale: Locale) =>
    [addressWords({ ...place, postcode: null, prefecture: null }, locale), more && inLocale(more, locale)]
      .filter(Boolean)
      .join('\n');
  return { ja: say('ja'), en: say('en') };
}

/** A wish as an order would have it; null while it is not known where to send it. */
function partOf(wish: Wish, address: DeliveryAddress | null): PartInput | null {
  if (wish.kind === 'store') return { ...wish, slot: null };
  if (wish.kind === 'point') return wish;
  return address && { ...wish, address, date: null, band: null };
}

async function drafted(db: Db, part: PartInput, now: Date): Promise<Pick<PartQuote, 'draft' | 'refusal'>> {
  try {
    return { draft: await draftPart(db, part, { paymentMethod: null }, now), refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { draft: null, refusal: error };
    throw error;
  }
}

function offerOf(
  db: Db,
  { lines: wanted }: Wish,
  articles: readonly Article[],
  address: DeliveryAddress | null,
  now: Date,
): Promise<DeliveryOffer> {
  const lines = orderedArticles(wanted, articles);
  return deliveryOffer(db, { lines, value: goodsTotal(lines), prefecture: address?.prefecture ?? null }, now);
}
