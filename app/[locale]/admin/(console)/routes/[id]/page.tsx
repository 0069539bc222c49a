import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ActForm } from '@/components/admin/act-form';
import { RouteForm } from '@/components/admin/stores/route-form';
import { Icon } from '@/components/ui/icon';
import { inLocale, localePath } from '@/lib/locale';
import { getEditedRoute } from '@/lib/promise/edit-routes';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { removeRoute, saveRoute } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores.routes' });
  return { title: t('change') };
}

/** One way goods travel, to be changed or taken away. */
export default async function RoutePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const { id } = await params;
  const route = z.uuid().safeParse(id).success ? await getEditedRoute(db(), actor, id) : null;
  if (!route?.mayChange) notFound();
  const t = await getTranslations({ locale, namespace: 'adminStores.routes' });
  const list = localePath(locale, '/admin/routes');
  return (
    <main id="main" className="console-page">
      <Link className="link" href={list} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <h1>{t('line', { from: inLocale(route.from.name, locale), to: inLocale(route.to.name, locale) })}</h1>
      <RouteForm route={route} places={[]} toId={null} save={saveRoute} />
      <div className="route-away">
        {route.open > 0 ? (
          <p className="note">
            <Icon name="info" size="s" />
            <span>{t('open', { count: route.open })}</span>
          </p>
        ) : (
          <ActForm
            icon="trash"
            kind="risk"
            summary={t('remove')}
            button={t('remove')}
            lead={t('removeSure')}
            hidden={{ id }}
            action={removeRoute.bind(null, list)}
          />
        )}
      </div>
    </main>
  );
}
