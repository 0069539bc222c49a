import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DeliveryLog } from '@/components/admin/webhooks/delivery-log';
import { EndpointActs } from '@/components/admin/webhooks/endpoint-acts';
import { EndpointForm } from '@/components/admin/webhooks/endpoint-form';
import { EndpointState } from '@/components/admin/webhooks/endpoint-state';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { logFilter } from '@/lib/webhooks/input';
import { getEndpoint, listDeliveries } from '@/lib/webhooks/queries';
import { removeEndpoint, replayDelivery, rotateSecret, saveEndpoint, sendTest, switchEndpoint } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminInterfaces.webhooks' });
  return { title: t('title') };
}

/** One address: what it is told, what can be done with it, and what was sent. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await shopConsole(locale, 'interfaces');
  if (!z.uuid().safeParse(id).success) notFound();
  const filter = logFilter.parse({ state: null, type: null, before: null, ...(await searchParams) });
  const [t, endpoint, { deliveries, more }] = await Promise.all([
    getTranslations({ locale, namespace: 'adminInterfaces.webhooks' }),
    getEndpoint(db(), actor, id),
    listDeliveries(db(), actor, id, filter),
  ]);
  if (!endpoint) notFound();
  const path = localePath(locale, `/admin/webhooks/${id}`);
  return (
    <main id="main" className="console-page hooks">
      <Link className="link back" href={localePath(locale, '/admin/webhooks')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <h1 className="hooks-url">{endpoint.description || endpoint.url}</h1>
      <EndpointState endpoint={endpoint} locale={locale} />
      <div className="hooks-two">
        <section aria-labelledby="edit">
          <h2 id="edit">{t('edit')}</h2>
          <EndpointForm endpoint={endpoint} locale={locale} save={saveEndpoint} />
        </section>
        <section aria-labelledby="acts">
          <h2 id="acts">{t('acts.title')}</h2>
          <EndpointActs
            endpoint={endpoint}
            locale={locale}
            acts={{ test: sendTest, turn: switchEndpoint, rotate: rotateSecret, remove: removeEndpoint }}
          />
        </section>
      </div>
      <section aria-labelledby="log">
        <h2 id="log">{t('log.title')}</h2>
        <p className="small soft">{t('log.lead')}</p>
        <DeliveryLog
          deliveries={deliveries}
          more={more}
          filter={filter}
          path={path}
          locale={locale}
          canReplay={endpoint.disabledAt === null}
          replay={replayDelivery}
        />
      </section>
    </main>
  );
}
