import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EndpointList } from '@/components/admin/webhooks/endpoint-list';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { listEndpoints } from '@/lib/webhooks/queries';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminInterfaces.webhooks' });
  return { title: t('title') };
}

/** Every address that is told what happens. */
export default async function WebhooksPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'interfaces');
  const [t, endpoints] = await Promise.all([
    getTranslations({ locale, namespace: 'adminInterfaces.webhooks' }),
    listEndpoints(db(), actor),
  ]);
  const make = (
    <ButtonLink icon="plus" href={localePath(locale, '/admin/webhooks/new')}>
      {t('make')}
    </ButtonLink>
  );
  return (
    <main id="main" className="console-page hooks">
      <div className="console-head">
        <h1>{t('title')}</h1>
        {endpoints.length > 0 && make}
      </div>
      <p className="small soft hooks-lead">{t('lead')}</p>
      {endpoints.length > 0 ? (
        <EndpointList endpoints={endpoints} locale={locale} />
      ) : (
        <Empty title={t('none')} action={make}>
          {t('noneWhy')}
        </Empty>
      )}
    </main>
  );
}
