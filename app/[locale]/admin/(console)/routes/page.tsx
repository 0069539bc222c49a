import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { addressWith } from '@/components/admin/address-with';
import { FilterSelect } from '@/components/admin/filter-field';
import { RouteTable } from '@/components/admin/stores/route-table';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { inLocale, localePath } from '@/lib/locale';
import { listEditedRoutes } from '@/lib/promise/edit-routes';
import { listPlaceChoices } from '@/lib/stores/editing/list-choices';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ store?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores.routes' });
  return { title: t('title') };
}

/** How goods travel between shops. */
export default async function RoutesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const { success, data: store } = z.uuid().safeParse((await searchParams).store);
  const [t, places, routes] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores' }),
    listPlaceChoices(db(), actor),
    listEditedRoutes(db(), actor, success ? store : null),
  ]);
  return (
    <main id="main" className="console-page routes">
      <div className="console-head">
        <h1>{t('routes.title')}</h1>
        <ButtonLink
          small
          icon="plus"
          href={addressWith(localePath(locale, '/admin/routes/new'), { store: store ?? undefined })}
        >
          {t('routes.add')}
        </ButtonLink>
      </div>
      <p className="small soft">{t('routes.lead')}</p>
      <form action={localePath(locale, '/admin/routes')} className="store-filter">
        <FilterSelect label={t('routes.filter')} all={t('list.any')} name="store" defaultValue={store ?? ''}>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {inLocale(name, locale)}
            </option>
          ))}
        </FilterSelect>
        <Button type="submit" kind="quiet" small icon="search">
          {t('list.filter')}
        </Button>
      </form>
      {routes.length > 0 ? (
        <RouteTable routes={routes} locale={locale} />
      ) : (
        <Empty title={t('routes.none')}>{t('routes.noneHelp')}</Empty>
      )}
    </main>
  );
}
