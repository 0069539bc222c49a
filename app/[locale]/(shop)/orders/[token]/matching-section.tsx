import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Price } from '@/components/price';
import { StockMark } from '@/components/stock-mark';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { availabilityOf } from '@/lib/stock/availability';
import { listGoesWith } from '@/lib/stock/goes-with';
import { stockWords } from '@/lib/stock/words';
import { db } from '@/lib/web/database';
import type { FollowedOrder, FollowedPart } from './followed-order';

const MATCHING = 4;

interface Props {
  followed: FollowedOrder;
  part: FollowedPart;
  locale: Locale;
}

/** What goes with the order and lies in the shop it is collected from. */
export async function MatchingSection({ followed: { now }, part: { order, store, view }, locale }: Props) {
  if (!view.visit || order.fulfillment.point) return null;
  const skus = order.lines.map(({ sku }) => sku);
  const matching = await listGoesWith(db(), { skus, locationId: store.id, limit: MATCHING });
  if (matching.length === 0) return null;
  const t = await getTranslations('tracking.matching');
  return (
    <section className="sec matching" aria-labelledby="matching-title">
      <h2 id="matching-title">{t('title')}</h2>
      <p className="small soft">{t('lead', { store: inLocale(store.name, locale) })}</p>
      <ul className="grid-cards">
        {matching.map(({ sku, handle, title, imageUrl, price, currency, units }) => {
          const { band, left } = availabilityOf({ onHand: units, allocated: 0, safetyStock: 0 }, now);
          return (
            <li key={sku}>
              <Link className="card" href={localePath(locale, `/products/${handle}`)} prefetch={false}>
                <span className="pic">
                  {imageUrl && <img src={imageUrl} alt="" width={800} height={800} loading="lazy" decoding="async" />}
                </span>
                <span className="nm">{inLocale(title, locale)}</span>
                <Price amount={price} currency={currency} locale={locale} />
                <span className="tm">
                  <StockMark band={band}>{stockWords({ band, left }, locale)}</StockMark>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
