import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressWith } from '@/components/admin/address-with';
import { ExceptionCounts } from '@/components/admin/orders/exception-counts';
import { OrderFilters } from '@/components/admin/orders/order-filters';
import { OrderTable } from '@/components/admin/orders/order-table';
import { Paging } from '@/components/admin/paging';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { countWrong } from '@/lib/office/exceptions';
import { orderFilterInput } from '@/lib/office/input';
import { listOrders, listPlaces } from '@/lib/office/list-orders';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminOrders' });
  return { title: t('title') };
}

/** Every order of the stores one answers for: what is stuck first, then whatever is looked for. */
export default async function OrdersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'orders');
  const filter = orderFilterInput.parse(await searchParams);
  const now = new Date();
  const [t, counts, places, page] = await Promise.all([
    getTranslations({ locale, namespace: 'adminOrders' }),
    countWrong(db(), actor, now),
    listPlaces(db(), actor),
    listOrders(db(), actor, filter, now),
  ]);
  const path = localePath(locale, '/admin/orders');
  const { after, ...asked } = filter;
  return (
    <main id="main" className="console-page">
      <header className="console-head">
        <h1>{t('title')}</h1>
      </header>
      <ExceptionCounts
        counts={counts}
        chosen={filter.wrong}
        hrefOf={(kind) => (kind ? addressWith(path, { wrong: kind }) : path)}
      />
      <OrderFilters key={JSON.stringify(asked)} filter={filter} places={places} path={path} locale={locale} />
      {page.orders.length > 0 ? (
        <OrderTable orders={page.orders} locale={locale} />
      ) : (
        <Empty title={t('none.title')}>{t('none.why')}</Empty>
      )}
      <Paging
        label={t('title')}
        first={after ? { href: addressWith(path, asked), words: t('paging.first') } : null}
        next={page.next ? { href: addressWith(path, { ...asked, after: page.next }), words: t('paging.next') } : null}
      />
    </main>
  );
}
