import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BusinessEditor } from '@/components/admin/brand/business-editor';
import { businessFormOf } from '@/lib/stores/business/save-business';
import { shopConsole } from '@/lib/web/console';
import { editedSettings } from '@/lib/web/edited-setting';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../drafts/actions';
import { saveBusiness } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminBrand.business' });
  return { title: t('title') };
}

/** Who sells, and the shop's pages on social networks, as they will be. */
export default async function BusinessPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'brand');
  const [t, { values, draft, last }] = await Promise.all([
    getTranslations('adminBrand.business'),
    editedSettings('setting:business', ['seller', 'profiles'], actor),
  ]);
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <BusinessEditor
        edited={{ form: businessFormOf(values), draft }}
        last={last}
        save={saveBusiness}
        decide={decideDraft}
      />
    </main>
  );
}
