import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextsEditor } from '@/components/admin/brand/texts-editor';
import { textsFormOf } from '@/lib/stores/texts/save-texts';
import { shopConsole } from '@/lib/web/console';
import { editedSetting } from '@/lib/web/edited-setting';
import { pageLocale } from '@/lib/web/page-locale';
import { ownPartsInBoth } from '@/lib/web/page-texts';
import { decideDraft } from '../drafts/actions';
import { saveTexts } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminBrand.texts' });
  return { title: t('title') };
}

/** Guide and legal pages, as they will be. */
export default async function TextsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'brand');
  const [t, { value, draft, last }, ours] = await Promise.all([
    getTranslations('adminBrand.texts'),
    editedSetting('texts', actor),
    ownPartsInBoth(),
  ]);
  const form = textsFormOf(
    ours.map(({ key }) => key),
    value,
  );
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <TextsEditor edited={{ form, draft }} last={last} ours={ours} save={saveTexts} decide={decideDraft} />
    </main>
  );
}
