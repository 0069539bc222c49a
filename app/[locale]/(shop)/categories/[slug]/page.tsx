import type { Metadata } from 'next';
import { isKey, wholeList } from '@/lib/catalog/input';
import { getCategory } from '@/lib/catalog/queries';
import { inLocale } from '@/lib/locale';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';
import { reading } from '@/lib/web/reading';
import { CategoryList } from './category-list';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const revalidate = 300;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const category = isKey(slug) ? await getCategory((await reading()).db, slug) : null;
  if (!category) return {};
  return {
    title: inLocale(category.name, locale),
    description: category.lead ? inLocale(category.lead, locale) : undefined,
    alternates: alternatesOf(locale, `/categories/${slug}`),
  };
}

/** The whole category, prerendered. With parameters, the address leads to ./filtered (next.config.ts). */
export default async function CategoryPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  return <CategoryList locale={locale} slug={slug} filter={wholeList} />;
}
