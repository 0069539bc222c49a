import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RouteLines } from '@/components/admin/stores/route-lines';
import { SafetyStockForm } from '@/components/admin/stores/safety-stock-form';
import { ShopStaff } from '@/components/admin/stores/shop-staff';
import { StoreTabs } from '@/components/admin/stores/store-tabs';
import { ButtonLink } from '@/components/ui/button';
import { canUse } from '@/lib/access/actor';
import { localePath } from '@/lib/locale';
import { listEditedRoutes } from '@/lib/promise/edit-routes';
import { listSafetyStock } from '@/lib/stock/set-safety-stock';
import { listShopStaff } from '@/lib/stores/editing/shop-staff';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { setSafetyStock } from '../../actions';
import { editedStore } from '../../edited';
import { StoreHead } from '../../store-head';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores' });
  return { title: t('tabs.running') };
}

/** What one shop keeps back, who works there, and how goods come and go. */
export default async function StoreRunningPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const store = await editedStore(actor, (await params).id);
  const [t, levels, people, routes] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores' }),
    listSafetyStock(db(), actor, store.id),
    listShopStaff(db(), actor, store.id),
    listEditedRoutes(db(), actor, store.id),
  ]);
  const mayManage = canUse(actor, 'staff');
  return (
    <main id="main" className="console-page">
      <StoreHead store={store} locale={locale} />
      <StoreTabs id={store.id} here="running" locale={locale} />
      <section aria-labelledby="safety">
        <h2 id="safety">{t('safety.title')}</h2>
        <p className="small soft">{t('safety.lead')}</p>
        <SafetyStockForm locationId={store.id} now={levels} set={setSafetyStock} />
      </section>
      <section aria-labelledby="people">
        <h2 id="people">{t('staff.title')}</h2>
        <ShopStaff people={people} mayManage={mayManage} locale={locale} />
        {mayManage && (
          <ButtonLink kind="quiet" small icon="users" href={localePath(locale, '/admin/staff')}>
            {t('staff.manage')}
          </ButtonLink>
        )}
      </section>
      <section aria-labelledby="routes">
        <h2 id="routes">{t('routes.ofShop')}</h2>
        <RouteLines routes={routes} locale={locale} />
        <ButtonLink kind="quiet" small icon="truck" href={`${localePath(locale, '/admin/routes')}?store=${store.id}`}>
          {t('routes.manage')}
        </ButtonLink>
      </section>
    </main>
  );
}
