import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { EndpointForm } from '@/components/admin/webhooks/endpoint-form';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { pageLocale } from '@/lib/web/page-locale';
import { saveEndpoint } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminInterfaces.webhooks' });
  return { title: t('new') };
}

/** A new address; its secret is shown once it is made. */
export default async function NewWebhookPage({ params }: Props) {
  const locale = await pageLocale(params);
  await shopConsole(locale, 'interfaces');
  const t = await getTranslations({ locale, namespace: 'adminInterfaces.webhooks' });
  return (
    <main id="main" className="console-page hooks">
      <Link className="link back" href={localePath(locale, '/admin/webhooks')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <h1>{t('new')}</h1>
      <EndpointForm endpoint={null} locale={locale} save={saveEndpoint} />
    </main>
  );
}
