import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressWith } from '@/components/admin/address-with';
import { Paging } from '@/components/admin/paging';
import { AuditFilters } from '@/components/admin/people/audit-filters';
import { AuditTable } from '@/components/admin/people/audit-table';
import { Empty } from '@/components/ui/empty';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { listAudit, listAuditFilters } from '@/lib/office/audit-log';
import { auditFilterInput } from '@/lib/office/input';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { publishedIn, readableSettings } from '../readable-settings';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStaff.audit' });
  return { title: t('title') };
}

/** Who changed what, from what to what, and why. */
export default async function AuditPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'audit');
  const filter = auditFilterInput.parse(await searchParams);
  const [t, page, choices] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStaff.audit' }),
    listAudit(db(), actor, filter, locale),
    listAuditFilters(db(), actor),
  ]);
  const { known, whole } = await readableSettings(publishedIn(page.rows), locale);
  const path = localePath(locale, '/admin/audit');
  const { after, ...asked } = filter;
  return (
    <main id="main" className="console-page">
      <header className="console-head">
        <h1>{t('title')}</h1>
        <a className="btn quiet sm" href={addressWith(`${path}/csv`, { ...asked, locale })} download>
          <Icon name="download" size="s" />
          {t('csv')}
        </a>
      </header>
      <p className="small soft people-lead">{t('lead')}</p>
      <AuditFilters key={JSON.stringify(asked)} filter={filter} choices={choices} path={path} />
      {page.rows.length > 0 ? (
        <AuditTable rows={page.rows} locale={locale} whole={whole} {...known} />
      ) : (
        <Empty title={t('none.title')}>{t('none.why')}</Empty>
      )}
      <Paging
        label={t('title')}
        first={after ? { href: addressWith(path, asked), words: t('first') } : null}
        next={page.next ? { href: addressWith(path, { ...asked, after: page.next }), words: t('next') } : null}
      />
    </main>
  );
}
