import type { Db } from '@/db/client';
import type { BasketLine } from '../basket/types';
import type { Point } from '../geo';
import { inLocale, type Locale } from '../locale';
import { listPointOffers } from '../points/offer-points';
import { pointRow } from '../points/point-row';
import { tablePoints } from '../points/queries';
import type { PointRow } from '../points/types';
import { findPlaces } from '../stores/find-places';
import { getStore, listHolidays } from '../stores/queries';
import { addDays } from '../time';
import { listArticles } from './offer';

/** Points that are looked at; farther away nobody goes for a locker. */
const NEAREST = 50;
/** Where nothing is said of where: Tokyo Station. */
const TOKYO: Point = { lat: 35.6812, lng: 139.7671 };

interface Wanted {
  lines: readonly BasketLine[];
  /** A town, station or postcode as it was typed; empty = around the chosen shop. */
  near: string;
  storeCode: string | null;
  locale: Locale;
}

export interface PointChoices {
  points: PointRow[];
  /** What the distances are from. */
  around: string | null;
  /** What was typed is no place. */
  unknown: boolean;
}

/** Places that hold no stock around where the shopper is, with whether the basket may go there, why not, and from when. */
export async function listPointChoices(
  db: Db,
  { lines: wanted, near, storeCode, locale }: Wanted,
  now: Date,
): Promise<PointChoices> {
  const [[place], store, articles, holidays] = await Promise.all([
    near ? findPlaces(db, near, 1) : [],
    storeCode ? getStore(db, storeCode) : null,
    listArticles(
      db,
      wanted.map(({ sku }) => sku),
      null,
    ),
    listHolidays(db, addDays(now.toISOString().slice(0, 10), -1)),
  ]);
  const from = place ?? store;
  const lines = wanted.flatMap(({ sku, quantity }) => {
    const article = articles.find((known) => known.sku === sku);
    return article?.ways.includes('pickup') ? [{ ...article, quantity }] : [];
  });
  const asked = { lines, near: from ?? TOKYO, limit: NEAREST, paymentMethod: null };
  const offers = lines.length > 0 ? await listPointOffers(db, tablePoints(db), asked, now) : [];
  return {
    points: offers.map((offer) => pointRow(offer, { holidays, now, locale })),
    around: from && inLocale(from.name, locale),
    unknown: near !== '' && !place,
  };
}
