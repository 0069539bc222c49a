import { useTranslations } from 'next-intl';
import type { Category } from '@/lib/catalog/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { LanguageLink } from './language-link';
import { Icon } from './ui/icon';

interface SiteMenuProps {
  locale: Locale;
  categories: Category[];
}

/** The phone's menu: a details element, so that it opens without scripts. Its links load anew, which also closes it. */
export function SiteMenu({ locale, categories }: SiteMenuProps) {
  const t = useTranslations('common');
  const to = (path: string) => localePath(locale, path);
  const other = locale === 'ja' ? 'en' : 'ja';
  return (
    <details className="menu">
      <summary className="icb" aria-label={t('header.menu')}>
        <Icon name="menu" />
      </summary>
      <nav className="panel" aria-label={t('header.menu')}>
        {categories.map(({ slug, name }) => (
          <a key={slug} className="kind" href={to(`/categories/${slug}`)}>
            {inLocale(name, locale)}
          </a>
        ))}
        <a href={to('/stores')}>
          <Icon name="store" size="s" />
          {t('footer.stores')}
        </a>
        <a href={to('/orders')}>
          <Icon name="package-search" size="s" />
          {t('footer.order')}
        </a>
        <a href={to('/account')}>
          <Icon name="user" size="s" />
          {t('footer.account')}
        </a>
        <a href={to('/guide')}>
          <Icon name="circle-help" size="s" />
          {t('footer.guide')}
        </a>
        <LanguageLink to={other} name={t('footer.otherLanguage')} />
      </nav>
    </details>
  );
}
