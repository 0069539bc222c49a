import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PoliciesForm } from '@/components/admin/brand/policies-form';
import { listCategories } from '@/lib/catalog/queries';
import { inLocale } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { editedSettings } from '@/lib/web/edited-setting';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../drafts/actions';
import { savePolicies } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

const names = ['captureAt', 'unpaidDays', 'points', 'noShow', 'lowRating', 'returns'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminBrand.policies' });
  return { title: t('title') };
}

/** What holds for every store: when cards are charged, points, no-shows, returns. */
export default async function PoliciesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'money');
  const [t, categories, { values, draft, last }] = await Promise.all([
    getTranslations('adminBrand.policies'),
    listCategories(db()),
    editedSettings('policy:chain', names, actor),
  ]);
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <PoliciesForm
        key={draft ? `draft ${draft.version}` : `public ${last?.id}`}
        draft={draft}
        last={last}
        policies={values}
        categories={categories.map(({ slug, name }) => ({ slug, name: inLocale(name, locale) }))}
        save={savePolicies}
        decide={decideDraft}
      />
    </main>
  );
}
