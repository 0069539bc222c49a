'use client';

import type { ProductCard as Card } from '@/lib/catalog/types';
import { type Locale, localePath } from '@/lib/locale';
import { useShopFront } from './chosen-store';
import { fill } from './fill';
import { MarkLine } from './mark-line';
import { ProductCard } from './product-card';
import { ButtonLink } from './ui/button';

interface HomeTodayProps {
  locale: Locale;
  /** Of the suggested shop, as last prerendered. */
  prerendered: { code: string; name: string; total: number; cards: Card[] };
  labels: {
    /** {store}で、本日受け取れる */
    today: string;
    /** {store}に、いまあるもの */
    here: string;
    /** {total}点のうち、よく選ばれているもの */
    lead: string;
    seeToday: string;
    seeHere: string;
  };
}

/** What can be had today at my shop stands above what exists: whoever comes back wants the second visit short. */
export function HomeToday({ locale, prerendered, labels }: HomeTodayProps) {
  const front = useShopFront(prerendered.code, locale);
  const { total, cards } = front ?? prerendered;
  const { code, name } = front?.glance ?? prerendered;
  const today = front?.glance.ready?.today ?? false;
  if (total === 0) return null;
  const words = { store: name, total };
  const all = `${localePath(locale, '/search')}?store=${encodeURIComponent(code)}`;
  return (
    <section className="wrap sec" aria-labelledby="today">
      <div className="hdr">
        <h2 id="today">{fill(today ? labels.today : labels.here, words)}</h2>
        <p className="small soft">{fill(labels.lead, words)}</p>
      </div>
      <ul className="grid-cards of-four">
        {cards.map((card) => (
          <li key={card.id}>
            <ProductCard
              card={card}
              locale={locale}
              mark={<MarkLine stock={front?.stock ?? null} productId={card.id} locale={locale} />}
            />
          </li>
        ))}
      </ul>
      <ButtonLink kind="quiet" wide href={all} className="mt-[26px] lg:mx-auto lg:w-auto lg:flex lg:max-w-max lg:px-12">
        {fill(today ? labels.seeToday : labels.seeHere, words)}
      </ButtonLink>
    </section>
  );
}
