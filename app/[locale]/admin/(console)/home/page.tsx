import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeEditor } from '@/components/admin/brand/home-editor';
import { listProductNames } from '@/lib/catalog/editing/list-console';
import { listCategories } from '@/lib/catalog/queries';
import { inLocale } from '@/lib/locale';
import { blockFormOf } from '@/lib/stores/home/block-form';
import { shopConsole } from '@/lib/web/console';
import { editedSetting } from '@/lib/web/edited-setting';
import { pageLocale } from '@/lib/web/page-locale';
import { drafted } from '@/lib/web/reading';
import { decideDraft } from '../drafts/actions';
import { findFeatured, saveHome } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminBrand.home' });
  return { title: t('title') };
}

/** The parts of the home page, as they will be. */
export default async function HomeBlocksPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'brand');
  const from = drafted();
  const [t, { value, draft, last }, categories] = await Promise.all([
    getTranslations('adminBrand.home'),
    editedSetting('home', actor),
    listCategories(from),
  ]);
  const chosen = value.blocks.flatMap((block) =>
    block.kind === 'featured' && 'products' in block.from ? block.from.products : [],
  );
  const products = await listProductNames(from, chosen);
  const form = { blocks: value.blocks.map((block) => blockFormOf(block, products)) };
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <HomeEditor
        edited={{ form, draft }}
        last={last}
        categories={categories.map(({ slug, name }) => ({ slug, name: inLocale(name, locale) }))}
        save={saveHome}
        find={findFeatured}
        decide={decideDraft}
      />
    </main>
  );
}
