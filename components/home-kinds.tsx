import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CategoryCard } from '@/lib/catalog/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';

export function HomeKinds({ locale, kinds }: { locale: Locale; kinds: CategoryCard[] }) {
  const t = useTranslations('home');
  return (
    <section className="wrap sec" aria-labelledby="kinds">
      <h2 id="kinds">{t('kinds')}</h2>
      <ul className="kinds-grid">
        {kinds.map(({ slug, name, imageUrl }) => (
          <li key={slug}>
            <Link href={localePath(locale, `/categories/${slug}`)} prefetch={false}>
              <span>
                {imageUrl && <img src={imageUrl} alt="" width={800} height={800} loading="lazy" decoding="async" />}
              </span>
              {inLocale(name, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
