import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { RunBody } from '@/components/admin/imports/run-body';
import { Icon } from '@/components/ui/icon';
import { fileKinds } from '@/lib/imports/formats';
import { getRun, listMappings } from '@/lib/imports/runs/queries';
import { importMessages } from '@/lib/imports/sentences';
import { listLocations } from '@/lib/imports/stock/queries';
import { inLocale, localePath } from '@/lib/locale';
import { Refusal } from '@/lib/refusal';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { decideImport, setUpImport } from '../actions';
import { failureSentence, fieldWord, mappingBoxes, problemViews, runView, sampleViews, setUpView } from '../run-views';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminImports' });
  return { title: t('title') };
}

async function listNamedMappings() {
  const lists = await Promise.all(
    fileKinds.map(async (kind) => (await listMappings(db(), kind)).map((each) => ({ ...each, kind }))),
  );
  return lists.flat();
}

/** One file: what would change, how far it is, what came of it. */
export default async function ImportPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([pageLocale(params), params]);
  if (!z.uuid().safeParse(id).success) notFound();
  const actor = await shopConsole(locale, 'imports');
  const run = await getRun(db(), actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not_found') notFound();
    throw error;
  });
  const [t, locations, mappings] = await Promise.all([
    getTranslations({ locale, namespace: 'adminImports' }),
    listLocations(db()),
    listNamedMappings(),
  ]);
  const path = localePath(locale, '/admin/imports');
  const { report } = run;
  const view = runView(run, t, locale);
  const places = locations.map((place) => ({ id: place.id, name: inLocale(place.name, locale) }));
  return (
    <main id="main" className="console-page">
      <Link className="link back" href={path} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('back')}
      </Link>
      <div className="console-head">
        <h1>{view.fileName}</h1>
        <span className={`import-state ${run.state}`}>{t(`state.${run.state}`)}</span>
      </div>
      <p className="small soft">{[view.format, view.at, view.by].filter(Boolean).join(' / ')}</p>
      <RunBody
        run={view}
        locale={locale}
        path={path}
        progress={{ done: run.rowsDone, total: run.rowsTotal }}
        counts={{
          created: report.created,
          changed: report.changed,
          unchanged: report.unchanged,
          refused: report.refusedCount,
          flagged: report.flaggedCount,
        }}
        notes={report.notes.map((note) => importMessages(locale).notes[note])}
        samples={sampleViews(report, t)}
        problems={problemViews(report, locale)}
        failure={failureSentence(report, t, locale)}
        undone={
          report.undone && {
            count: report.undone.count,
            keptCount: report.undone.keptCount,
            kept: report.undone.kept.map(({ subject, field }) => `${subject}: ${fieldWord(field, t)}`),
          }
        }
        setUp={setUpView(run, places, t)}
        table={report.table}
        boxes={mappingBoxes(run, t)}
        mappings={mappings}
        save={setUpImport}
        decide={decideImport}
      />
    </main>
  );
}
