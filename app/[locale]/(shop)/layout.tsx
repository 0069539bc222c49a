import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BrandStyle } from '@/components/brand-style';
import { PreviewBar } from '@/components/preview-bar';
import { SiteFooter } from '@/components/site-footer';
import { SiteHeader } from '@/components/site-header';
import { listCategories } from '@/lib/catalog/queries';
import { SHOP_ZONE } from '@/lib/time';
import { pageLocale } from '@/lib/web/page-locale';
import { reading } from '@/lib/web/reading';
import { shopFace } from '@/lib/web/shop-face';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Header and footer around every page a shopper reads. */
export default async function ShopLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { db, preview } = await reading();
  const [t, categories, { brand, profiles }] = await Promise.all([
    getTranslations('common'),
    listCategories(db),
    shopFace(),
  ]);
  return (
    <>
      <BrandStyle brand={brand} />
      <a className="btn sm skip" href="#main">
        {t('skip')}
      </a>
      <SiteHeader locale={locale} brand={brand} categories={categories} />
      {children}
      {preview && <PreviewBar locale={locale} at={preview.at} zone={SHOP_ZONE} />}
      <SiteFooter locale={locale} profiles={profiles} />
    </>
  );
}
