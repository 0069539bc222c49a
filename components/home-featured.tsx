import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProductCard } from '@/lib/catalog/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { FeaturedBlock } from '@/lib/stores/home/types';
import { ProductGrid } from './product-grid';
import { Icon } from './ui/icon';

interface HomeFeaturedProps {
  locale: Locale;
  block: FeaturedBlock;
  cards: ProductCard[];
}

/** Goods the merchant puts forward; nothing where none of them is sold any more. */
export function HomeFeatured({ locale, block: { id, title, from }, cards }: HomeFeaturedProps) {
  const t = useTranslations('home.featured');
  if (cards.length === 0) return null;
  return (
    <section className="wrap sec" aria-labelledby={`featured-${id}`}>
      <div className="hdr">
        <h2 id={`featured-${id}`}>{inLocale(title, locale)}</h2>
        {'category' in from && (
          <Link className="link" href={localePath(locale, `/categories/${from.category}`)} prefetch={false}>
            {t('all')}
            <Icon name="arrow-right" size="xs" />
          </Link>
        )}
      </div>
      <ProductGrid cards={cards} locale={locale} />
    </section>
  );
}
