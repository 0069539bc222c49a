import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ArticleScreen } from '@/components/staff/stock/article-screen';
import { getArticleHere, listOtherShops } from '@/lib/stock/article-here';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { countArticle, moveStock, placeArticle, takeInSent } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'shelf' });
  return { title: t('title') };
}

const stockActs = { count: countArticle, move: moveStock, place: placeArticle, take: takeInSent };

/** One article at the shop: what lies here and where, what happened to it, and what can be done about it. */
export default async function ArticlePage({ params }: Props) {
  const { actor, store } = await staffDesk(await pageLocale(params));
  const id = z.uuid().safeParse((await params).id);
  if (!store || !id.success) notFound();
  const [article, shops] = await Promise.all([
    getArticleHere(db(), actor, { locationId: store.id, variantId: id.data }),
    listOtherShops(db(), store.id),
  ]);
  if (!article) notFound();
  return <ArticleScreen article={article} shops={shops} acts={stockActs} />;
}
