import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryList } from '@/components/admin/catalogue/category-list';
import { listEditedCategories } from '@/lib/catalog/editing/categories';
import { getDraft } from '@/lib/drafts/queries';
import { getUndoable } from '@/lib/drafts/undoable';
import { newId } from '@/lib/ids';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../drafts/actions';
import { moveCategory, removeCategory, saveCategory } from './actions';

const ORDER = 'catalogue:categoryOrder';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminCatalogue' });
  return { title: t('categories.title') };
}

/** The departments of the shop, as they will be. */
export default async function CategoriesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'catalogue');
  // The draft first: were the order changed meanwhile, whoever moves next is told.
  const draft = await getDraft(db(), ORDER);
  const [categories, last, t] = await Promise.all([
    listEditedCategories(db()),
    getUndoable(db(), actor, ORDER),
    getTranslations({ locale, namespace: 'adminCatalogue' }),
  ]);
  const listed = await Promise.all(
    categories.map(async (category) => ({
      ...category,
      last: await getUndoable(db(), actor, `category:${category.id}`),
    })),
  );
  return (
    <main id="main" className="console-page">
      <div className="console-head">
        <h1>{t('categories.title')}</h1>
      </div>
      <CategoryList
        categories={listed}
        order={{ draft, last }}
        newId={newId()}
        save={saveCategory}
        move={moveCategory}
        remove={removeCategory}
        decide={decideDraft}
      />
    </main>
  );
}
