import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExportForm } from '@/components/admin/imports/export-form';
import { RunTable } from '@/components/admin/imports/run-table';
import { UploadForm } from '@/components/admin/imports/upload-form';
import { exportTables } from '@/lib/imports/export/tables';
import { MOST_BYTES } from '@/lib/imports/runs/input';
import { listRuns } from '@/lib/imports/runs/queries';
import { listLocations } from '@/lib/imports/stock/queries';
import { inLocale, localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { finishImport, startImport } from './actions';
import { runView } from './run-views';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminImports' });
  return { title: t('title') };
}

/** Files into the shop, and out of it; what came in before. */
export default async function ImportsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [actor, t] = await Promise.all([
    shopConsole(locale, 'imports'),
    getTranslations({ locale, namespace: 'adminImports' }),
  ]);
  const [runs, locations] = await Promise.all([listRuns(db(), actor), listLocations(db())]);
  const path = localePath(locale, '/admin/imports');
  return (
    <main id="main" className="console-page">
      <h1>{t('title')}</h1>
      <section aria-labelledby="import-title">
        <h2 id="import-title">{t('upload.title')}</h2>
        <p className="small soft">{t('upload.lead')}</p>
        <UploadForm path={path} mostBytes={MOST_BYTES} start={startImport} finish={finishImport} />
      </section>
      <section aria-labelledby="runs-title">
        <h2 id="runs-title">{t('runs.title')}</h2>
        {runs.length === 0 && <p className="soft">{t('runs.none')}</p>}
        {runs.length > 0 && <RunTable runs={runs.map((run) => runView(run, t, locale))} path={path} />}
      </section>
      <section aria-labelledby="export-title">
        <h2 id="export-title">{t('export.title')}</h2>
        <p className="small soft">{t('export.lead')}</p>
        <ExportForm
          action={`${path}/export`}
          tables={exportTables.map((table) => ({ value: table, label: t(`exportTable.${table}`) }))}
          locations={locations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
        />
      </section>
    </main>
  );
}
