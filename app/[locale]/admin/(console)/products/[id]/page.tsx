import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { ProductEditor } from '@/components/admin/catalogue/product-editor';
import { Icon } from '@/components/ui/icon';
import { getEditedProduct } from '@/lib/catalog/editing/get-product';
import { listCategories } from '@/lib/catalog/queries';
import { getUndoable } from '@/lib/drafts/undoable';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../../drafts/actions';
import { cropPicture, decideNewProduct, findProducts, saveProduct } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

const edited = cache((id: string) => (z.uuid().safeParse(id).success ? getEditedProduct(db(), id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await shopConsole(locale, 'catalogue');
  const product = await edited((await params).id);
  return { title: product?.form.title[locale] || product?.form.title.ja };
}

/** One product, as it will be. */
export default async function ProductPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'catalogue');
  const product = await edited((await params).id);
  if (!product) notFound();
  const [categories, last, t] = await Promise.all([
    listCategories(db()),
    getUndoable(db(), actor, `product:${product.id}`),
    getTranslations({ locale, namespace: 'adminCatalogue' }),
  ]);
  const list = localePath(locale, '/admin/products');
  return (
    <main id="main" className="console-page">
      <Link className="link" href={list} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('list.title')}
      </Link>
      <div className="console-head">
        <h1>{product.form.title[locale] || product.form.title.ja}</h1>
      </div>
      <ProductEditor
        product={product}
        categories={categories}
        last={last}
        save={saveProduct}
        decide={product.isNew ? decideNewProduct.bind(null, list) : decideDraft}
        crop={cropPicture}
        find={findProducts}
      />
    </main>
  );
}
