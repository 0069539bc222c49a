import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { RouteForm } from '@/components/admin/stores/route-form';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { listPlaceChoices } from '@/lib/stores/editing/list-choices';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { saveRoute } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ store?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores.routes' });
  return { title: t('add') };
}

/** A way goods do not travel yet. */
export default async function NewRoutePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const [t, places, { store }] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores.routes' }),
    listPlaceChoices(db(), actor),
    searchParams,
  ]);
  return (
    <main id="main" className="console-page">
      <Link className="link" href={localePath(locale, '/admin/routes')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <h1>{t('add')}</h1>
      <RouteForm
        route={null}
        places={places}
        toId={places.find(({ id }) => id === store)?.id ?? null}
        save={saveRoute}
      />
    </main>
  );
}
