'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/locale';
import { useDesk } from '../desk-context';
import { ArticleSearch, type FindArticles } from './article-search';

/** Looks an article up and opens it. */
export function StockScreen({ find }: { find: FindArticles }) {
  const t = useTranslations('shelf');
  const { locale } = useDesk();
  const router = useRouter();
  return (
    <main id="main" className="plain stock">
      <h1>{t('title')}</h1>
      <ArticleSearch
        find={find}
        onArticle={({ variantId }) => router.push(localePath(locale, `/staff/stock/${variantId}`))}
      />
    </main>
  );
}
