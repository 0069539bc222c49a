import { useTranslations } from 'next-intl';
import type { Category } from '@/lib/catalog/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { Brand } from '@/lib/stores/brand/types';
import { BasketLink } from './basket-link';
import { ChosenStoreLink } from './chosen-store-link';
import { KindLinks } from './kind-links';
import { SearchForm } from './search-form';
import { SiteMenu } from './site-menu';
import { Icon } from './ui/icon';

interface SiteHeaderProps {
  locale: Locale;
  brand: Brand;
  categories: Category[];
}

/** Kinds that fit beside search and store at 1024 px; all of them stand on the home page and in the menu. */
const KINDS = 5;

export function SiteHeader({ locale, brand, categories }: SiteHeaderProps) {
  const t = useTranslations('common');
  const to = (path: string) => localePath(locale, path);
  const kinds = categories.slice(0, KINDS).map(({ slug, name }) => ({
    section: `categories/${slug}`,
    href: to(`/categories/${slug}`),
    name: inLocale(name, locale),
  }));
  return (
    <header className="top">
      <a
        className="logo"
        href={to('/')}
        aria-label={t('header.home', { logo: inLocale(brand.logo?.alt ?? brand.name, locale) })}
      >
        <ShopMark locale={locale} brand={brand} />
      </a>
      <KindLinks
        label={t('header.kinds')}
        links={[...kinds, { section: 'stores', href: to('/stores'), name: t('header.stores') }]}
      />
      <SearchForm locale={locale} />
      <ChosenStoreLink locale={locale} href={to('/stores')} choose={t('store.choose')} change={t('store.change')} />
      <a className="icb find-link" href={to('/search')} aria-label={t('search.label')}>
        <Icon name="search" />
      </a>
      <BasketLink href={to('/basket')} empty={t('header.basketEmpty')} filled={t.raw('header.basket')} />
      <SiteMenu locale={locale} categories={categories} />
    </header>
  );
}

/** The logo as it was uploaded; without one the name in words. */
function ShopMark({ locale, brand: { name, logo } }: Pick<SiteHeaderProps, 'locale' | 'brand'>) {
  if (!logo) return <b>{inLocale(name, locale)}</b>;
  return <img src={logo.url} alt={inLocale(logo.alt, locale)} width={logo.width} height={logo.height} />;
}
