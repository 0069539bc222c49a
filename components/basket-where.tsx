import { actValue } from '@/lib/basket/acts';
import { type Locale, localePath } from '@/lib/locale';
import type { QuoteView } from '@/lib/orders/quote-types';
import { BasketPlaces } from './basket-places';
import { BasketShopsButton } from './basket-shops';
import { BasketSlip } from './basket-slip';
import type { BasketWords } from './basket-words';
import { PartSlip } from './part-slip';

interface BasketWhereProps {
  view: QuoteView;
  locale: Locale;
  words: BasketWords;
  refusals: Record<string, string>;
  /** Which page this is, to come back to. */
  page: 'basket' | 'checkout';
}

/** Where and when the basket can be had, part by part, and the other ways to have it. */
export function BasketWhere({ view, locale, words, refusals, page }: BasketWhereProps) {
  const { shop, place, parts, currency } = view;
  const shopFirst = place === 'store';
  const others = shopFirst ? parts.filter(({ kind, code }) => kind !== 'store' || code !== shop?.code) : parts;
  return (
    <>
      <div className="hdr">
        <h2 id="where-title">{words.pickup}</h2>
        {shopFirst && <BasketShopsButton chosen={shop !== null} words={words} />}
      </div>
      <BasketPlaces view={view} words={words.places} pointsHref={localePath(locale, `/basket/points?from=${page}`)} />
      {shopFirst && (parts.length > others.length || parts.length === 0) && (
        <BasketSlip view={view} locale={locale} words={words} address={page === 'checkout'} />
      )}
      {others.map((part) => (
        <PartSlip
          key={`${part.kind}${part.code}`}
          part={part}
          currency={currency}
          locale={locale}
          words={words}
          refusals={refusals}
        />
      ))}
      {view.divided && (
        <button type="submit" className="link" name="act" value={actValue({ kind: 'rest', rest: null })}>
          {words.parts.together}
        </button>
      )}
    </>
  );
}
