'use client';

import Link from 'next/link';
import type { ProductCard as Card } from '@/lib/catalog/types';
import { type Locale, localePath } from '@/lib/locale';
import { useShopFront } from './chosen-store';
import { fill } from './fill';
import { MarkLine } from './mark-line';
import { ProductCard } from './product-card';
import { ButtonLink } from './ui/button';
import { Icon } from './ui/icon';

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
    /** {total}点すべて */
    seeAll: string;
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
        <Link className="link max-lg:hidden" href={all} prefetch={false}>
          {fill(labels.seeAll, words)}
          <Icon name="arrow-right" size="xs" />
        </Link>
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
      <ButtonLink kind="quiet" wide href={all} className="mt-[26px] lg:hidden">
        {fill(today ? labels.seeToday : labels.seeHere, words)}
      </ButtonLink>
    </section>
  );
}
