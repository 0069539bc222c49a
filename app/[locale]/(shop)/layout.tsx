import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site-footer';
import { SiteHeader } from '@/components/site-header';
import { listCategories } from '@/lib/catalog/queries';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Header and footer around every page a shopper reads. */
export default async function ShopLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const [t, categories] = await Promise.all([getTranslations('common'), listCategories(db())]);
  return (
    <>
      <a className="btn sm skip" href="#main">
        {t('skip')}
      </a>
      <SiteHeader locale={locale} categories={categories} />
      {children}
      <SiteFooter locale={locale} />
    </>
  );
}
