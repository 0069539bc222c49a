import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PreviewStudio } from '@/components/admin/preview/preview-studio';
import { ButtonLink } from '@/components/ui/button';
import { listDrafts } from '@/lib/drafts/queries';
import { inLocale, localePath } from '@/lib/locale';
import { listStores } from '@/lib/stores/queries';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { share } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'preview' });
  return { title: t('studio.title') };
}

/** The shop as it will be: any page, time, store and language, on a phone and a desktop side by side. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale);
  const [t, stores, drafts, { page }] = await Promise.all([
    getTranslations('preview'),
    listStores(db()),
    listDrafts(db(), actor),
    searchParams,
  ]);
  return (
    <main id="main" className="preview-page">
      <div className="console-head">
        <h1>{t('studio.title')}</h1>
        <ButtonLink kind="quiet" small icon="history" href={localePath(locale, '/admin/drafts')}>
          {t('studio.drafts', { count: drafts.length })}
        </ButtonLink>
      </div>
      <PreviewStudio
        locale={locale}
        page={typeof page === 'string' && page.startsWith('/') ? page : '/'}
        stores={stores.map(({ storeCode, name }) => ({ code: storeCode, name: inLocale(name, locale) }))}
        share={share}
      />
    </main>
  );
}
