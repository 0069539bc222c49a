import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ProductCard as Card } from '@/lib/catalog/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { Price } from './price';

interface ProductCardProps {
  card: Card;
  locale: Locale;
  /** Mark and time at the chosen shop. */
  mark: ReactNode;
  /** In sight when the page opens. */
  eager?: boolean;
}

export function ProductCard({ card, locale, mark, eager }: ProductCardProps) {
  return (
    <Link className="card" href={localePath(locale, `/products/${card.handle}`)} prefetch={false}>
      <span className="pic">
        {card.imageUrl && (
          <img
            src={card.imageUrl}
            alt=""
            width={800}
            height={800}
            loading={eager ? 'eager' : 'lazy'}
            decoding="async"
          />
        )}
      </span>
      <span className="nm">{inLocale(card.title, locale)}</span>
      <Price amount={card.price} currency={card.currency} locale={locale} from={card.priceVaries} />
      {mark}
    </Link>
  );
}
