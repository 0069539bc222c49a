import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressWith } from '@/components/admin/address-with';
import { Paging } from '@/components/admin/paging';
import { PointFilter } from '@/components/admin/stores/point-filter';
import { PointTable } from '@/components/admin/stores/point-table';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { pointListInput } from '@/lib/points/editing/input';
import { listConsolePoints } from '@/lib/points/editing/list-console';
import { shopConsole } from '@/lib/web/console';
import { pageLocale } from '@/lib/web/page-locale';
import { drafted } from '@/lib/web/reading';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores.points' });
  return { title: t('title') };
}

/** Every place that holds no stock, in use or not; there may be tens of thousands. */
export default async function PointsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const filter = pointListInput.parse(await searchParams);
  const [t, page] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores' }),
    listConsolePoints(drafted(), actor, filter),
  ]);
  const { q, kind, state, after } = filter;
  const at = (code?: string) =>
    addressWith(localePath(locale, '/admin/points'), {
      q,
      kind: kind ?? undefined,
      state: state ?? undefined,
      after: code,
    });
  return (
    <main id="main" className="console-page">
      <div className="console-head">
        <h1>{t('points.title')}</h1>
        <ButtonLink href={localePath(locale, '/admin/points/new')} small icon="plus">
          {t('points.new')}
        </ButtonLink>
      </div>
      <p className="small soft">{t('points.lead')}</p>
      <PointFilter key={JSON.stringify(filter)} filter={filter} locale={locale} />
      {page.rows.length > 0 ? (
        <PointTable rows={page.rows} locale={locale} />
      ) : (
        <Empty title={t('points.empty')}>{t('points.emptyHelp')}</Empty>
      )}
      <Paging
        label={t('list.pages')}
        first={after ? { href: at(), words: t('list.first') } : null}
        next={page.next ? { href: at(page.next), words: t('list.next') } : null}
      />
    </main>
  );
}
