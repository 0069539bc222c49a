import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BrandEditor } from '@/components/admin/brand/brand-editor';
import { brandFormOf } from '@/lib/stores/brand/save-brand';
import { shopConsole } from '@/lib/web/console';
import { editedSetting } from '@/lib/web/edited-setting';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../drafts/actions';
import { saveBrand } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminBrand.brand' });
  return { title: t('title') };
}

/** The shop's name, logo, colour and letters, as they will be. */
export default async function BrandPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'brand');
  const [t, { value, draft, last }] = await Promise.all([
    getTranslations('adminBrand.brand'),
    editedSetting('brand', actor),
  ]);
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <BrandEditor edited={{ form: brandFormOf(value), draft }} last={last} save={saveBrand} decide={decideDraft} />
    </main>
  );
}
