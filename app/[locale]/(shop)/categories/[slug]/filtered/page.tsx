import type { Metadata } from 'next';
import { productFilter } from '@/lib/catalog/input';
import { pageLocale } from '@/lib/web/page-locale';
import { CategoryList } from '../category-list';
import { generateMetadata as metadataOfWhole } from '../page';

/** What is asked for stands in the address: rendered for each request. */
export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The whole category is the page to be found; its cuts are not. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...(await metadataOfWhole({ params })), robots: { index: false, follow: true } };
}

/** A category narrowed down, sorted or paged, at the category's own address with parameters. */
export default async function FilteredCategoryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  return <CategoryList locale={locale} slug={slug} filter={productFilter.parse(await searchParams)} />;
}
