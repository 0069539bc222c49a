import type { ProductCard as Card } from '@/lib/catalog/types';
import type { Locale } from '@/lib/locale';
import { CardMark, ListMarks } from './list-marks';
import { ProductCard } from './product-card';

interface ProductGridProps {
  cards: Card[];
  locale: Locale;
  /** Store code the list is narrowed down to. */
  store?: string | null;
  /** Cards in sight when the page opens: their pictures are not put off. */
  eager?: number;
}

/** Cards of products with their marks at the chosen shop: one request for all. */
export function ProductGrid({ cards, locale, store = null, eager = 0 }: ProductGridProps) {
  return (
    <ListMarks productIds={cards.map(({ id }) => id)} locale={locale} store={store}>
      <ul className="grid-cards">
        {cards.map((card, index) => (
          <li key={card.id}>
            <ProductCard
              card={card}
              locale={locale}
              eager={index < eager}
              mark={<CardMark productId={card.id} locale={locale} />}
            />
          </li>
        ))}
      </ul>
    </ListMarks>
  );
}
