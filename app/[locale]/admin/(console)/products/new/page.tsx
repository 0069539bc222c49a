import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ProductEditor } from '@/components/admin/catalogue/product-editor';
import { Icon } from '@/components/ui/icon';
import { emptyForm } from '@/lib/catalog/editing/form';
import { listCategories } from '@/lib/catalog/queries';
import { newId } from '@/lib/ids';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../../drafts/actions';
import { cropPicture, findProducts, saveProduct } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminCatalogue' });
  return { title: t('list.new') };
}

/** A product that nobody has typed anything of yet; kept once, it has a page of its own. */
export default async function NewProductPage({ params }: Props) {
  const locale = await pageLocale(params);
  await shopConsole(locale, 'catalogue');
  const [categories, t] = await Promise.all([
    listCategories(db()),
    getTranslations({ locale, namespace: 'adminCatalogue' }),
  ]);
  const blank = { draft: null, isNew: true, publicHandle: null, publicVariantIds: [] };
  return (
    <main id="main" className="console-page">
      <Link className="link" href={localePath(locale, '/admin/products')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('list.title')}
      </Link>
      <div className="console-head">
        <h1>{t('list.new')}</h1>
      </div>
      <ProductEditor
        product={{ ...blank, id: newId(), form: emptyForm(newId()) }}
        categories={categories}
        last={null}
        save={saveProduct}
        decide={decideDraft}
        crop={cropPicture}
        find={findProducts}
      />
    </main>
  );
}
