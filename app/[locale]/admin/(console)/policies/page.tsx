import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PoliciesForm } from '@/components/admin/brand/policies-form';
import { PolicyDraft } from '@/components/admin/brand/policy-draft';
import { listCategories } from '@/lib/catalog/queries';
import { getDraft } from '@/lib/drafts/queries';
import { inLocale } from '@/lib/locale';
import type { Policies } from '@/lib/stores/policies-input';
import { getSetting } from '@/lib/stores/settings';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { drafted } from '@/lib/web/reading';
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
  await shopConsole(locale, 'money');
  const from = drafted();
  const [t, draft, categories, values] = await Promise.all([
    getTranslations('adminBrand.policies'),
    getDraft(db(), 'policy:chain'),
    listCategories(db()),
    Promise.all(names.map(async (name) => [name, await getSetting(from, name)])),
  ]);
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <PolicyDraft locale={locale} draft={draft} page="/guide" decide={decideDraft} />
      <PoliciesForm
        key={draft?.version ?? 0}
        seen={draft?.version ?? 0}
        policies={Object.fromEntries(values) as Policies}
        categories={categories.map(({ slug, name }) => ({ slug, name: inLocale(name, locale) }))}
        save={savePolicies}
      />
    </main>
  );
}
