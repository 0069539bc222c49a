import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FilterBox } from '@/components/admin/filter-field';
import { CustomerTable } from '@/components/admin/people/customer-table';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { findCustomers } from '@/lib/office/find-customers';
import { orderFilterInput } from '@/lib/office/input';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminOrders.customers' });
  return { title: t('title') };
}

/** Somebody's web and shop history is found by whatever is known of them. */
export default async function CustomersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'orders');
  const asked = await searchParams;
  const { q } = orderFilterInput.pick({ q: true }).parse(asked);
  const [t, found] = await Promise.all([
    getTranslations({ locale, namespace: 'adminOrders.customers' }),
    findCustomers(db(), actor, q),
  ]);
  return (
    <main id="main" className="console-page">
      <header className="console-head">
        <h1>{t('title')}</h1>
      </header>
      <p className="small soft">{t('lead')}</p>
      {asked.erased === '1' && !q && (
        <p className="note" role="status">
          <Icon name="check" size="s" />
          <span>{t('erased')}</span>
        </p>
      )}
      <form className="console-filters people-search" action={localePath(locale, '/admin/customers')}>
        <FilterBox className="wide" type="search" name="q" label={t('label')} defaultValue={q} />
        <p className="console-filters-do">
          <Button type="submit" small icon="search">
            {t('submit')}
          </Button>
        </p>
      </form>
      {found.length > 0 && <CustomerTable customers={found} locale={locale} />}
      {found.length === 0 && q && <Empty title={t('none.title')}>{t('none.why')}</Empty>}
      {!q && <p className="small soft">{t('start')}</p>}
    </main>
  );
}
