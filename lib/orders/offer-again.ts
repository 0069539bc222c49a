import type { Db } from '@/db/client';
import { deliveryOffer } from '../delivery/delivery-offer';
import { goodsTotal, orderedArticles } from './articles';
import { listArticles } from './offer';
import type { OrderLine, OrderPart } from './types';

/** What could be ordered again of a part that ended without its goods. */
export interface AgainOffer {
  /** Still on sale. */
  lines: OrderLine[];
  /** Not on sale any more. */
  gone: OrderLine[];
  /** It can be sent home, from wherever all of it lies now. */
  isSendable: boolean;
}

/** Reads what of a part could be had once more, as things are now. */
export async function offerAgain(db: Db, { lines: all }: Pick<OrderPart, 'lines'>, now: Date): Promise<AgainOffer> {
  const wanted = all.filter(({ quantity }) => quantity > 0);
  const articles = await listArticles(
    db,
    wanted.map(({ sku }) => sku),
    null,
  );
  const onSale = new Set(articles.map(({ sku }) => sku));
  const lines = wanted.filter(({ sku }) => onSale.has(sku));
  const gone = wanted.filter(({ sku }) => !onSale.has(sku));
  if (lines.length === 0) return { lines, gone, isSendable: false };
  const ordered = orderedArticles(lines, articles);
  const offer = await deliveryOffer(db, { lines: ordered, value: goodsTotal(ordered), prefecture: null }, now);
  return { lines, gone, isSendable: offer.kind !== 'refused' };
}
