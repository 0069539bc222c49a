import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressWith } from '@/components/admin/address-with';
import { Paging } from '@/components/admin/paging';
import { StoreFilter } from '@/components/admin/stores/store-filter';
import { StoreTable } from '@/components/admin/stores/store-table';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { canRunShop } from '@/lib/access/actor';
import { localePath } from '@/lib/locale';
import { storeListInput } from '@/lib/stores/editing/input';
import { listConsoleStores } from '@/lib/stores/editing/list-console';
import { shopConsole } from '@/lib/web/console';
import { pageLocale } from '@/lib/web/page-locale';
import { drafted } from '@/lib/web/reading';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores' });
  return { title: t('title') };
}

/** Every shop and warehouse, in use or not. */
export default async function StoresPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const filter = storeListInput.parse(await searchParams);
  const [t, page] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores' }),
    listConsoleStores(drafted(), actor, filter),
  ]);
  const { after, ...rest } = filter;
  const at = (code?: string) =>
    addressWith(localePath(locale, '/admin/stores'), {
      q: rest.q,
      kind: rest.kind ?? undefined,
      state: rest.state ?? undefined,
      hint: rest.hint ?? undefined,
      after: code,
    });
  return (
    <main id="main" className="console-page">
      <div className="console-head">
        <h1>{t('title')}</h1>
        {canRunShop(actor) && (
          <ButtonLink href={localePath(locale, '/admin/stores/new')} small icon="plus">
            {t('list.new')}
          </ButtonLink>
        )}
      </div>
      <p className="small soft">{t('lead')}</p>
      <StoreFilter key={JSON.stringify(filter)} filter={filter} locale={locale} />
      {page.rows.length > 0 ? (
        <StoreTable rows={page.rows} locale={locale} />
      ) : (
        <Empty title={t('list.empty')}>{t('list.emptyHelp')}</Empty>
      )}
      <Paging
        label={t('list.pages')}
        first={after ? { href: at(), words: t('list.first') } : null}
        next={page.next ? { href: at(page.next), words: t('list.next') } : null}
      />
    </main>
  );
}
